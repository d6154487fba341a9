/// multipart/too-many-parts
enum TooManyParts: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/too-many-parts", reference: "RFC 9110 section 15.5.14",
        summary: "more parts than the limit",
        explanation: """
            Each part costs a parser a buffer, often a temporary file, so servers have limits of their own: PHP takes \
            20 files and 1000 fields and drops the rest in silence, Tomcat 50 parts, Django and Werkzeug 1000. Very \
            many tiny parts are how such parsers are brought down.
            """,
        fix: "send the files or values in several requests",
        examples: [
            .badMultipart("--b\n\(part)\n⟦--b⟧\n\(part)\n--b--\n") {
                $0.limits.partCount = 1
            },
            .goodMultipart("--b\n\(part)\n--b\n\(part)\n--b--\n", note: "as many as the limit") {
                $0.limits.partCount = 2
            },
        ])
    private static let part = RuleExample.smallPart

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.tooManyParts(let limit)) = fault.kind else { return }
        report.add(fault, expected: "at most \(Count.of(limit, "part"))", found: "one more")
    }
}
