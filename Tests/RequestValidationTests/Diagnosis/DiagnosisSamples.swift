@testable import RequestValidation

/// Findings and heads made by hand, so that these tests hold whatever rules there are.
enum DiagnosisSamples {
    /// A parsed head of `text`, whose line ends are written as line feeds.
    static func parse(_ text: String) -> (head: RequestHead, bytes: [UInt8]) {
        let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        _ = validator.feedHead(bytes.span)
        return (validator.head, bytes)
    }

    static func finding(
        at place: Range<Int>?, in part: MessagePart, expected: String, found: String, level: Level = .error,
        position: BodyPosition? = nil
    ) -> Finding {
        Finding(
            ruleIndex: RuleCatalogue.index(of: "target/control-character") ?? 0, level: level,
            isUnforwardable: level == .error, part: part, place: place, bodyPosition: position, expected: expected,
            found: found, fix: "percent-encode the byte")
    }

    static func verdict(
        _ findings: [Finding], checksNotRun: [CheckNotRun] = [], contexts: [BodyContext] = [], kind: BodyKind = .json
    ) -> Verdict {
        Verdict(
            action: .reject, recordAction: .rejected, status: 400, findings: findings, exempted: [],
            checksNotRun: checksNotRun, bodyContexts: contexts, bodyKind: kind, isFramingIntact: false)
    }

    static func diagnosis(
        of text: String, _ findings: [Finding], checksNotRun: [CheckNotRun] = [], support: String? = nil
    ) -> Diagnosis {
        let (head, bytes) = parse(text)
        let redaction = Redactor().redaction(of: bytes.span, head, showing: findings)
        return Diagnosis(
            verdict(findings, checksNotRun: checksNotRun), head, bytes.span, Redactor(), redaction,
            Diagnosis.Labels(outcome: .rejected, id: "01JD8QZZZZZZZZZZZZZZZZZZZZ", support: support))
    }
}
