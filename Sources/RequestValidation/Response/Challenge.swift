extension RoutePolicy {
    /// What a 401 says of the credentials that are taken (RFC 9110 section 11.6.1): a challenge for each way.
    ///
    /// - Parameter verdict: why there is a 401: a token that was sent and refused is named (RFC 6750 section 3).
    /// - Returns: values of WWW-Authenticate.
    public func challenges(for verdict: Verdict) -> [String] {
        let ofContract = verdict.contract.requirements.compactMap { $0.challenge(realm: realm) }
        if authentication?.required.isEmpty ?? true, !ofContract.isEmpty { return ofContract }
        let ways = authentication?.required ?? []
        // Something must be named: a token is what was refused, where nothing is demanded.
        return (ways.isEmpty ? [.bearer] : ways).map { means in
            switch means {
            case .basic: "Basic \(realm), charset=\"UTF-8\""
            case .bearer: "Bearer \(realm)\(RoutePolicy.tokenError(verdict))"
            case .apiKey: "ApiKey \(realm), in=\"header\", name=\"\(authentication?.apiKeyField ?? "")\""
            }
        }
    }

    private var realm: String {
        let text = authentication?.realm ?? name
        let quoted = text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }
        return "realm=\"\(quoted.joined())\""
    }

    /// Without a token there is no error to tell of (RFC 6750 section 3.1).
    private static func tokenError(_ verdict: Verdict) -> String {
        let refusal = verdict.findings.first { $0.rule.status == 401 && $0.rule.name.hasPrefix("jwt-") }
        return refusal.map { ", error=\"invalid_token\", error_description=\"\($0.rule.summary)\"" } ?? ""
    }
}
