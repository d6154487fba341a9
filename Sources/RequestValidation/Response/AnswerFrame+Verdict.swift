extension AnswerFrame {
    /// Adds what a status asks an answer to say of the route: who may come in, which methods, types and codings it takes.
    ///
    /// - Parameters:
    ///   - verdict: the verdict that is answered.
    ///   - route: how the request was judged.
    public mutating func add(_ verdict: Verdict, _ route: RoutePolicy) {
        switch verdict.status {
        case 401: challenges = route.challenges(for: verdict)
        case 405: if !verdict.contract.allowedMethods.isEmpty { allowedMethods = verdict.contract.allowedMethods }
        case 415:
            // RFC 9110 section 15.5.16: one field or the other, by what is not taken.
            guard let family = verdict.findings.first?.rule.family else { return }
            if family == "content-encoding" { acceptedCodings = ContentCoding.accepted }
            if family == "content-type" { acceptedTypes = route.contentTypes }
            if family == "contract" { acceptedTypes = verdict.contract.mediaTypes }
        default: break
        }
    }
}
