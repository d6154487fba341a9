/// The whole answer to a rejected request, head and body.
public enum RejectionResponse {
    public static func bytes(_ diagnosis: Diagnosis, _ frame: AnswerFrame) -> [UInt8] {
        let body =
            switch frame.negotiation.format {
            case .text: Array(TextRendering.text(diagnosis).utf8)
            case .problem: ProblemJSONRendering.bytes(diagnosis)
            case .html: Array(HTMLRendering.text(diagnosis).utf8)
            }
        var head = AnswerHead(status: diagnosis.status, frame)
        head.add("Pedant-Rejection", rejectionValue(diagnosis))
        addStatusFields(diagnosis, frame, to: &head)
        return head.bytes(with: body)
    }

    /// `ID; rule, rule`, each rule once, at most eight.
    static func rejectionValue(_ diagnosis: Diagnosis) -> String {
        var rules: [String] = []
        for finding in diagnosis.findings where !rules.contains(finding.rule) && rules.count < 8 {
            rules.append(finding.rule)
        }
        return diagnosis.id + "; " + rules.joined(separator: ", ")
    }

    /// Fields that a status needs (RFC 9110 sections 15.5 and 15.6).
    private static func addStatusFields(_ diagnosis: Diagnosis, _ frame: AnswerFrame, to head: inout AnswerHead) {
        switch diagnosis.status {
        case 401:
            for challenge in frame.challenges { head.add("WWW-Authenticate", challenge) }
        case 405: head.add("Allow", frame.allowedMethods.joined(separator: ", "))
        case 415:
            if !frame.acceptedTypes.isEmpty { head.add("Accept", frame.acceptedTypes.joined(separator: ", ")) }
            if !frame.acceptedCodings.isEmpty {
                head.add("Accept-Encoding", frame.acceptedCodings.joined(separator: ", "))
            }
        case 426: head.add("Upgrade", "HTTP/1.1")
        case 429, 503: head.add("Retry-After", String(max(1, frame.retryAfter ?? 1)))
        case 501:
            if !frame.allowedMethods.isEmpty { head.add("Allow", frame.allowedMethods.joined(separator: ", ")) }
        default: break
        }
    }
}
