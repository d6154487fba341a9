/// cookie/non-ascii
enum NonASCIICookie: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/non-ascii", level: .warning, reference: "RFC 6265 section 4.1.1",
        summary: "bytes outside ASCII in a cookie",
        explanation: """
            A cookie has no character set. Scripts in browsers store `Jürgen` as UTF-8, Java and Python backends read \
            it as Latin-1, Node.js and Go keep the bytes, and some frameworks drop the cookie or the whole field. It \
            works on the developer's machine and garbles the name on another.
            """,
        fix: "percent-encode the value (encodeURIComponent) or put it into base64url",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: name=J⟦ü⟧rgen", note: "UTF-8"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; name=J⟦⟨FC⟩⟧rgen; b=2", note: "Latin-1"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟦größe⟧=5"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: q=⟦🛒⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: name=J%C3%BCrgen; city=Z%FCrich"),
        ])
    static let trigger: HeadFacts = .irregularCookie

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.facts.contains(.nonASCIIInValue) else { return }
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard let first = pair.place.first(where: { bytes[$0] >= 0x80 }) else { continue }
            guard report.hasRoom() else { return }
            let isName = pair.name.contains(first)
            report.add(
                at: isName ? pair.name : character(bytes, at: first, in: pair.place), in: pair.part(bytes),
                expected: "ASCII characters",
                found: "\(ByteText.quoted(bytes[first])) in the \(isName ? "name" : "value"), "
                    + encoding(ByteText.array(bytes, pair.place)))
        }
    }

    /// The bytes of the character that begins at `offset`, as far as they are UTF-8: no more of the value is shown.
    private static func character(_ bytes: Span<UInt8>, at offset: Int, in place: Range<Int>) -> Range<Int> {
        for length in 2...4 where offset &+ length <= place.upperBound {
            let candidate = offset..<(offset &+ length)
            let text = String(validating: ByteText.array(bytes, candidate), as: UTF8.self)
            if text?.unicodeScalars.count == 1 { return candidate }
        }
        return offset..<(offset &+ 1)
    }

    private static func encoding(_ text: [UInt8]) -> String {
        if String(validating: text, as: UTF8.self) != nil { return "which is UTF-8" }
        return "which is not UTF-8, so probably \(EncodingGuess.name(text.filter { $0 >= 0x80 }))"
    }
}
