/// form/unencoded-character
enum UnencodedCharacterInForm: BodyRule {
    static let metadata = RuleMetadata(
        id: "form/unencoded-character", level: .warning, reference: "WHATWG URL section 5.2; HTML section 4.10.21.8",
        summary: "a character that a form must percent-encode",
        explanation: """
            A form encodes every byte but letters, digits and a few marks. Servers read most other bytes as they are, \
            so a space or an umlaut may arrive, but the next value that holds `&`, `+` or `%` is torn apart: a `+` \
            becomes a space without anybody noticing. `curl -d` encodes nothing, and so do bodies that were joined by \
            hand. Marks that are common in queries, such as `@`, `/`, `:` or `[`, are let pass. One finding a field.
            """,
        fix: "encode names and values with a form library, or with `curl --data-urlencode`",
        examples: [
            .badForm("name=Ann⟦ ⟧Lee&city=Bonn", note: "curl -d"),
            .badForm("city=M⟦ü⟧nchen"),
            .badForm("city=M⟦⟨FC⟩⟧nchen", note: "Latin-1"),
            .badForm("filter=⟦{⟧\"a\":1}"),
            .badForm("q=⟦\"⟧exact\""),
            .badForm("range=1⟦<⟧2"),
            .badForm("color=⟦#⟧ff0000"),
            .badForm("text=line+1⟦\n⟧line+2&b=1", note: "a raw line break"),
            .badForm("⟦ ⟧a=1", note: "before a name"),
            .badForm("a=x⟦⟨00⟩⟧y"),
            .goodForm("mail=ann@a.example&next=/a/b?c;d:e,f&ids[]=1&price=$5&t=~*-._!'()", note: "marks of a query"),
            .goodForm("token=dGVzdA==&empty=", note: "Base64 with its padding"),
            .goodForm("q=a+b%20c&city=M%C3%BCnchen&t=a%0D%0Ab"),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .form(.unencodedCharacter(let bytes)) = fault.kind, let first = bytes.first else { return }
        if first >= 0x80 { return addText(bytes, fault, &report) }
        if first == 0x0A || first == 0x0D {
            return report.add(
                fault, in: fault.formField, expected: "`%0D%0A`", found: "a raw line break",
                fix: "send a line break within a value as `%0D%0A`, and `&` between fields")
        }
        let encoded = PercentEncoding.encoded(first)
        report.add(
            fault, in: fault.formField, expected: first == 0x20 ? "`+` or `%20`" : "`\(encoded)`",
            found: "raw \(ByteText.quoted(first))")
    }

    private static func addText(_ bytes: [UInt8], _ fault: BodyFault, _ report: inout FindingReport) {
        // Only the first bytes of a long run are known: the last character may be cut.
        let cut = UTF8Check.firstFault(bytes.span, 0..<bytes.count)
        let whole = cut.map { $0.kind == .truncated && $0.offset > 0 ? bytes.prefix($0.offset) : [] } ?? bytes[...]
        guard !whole.isEmpty else {
            return report.add(
                fault, in: fault.formField, expected: "percent-encoded UTF-8",
                found: "raw \(ByteText.quoted(bytes.span, 0..<bytes.count))")
        }
        report.add(
            fault, in: fault.formField, expected: "`\(PercentEncoding.encoded(whole))`",
            found: "raw `\(String(decoding: whole, as: UTF8.self))`")
    }
}
