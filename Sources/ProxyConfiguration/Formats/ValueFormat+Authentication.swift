internal import RequestValidation
internal import Yams

extension ValueFormat where Value == RouteAuthentication {
    /// Who may use a route.
    static var authentication: ValueFormat<RouteAuthentication> {
        let means = ValueFormat<RouteAuthentication.Means>.word([
            "basic": .basic, "bearer": .bearer, "api-key": .apiKey,
        ])
        return .section(
            "a mapping such as `{require: bearer}`", defaults: RouteAuthentication(), omitsEmpty: true,
            keys: [
                Key("require", \.required, .list(of: means)),
                Key("realm", \.realm, .optional(.text("a name for the place"))),
                Key("api-key-field", \.apiKeyField, .lowercased(.token("a field name such as `X-API-Key`"))),
                Key("jwt", \.token, .optional(.tokenRequirements)),
            ])
    }
}

extension ValueFormat where Value == TokenRequirements {
    fileprivate static var tokenRequirements: ValueFormat<TokenRequirements> {
        .section(
            "a mapping such as `{issuer: https://login.example.com/}`", defaults: TokenRequirements(),
            omitsEmpty: true,
            keys: [
                Key("issuer", \.issuers, .list(of: .text("an issuer as `iss` has it"))),
                Key("audience", \.audiences, .list(of: .text("an audience as `aud` has it"))),
                Key("required-claims", \.requiredClaims, .list(of: .text("the name of a claim"))),
                Key("leeway", \.leeway, .seconds(0...3600)),
                Key("algorithms", \.algorithms, .list(of: .signatureAlgorithm)),
                Key("keys", \.keysFile, .optional(.text("a file name"))),
            ])
    }
}

extension ValueFormat where Value == String {
    /// The name of a signature algorithm; `none` is none.
    fileprivate static var signatureAlgorithm: ValueFormat<String> {
        let what = "a signature algorithm such as `RS256`"
        return .scalar(what) { text throws(ValueFault) in
            let known = TokenRequirements.knownAlgorithms
            guard !known.contains(text) else { return text }
            let hint = EditDistance.nearest(to: text, in: known).first.map { " (did you mean `\($0)`?)" } ?? ""
            throw ValueFault("expected \(what), found `\(text)`\(hint)")
        } print: {
            $0
        }
    }
}

extension ValueFormat where Value == Int {
    /// A time in whole seconds.
    fileprivate static func seconds(_ range: ClosedRange<Int>) -> ValueFormat<Int> {
        let time = ValueFormat<Duration>.duration(.seconds(range.lowerBound)...(.seconds(range.upperBound)))
        return ValueFormat { node, context in
            time.read(node, &context).map { $0.milliseconds / 1000 }
        } write: {
            time.write(.seconds($0))
        }
    }
}
