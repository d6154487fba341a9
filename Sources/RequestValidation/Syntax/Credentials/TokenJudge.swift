internal import Crypto

/// Judges what a JSON Web Token says: its algorithm, its dates, and what the route wants of it.
struct TokenJudge {
    private typealias Value = TokenObject.Value

    let token: JSONWebToken
    /// Nil: the route wants nothing in particular.
    let wanted: TokenRequirements?
    /// Seconds since 1970; 0: not known.
    let now: Int
    private(set) var faults: [(TokenFault, Range<Int>)] = []

    init(token: JSONWebToken, wanted: TokenRequirements?, now: Int) {
        self.token = token
        self.wanted = wanted
        self.now = now
    }

    mutating func run(_ bytes: Span<UInt8>) {
        checkCritical()
        let algorithm = checkAlgorithm()
        if let claims = token.claims {
            checkDates(claims)
            checkIssuer(claims)
            checkAudience(claims)
            checkRequired(claims)
        }
        if let algorithm, let keys = wanted?.keys { checkSignature(keys, algorithm, bytes) }
    }

    private mutating func addToHeader(_ fault: TokenFault) { faults.append((fault, token.headerPlace)) }

    private mutating func addToPayload(_ fault: TokenFault) { faults.append((fault, token.payloadPlace)) }

    // MARK: header

    /// RFC 7515 section 4.1.11. Whether an extension is known is for those to say who verify the signature.
    private mutating func checkCritical() {
        guard let critical = token.header["crit"] else { return }
        guard case .array(let names) = critical, case .string(let first) = names.first else {
            return addToHeader(.critical(nil))
        }
        if wanted?.keys != nil { addToHeader(.critical(TokenJudge.shown(first))) }
    }

    /// The algorithm, if it is one that signatures are verified with.
    private mutating func checkAlgorithm() -> SignatureAlgorithm? {
        guard let value = token.header["alg"] else {
            addToHeader(.unknownAlgorithm(found: nil, taken: []))
            return nil
        }
        guard case .string(let name) = value else {
            addToHeader(
                .json(.header, expected: "`alg` to be a string", found: value.kind))
            return nil
        }
        // Also `None` and `NONE`: some libraries compare without regard to case.
        if name.lowercased() == "none" {
            addToHeader(.algorithmNone(TokenJudge.shown(name)))
            return nil
        }
        guard let algorithm = SignatureAlgorithm(rawValue: name) else {
            addToHeader(.unknownAlgorithm(found: TokenJudge.shown(name), taken: []))
            return nil
        }
        if let taken = wanted?.algorithms, !taken.isEmpty, !taken.contains(name) {
            addToHeader(.unknownAlgorithm(found: name, taken: taken))
            return nil
        }
        return algorithm
    }

    private mutating func checkSignature(_ keys: TokenKeys, _ algorithm: SignatureAlgorithm, _ bytes: Span<UInt8>) {
        switch keys.verify(token, algorithm, bytes) {
        case .good: break
        case .unknownKey(let miss): addToHeader(.unknownKey(miss))
        case .bad(let key):
            faults.append((.badSignature(key: key, algorithm: algorithm.rawValue), token.signaturePlace))
        }
    }

    // MARK: claims

    private mutating func checkDates(_ claims: TokenObject) {
        let leeway = wanted?.leeway ?? TokenRequirements().leeway
        let expiry = date("exp", claims)
        let start = date("nbf", claims)
        let issued = date("iat", claims)
        guard now > 0 else { return }
        let isDemanded = wanted != nil
        if let expiry, now &- leeway >= expiry {
            addToPayload(.expired(at: expiry, now: now, leeway: leeway, isDemanded: isDemanded))
        }
        let later = [("nbf", start), ("iat", issued)].first { now &+ leeway < $0.1 ?? 0 }
        if let (claim, time) = later, let time {
            addToPayload(
                .notYetValid(claim: claim, at: time, now: now, leeway: leeway, isDemanded: isDemanded))
        }
    }

    /// Nil, and a fault, if the claim is no number (RFC 7519 section 2, NumericDate).
    private mutating func date(_ name: String, _ claims: TokenObject) -> Int? {
        guard let value = claims[name] else { return nil }
        guard case .number(let number) = value else {
            addToPayload(.json(.payload, expected: "`\(name)` to be a number of seconds", found: value.kind))
            return nil
        }
        return TokenDate.seconds(number)
    }

    private mutating func checkIssuer(_ claims: TokenObject) {
        let expected = wanted?.issuers ?? []
        guard let value = claims["iss"] else {
            if !expected.isEmpty { addToPayload(.missingClaim("iss")) }
            return
        }
        guard case .string(let issuer) = value else {
            return addToPayload(.json(.payload, expected: "`iss` to be a string", found: value.kind))
        }
        guard expected.isEmpty || expected.contains(issuer) else {
            return addToPayload(.wrongIssuer(found: TokenJudge.shown(issuer), expected: expected))
        }
    }

    /// One audience, or a list of them (RFC 7519 section 4.1.3).
    private mutating func checkAudience(_ claims: TokenObject) {
        let expected = wanted?.audiences ?? []
        guard let value = claims["aud"] else {
            if !expected.isEmpty { addToPayload(.missingClaim("aud")) }
            return
        }
        guard let found = TokenJudge.strings(value) else {
            return addToPayload(
                .json(.payload, expected: "`aud` to be a string or an array of strings", found: value.kind))
        }
        guard expected.isEmpty || found.contains(where: expected.contains) else {
            return addToPayload(.wrongAudience(found: found.prefix(4).map(TokenJudge.shown), expected: expected))
        }
    }

    /// One string or several; nil for anything else.
    private static func strings(_ value: TokenObject.Value) -> [String]? {
        switch value {
        case .string(let text): return [text]
        case .array(let elements):
            var strings: [String] = []
            for case .string(let text) in elements { strings.append(text) }
            return strings.count == elements.count ? strings : nil
        case .number, .boolean, .null, .object: return nil
        }
    }

    private mutating func checkRequired(_ claims: TokenObject) {
        guard let wanted else { return }
        for name in wanted.requiredClaims where claims[name] == nil {
            // Reported with the names that are wanted.
            if name == "iss", !wanted.issuers.isEmpty { continue }
            if name == "aud", !wanted.audiences.isEmpty { continue }
            addToPayload(.missingClaim(name))
        }
    }

    /// A name from a token, for messages.
    private static func shown(_ text: String) -> String {
        ByteText.escaped(Array(text.utf8).span, 0..<text.utf8.count, limit: 80)
    }
}
