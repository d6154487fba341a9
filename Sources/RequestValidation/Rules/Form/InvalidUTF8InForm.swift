/// form/invalid-utf8
enum InvalidUTF8InForm: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/invalid-utf8", level: .warning, reference: "WHATWG URL section 5.1; HTML section 4.10.21.5",
        summary: "percent-encoded bytes in a form that are not UTF-8",
        explanation: """
            Pages in Latin-1 or Windows-1252 send forms in their own encoding, and old backends expect them so. \
            Today's frameworks decode UTF-8: the letter becomes a replacement character, or the request fails with an \
            exception that names no field. Nothing before the framework looks. A charset that the Content-Type names \
            is believed, and nothing is said.
            """,
        fix: "encode the text as UTF-8 before percent-encoding it; for a page, serve it as UTF-8",
        examples: [
            .badForm("city=M⟦%FC⟧nchen&lang=de", note: "Latin-1"),
            .badForm("price=5⟦%80⟧", note: "the euro sign of Windows-1252"),
            .badForm("title=⟦%93⟧quoted%94", note: "one finding a field"),
            .badForm("name=⟦%CF%F0%E8%E2%E5%F2⟧", note: "Windows-1251"),
            .badForm("text=⟦%E2%82⟧", note: "UTF-8, cut within a character"),
            .badForm("path=⟦%C0%AF⟧", note: "`/` in an overlong form"),
            .badForm("⟦%E9⟧=1", note: "in a name"),
            .goodForm("city=M%C3%BCnchen&q=%F0%9F%98%80%e2%82%ac"),
            .good(
                formHead("city=M%FCnchen", type: "application/x-www-form-urlencoded; charset=ISO-8859-1"),
                body: "city=M%FCnchen", note: "as the Content-Type says", also: ["content-type/meaningless-charset"]),
        ])

    private static func formHead(_ body: String, type: String) -> String { RuleExample.formHead(body, type: type) }

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.invalidUTF8(let bytes, let first)) = fault.kind else { return }
        // A long run may be a secret: a few bytes show what it is.
        let isLong = bytes.count > 6
        let found =
            "`\(PercentEncoding.encoded(bytes.dropFirst(isLong ? first.offset : 0).prefix(6)))\(isLong ? "..." : "")`"
        let reachesEnd = first.offset &+ first.length == bytes.count
        if first.kind == .overlong || first.kind == .surrogate {
            let what = first.kind == .overlong ? "a character in more bytes than it needs" : "half of a UTF-16 pair"
            report.add(fault, in: fault.formField, expected: "UTF-8", found: "\(found), \(what)")
        } else if first.kind == .truncated, reachesEnd, first.length > 1 || first.offset > 0 {
            report.add(
                fault, in: fault.formField, expected: "UTF-8", found: "\(found), UTF-8 that is cut within a character",
                fix: "cut the text between characters, before it is encoded")
        } else if let meant = EncodingGuess.windows1252(bytes) {
            report.add(
                fault, in: fault.formField, expected: "UTF-8",
                found: "\(found), which is `\(meant)` in \(EncodingGuess.name(bytes))",
                fix: "encode the text as UTF-8: `\(PercentEncoding.encoded(meant.utf8))`")
        } else {
            report.add(
                fault, in: fault.formField, expected: "UTF-8",
                found: "\(found), in another encoding: byte \(first.offset &+ 1) of it is no UTF-8")
        }
    }
}
