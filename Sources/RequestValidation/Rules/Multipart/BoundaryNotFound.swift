/// multipart/boundary-not-found
enum BoundaryNotFound: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/boundary-not-found", reference: "RFC 2046 section 5.1.1",
        summary: "the body does not use the boundary that the Content-Type names",
        explanation: """
            The parts are found by their boundary alone. If the head and the body were made by two hands, a constant \
            here and a library there, they name two, and the backend finds no part: an empty form in PHP, an exception \
            elsewhere. The two dashes before the boundary belong to its line in the body and not to the parameter, \
            which is confused often.
            """,
        fix: "let one library build the body and the Content-Type; in the body each boundary stands behind `--`",
        examples: [
            .badMultipart("⟦--x⟧\n\(part)\n--x--\n", boundary: "b", note: "another boundary"),
            .badMultipart("⟦b⟧\n\(part)\nb--\n", note: "without the dashes"),
            .badMultipart("⟦--b⟧\n\(part)\n--b--\n", boundary: "--b", note: "the dashes in the head instead"),
            .badMultipart("⟦--bb⟧\n\(part)\n--bb--\n", note: "a longer one"),
            .badMultipart("⟦ --b⟧\n\(part)\n --b--\n", note: "indented"),
            .badMultipart("⟦--b⟧", boundary: "bc", note: "cut"),
            .goodMultipart("--b\n\(part)\n--b--\n"),
            .goodMultipart("\n--b\n\(part)\n--b--\n", note: "an empty line before it"),
            .goodMultipart("--b--\n", note: "a form without fields"),
        ])
    private static let part = RuleExample.smallPart

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.boundaryNotFound(let use)) = fault.kind else { return }
        let (expected, found, fix) = wording(use)
        report.add(fault, expected: expected, found: found, fix: fix)
    }

    private static func wording(_ use: MultipartFault.BoundaryInUse) -> (String, String, String?) {
        let expected = "`--` and the boundary of the Content-Type"
        switch use {
        case .other(let used):
            return (
                expected, "the body uses the boundary \(quoted(used))",
                "send `boundary=\(plain(used))`, or that one in the body"
            )
        case .withoutDashes:
            return (expected, "the boundary without `--`", "put `--` before each boundary in the body")
        case .dashesInHeader(let used):
            return (
                expected, "the boundary of the Content-Type alone: its two dashes are missing here",
                "send `boundary=\(plain(used))`: the dashes belong to the lines of the body"
            )
        case .longer(let used):
            return (
                expected, "the body uses the boundary \(quoted(used)), of which the Content-Type names the beginning",
                "send `boundary=\"\(plain(used))\"`, in quotes"
            )
        case .indented: return (expected, "whitespace before it", "begin the line with `--`")
        case .nothing(_, let length):
            return (expected, "no line that begins so in \(Count.bytes(length))", nil)
        }
    }

    private static func quoted(_ bytes: [UInt8]) -> String { ByteText.quoted(bytes.span, 0..<bytes.count, limit: 80) }

    private static func plain(_ bytes: [UInt8]) -> String { ByteText.escaped(bytes.span, 0..<bytes.count, limit: 80) }
}
