/// cookie/invalid-syntax
enum InvalidCookieSyntax: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/invalid-syntax", level: .warning, reference: "RFC 6265 section 4.2.1",
        summary: "a cookie that is not `name=value` of the allowed characters",
        explanation: """
            The value of a cookie has no spaces, quotes, commas, semicolons or backslashes, and its name is a token. \
            Browsers hand back what a script or an old site has set, so the characters that they let through are a \
            warning; yet parsers differ on them: many end the value at the space or the quote, Python's drops all \
            cookies behind the first bad one, and newer ones refuse it. Control bytes, which browsers never send, are \
            an error.
            """,
        fix: "percent-encode the value (encodeURIComponent), or put it into base64url",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=x⟦⟨01⟩⟧y", note: "a control byte: an error"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a⟦⟨7F⟩⟧b=1", note: "in the name"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟨08⟩⟨08⟩=1; b=⟦⟨1B⟩⟧[0m", note: "a terminal's colours"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; consent⟦⟧; b=2", note: "no `=`"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: dGVzdA⟦⟧", note: "a token without a name"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: prefs={⟦\"⟧a\":1}", note: "JSON as it is"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: name=Ann⟦ ⟧Lee; b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ids=1⟦,⟧2,3; b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: path_=C:⟦\\⟧temp"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=x⟦\t⟧y"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: user⟦[⟧id]=5", note: "a name as PHP makes them"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a⟦ ⟧=5"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=⟦\"⟧x; b=2", note: "a quote that is not closed"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=x⟦\"⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=⟦\"⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=\"x⟦,⟧y\"", note: "quotes allow no more"),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: a=\"x\"; b=\"\"; c=; d==", note: "quotes around a value"),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nCookie: _ga=GA1.1.123.456; sid=s%3Aabc.def/+=; prefs=%7B%22a%22%3A1%7D\
                ; j={a:[1]}|x!#$&'()*+-./:<=>?@^_`~
                """),
        ])
    static let trigger: HeadFacts = .irregularCookie

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var cookies = context.cookies
        while let pair = cookies.next(bytes) {
            guard let fault = fault(bytes, pair, in: cookies.field?.value ?? pair.place) else { continue }
            guard report.hasRoom() || fault.level == .error else { return }
            report.add(
                at: fault.place, in: pair.part(bytes), expected: fault.expected, found: fault.found, fix: fault.fix,
                level: fault.level)
        }
    }

    private struct Fault {
        let place: Range<Int>
        let expected: String
        let found: String
        var level = Level.warning
        var fix: String?
    }

    /// The worst fault of a cookie. Empty ones, those without a name, attributes, missing values made into text, commas
    /// in place of semicolons and bytes above 0x7F have rules of their own.
    private static func fault(_ bytes: Span<UInt8>, _ pair: CookiePair, in field: Range<Int>) -> Fault? {
        if let run = FieldBytes.firstRun(bytes, in: pair.place, where: isControl) {
            let place = run.lowerBound..<(run.lowerBound &+ 1)
            return Fault(
                place: place, expected: "no control bytes", found: ByteText.quoted(bytes[place.lowerBound]),
                level: .error)
        }
        // NUL is header/nul.
        guard !pair.place.isEmpty, CookieAttribute.of(bytes, pair) == nil, !FieldBytes.contains(0, bytes, pair.place)
        else { return nil }
        guard pair.hasEquals else {
            return Fault(
                place: pair.place.upperBound..<pair.place.upperBound, expected: "a name, `=` and a value",
                found: "no `=` behind \(Count.bytes(pair.place.count))", fix: "write the cookie as `name=value`")
        }
        if let bad = pair.name.first(where: { !ByteClass.isToken(bytes[$0]) && bytes[$0] < 0x80 }) {
            return Fault(
                place: bad..<(bad &+ 1), expected: "letters, digits and the like in the name",
                found: ByteText.quoted(bytes[bad]))
        }
        guard !StringifiedCookie.isStringified(bytes, pair.value), pair.commaSeparator(bytes, in: field) == nil else {
            return nil
        }
        return valueFault(bytes, pair.value)
    }

    private static func valueFault(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Fault? {
        guard let first = value.first, let last = value.last else { return nil }
        var content = value
        if bytes[first] == 0x22 {
            guard last > first, bytes[last] == 0x22 else {
                return Fault(
                    place: first..<(first &+ 1), expected: "a quote at the end as well", found: "one at the start")
            }
            content = (first &+ 1)..<last
        } else if bytes[last] == 0x22, !content.dropLast().contains(where: { bytes[$0] == 0x22 }) {
            return Fault(place: last..<(last &+ 1), expected: "a quote at the start as well", found: "one at the end")
        }
        guard let bad = content.first(where: { !CookieClass.isValue(bytes[$0]) && bytes[$0] < 0x80 }) else {
            return nil
        }
        return Fault(
            place: bad..<(bad &+ 1), expected: "no space, quote, comma or backslash in the value",
            found: "\(ByteText.quoted(bytes[bad])) at position \(bad &- value.lowerBound &+ 1) of \(value.count)")
    }

    /// Tabs are no worse than spaces.
    private static func isControl(_ byte: UInt8) -> Bool { byte != 0 && FieldBytes.isControl(byte) }
}
