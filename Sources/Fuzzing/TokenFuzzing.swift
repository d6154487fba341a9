internal import RequestValidation

/// What the fuzzer checks of credentials, tokens and key files.
package enum TokenFuzzing {
    /// Everything that a route may want of a token, so that all of it is asked.
    private static let policy: ValidationPolicy = {
        var token = TokenRequirements()
        token.issuers = ["https://login.example/"]
        token.audiences = ["orders"]
        token.requiredClaims = ["sub"]
        token.keys = try? TokenKeys(file: Array(ExampleToken.keySet.utf8))
        var authentication = RouteAuthentication()
        authentication.required = [.bearer, .apiKey]
        authentication.token = token
        var route = RouteSettings(name: "api")
        route.path = PathGlob("/**")
        route.authentication = authentication
        var settings = PolicySettings()
        settings.routes = [route]
        return ValidationPolicy(settings)
    }()

    /// Two policies that want nothing of credentials; under the second one each is looked at closely.
    private static let quick = ValidationPolicy()
    private static let thorough: ValidationPolicy = {
        var route = RouteSettings(name: "default")
        route.path = PathGlob("/**")
        route.authentication = RouteAuthentication()
        var settings = PolicySettings()
        settings.routes = [route]
        return ValidationPolicy(settings)
    }()

    /// The first byte says what the rest is: a whole value, a token, the texts of a token with line feeds between, or a
    /// key file.
    package static func check(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let rest = Array(input.dropFirst())
        switch choice & 3 {
        case 0: judge(rest)
        case 1: judge(Array("Bearer ".utf8) + rest)
        case 2: judge(Array("Bearer ".utf8) + token(rest))
        default: _ = try? TokenKeys(file: rest)
        }
    }

    private static func token(_ texts: [UInt8]) -> [UInt8] {
        let parts = texts.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
        return Array(parts.map { part in encoded(Array(part)) }.joined(separator: [0x2E]))
    }

    private static func encoded(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        Base64.append(text, to: &result)
        result.removeAll { $0 == 0x3D }
        return result.map { $0 == 0x2B ? 0x2D : $0 == 0x2F ? 0x5F : $0 }
    }

    /// Traps if a finding lies outside the message.
    private static func judge(_ value: [UInt8]) {
        let head = Array("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: ".utf8)
        let bytes = head + value + Array("\r\n\r\n".utf8)
        var validator = RequestValidator(policy: policy)
        var circumstances = Circumstances()
        circumstances.now = 1_767_312_000
        circumstances.peer = IPAddress("192.0.2.7")
        let verdict = validator.judgeMessage(bytes.span, circumstances: circumstances).verdict
        expectAgreement(on: bytes)
        for finding in verdict.findings where finding.rule.family == "auth" {
            if let place = finding.place {
                precondition(place.upperBound <= bytes.count, "\(finding.rule.id) at \(place) of \(bytes.count)")
            }
        }
    }

    /// Traps if what is vouched for in passing has faults on a closer look.
    private static func expectAgreement(on bytes: [UInt8]) {
        var circumstances = Circumstances()
        circumstances.now = 1_767_312_000
        let found = [quick, thorough].map { policy in
            var validator = RequestValidator(policy: policy)
            let verdict = validator.judgeMessage(bytes.span, circumstances: circumstances).verdict
            return verdict.findings.map { "\($0.rule.id) \($0.level) \(String(describing: $0.place)) \($0.found)" }
        }
        precondition(found[0] == found[1], "in passing: \(found[0]), closely: \(found[1])")
    }
}
