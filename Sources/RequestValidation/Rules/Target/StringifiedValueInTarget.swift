/// target/stringified-value
enum StringifiedValueInTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/stringified-value", level: .warning, reference: "RFC 3986 section 2.5",
        summary: "a segment or value that is a missing or structured value made into text",
        explanation: """
            `undefined`, `null`, `NaN`, `None`, `nil`, `[object Object]`, `(null)` and `Optional(...)` are what \
            programs print for values that are not there or are no text. The backend searches for a user called \
            `undefined`, or stores the word. What a person typed into a search field is left alone.
            """,
        fix: "leave the parameter out if it has no value, and check that the value is there before the URL is built",
        examples: [
            .bad("GET /users/⟦undefined⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /users/⟦null⟧/orders HTTP/1.1\nHost: a.example"),
            .bad("GET /images/⟦undefined⟧.png HTTP/1.1\nHost: a.example"),
            .bad("GET /list?page=⟦NaN⟧&size=10 HTTP/1.1\nHost: a.example"),
            .bad("GET /list?filter=⟦[object%20Object]⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /list?filter=⟦%5Bobject+Object%5D⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /users/⟦None⟧?x=1 HTTP/1.1\nHost: a.example", note: "Python"),
            .bad("GET /list?cursor=⟦nil⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /list?user=⟦(null)⟧ HTTP/1.1\nHost: a.example", note: "Objective-C"),
            .bad("GET /users/⟦%28null%29⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /users/⟦Optional(%225%22)⟧ HTTP/1.1\nHost: a.example", note: "Swift"),
            .bad("GET /list?q=⟦[object%20Object]⟧ HTTP/1.1\nHost: a.example", note: "nobody searches for that"),
            .good("GET /search?q=undefined&hl=en HTTP/1.1\nHost: a.example", note: "a search term"),
            .good("GET /authorize?prompt=none&nonce=nullable&x=NaNo HTTP/1.1\nHost: a.example"),
            .good("GET /nullable/undefined-behavior/Nones/(nullable) HTTP/1.1\nHost: a.example"),
            .good("GET /users/5?null=1&undefined HTTP/1.1\nHost: a.example", note: "names are no values"),
            .good("GET /a?ids=[1,2]&o=Optional&n=Nairobi&u=ann HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = [.stringifiedInitialInTarget, .encodedBracket]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        for segment in RequestTarget.segments(bytes, parts.path) {
            judge(bytes, withoutExtension(bytes, segment), in: .target, isFreeText: false, &report)
        }
        guard let query = parts.query else { return }
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            guard mayBe(bytes, parameter.value) else { continue }
            let label = parameter.label(bytes)
            let isFreeText = StringifiedValue.isSearchField(label)
            judge(bytes, parameter.value, in: .parameter(label), isFreeText: isFreeText, &report)
        }
    }

    private static func judge(
        _ bytes: Span<UInt8>, _ range: Range<Int>, in part: MessagePart, isFreeText: Bool,
        _ report: inout FindingReport
    ) {
        guard mayBe(bytes, range) else { return }
        let text = PercentEncoding.decoded(bytes, range).map { $0 == 0x2B ? 0x20 : $0 }
        guard let meaning = StringifiedValue.describe(text, isFreeText: isFreeText) else { return }
        report.add(at: range, in: part, expected: "a value", found: "\(ByteText.quoted(bytes, range)): \(meaning)")
    }

    private static func mayBe(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count >= 3 else { return false }
        return bytes[first] == 0x25 || ByteClass.of(bytes[first]).contains(.stringifiedInitial)
    }

    /// `undefined.png` names a missing value as well; `null.gif` may be a picture.
    private static func withoutExtension(_ bytes: Span<UInt8>, _ segment: Range<Int>) -> Range<Int> {
        let stem = segment.prefix(9)
        guard segment.count > 10, bytes[stem.upperBound] == 0x2E,
            ByteText.equals(bytes, stem, ignoringCase: "undefined")
        else { return segment }
        return stem
    }
}
