/// cookie/wrong-separator
enum WrongCookieSeparator: HeadRule {
    static let metadata = RuleMetadata(
        id: "cookie/wrong-separator", level: .warning, reference: "RFC 6265 section 4.2.1",
        summary: "cookies that are not parted by a semicolon and one space",
        explanation: """
            Cookies are parted by `; `, no more and no less. A comma makes one long value of them for most backends \
            (it comes from joining repeated fields as lists are joined); without the space, or with several, some \
            parsers keep a space in the name and do not find the cookie again. Each backend forgives something else.
            """,
        fix: "put a semicolon and one space between two cookies, and nothing behind the last",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1⟦;⟧b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2⟦;  ⟧c=3"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1⟦;\t⟧b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1⟦ ; ⟧b=2"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1⟦, ⟧b=2", note: "joined like a list"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1⟦,⟧b=2,c=3"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2⟦;⟧", note: "nothing behind the last"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: ⟦;⟧ a=1"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1⟦; ;⟧ b=2"),
            .good("GET / HTTP/1.1\nHost: a.example\nCookie: a=1; b=2; c=3"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nCookie: a=1; v=x,y,z; b=c,d=e", note: "commas in values",
                also: ["cookie/invalid-syntax"]),
        ])
    static let trigger: HeadFacts = .irregularCookie

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .cookie {
            guard report.hasRoom() else { return }
            var faults = Faults(field.value)
            faults.read(bytes, limit: context.policy.limits.cookieCount)
            guard let first = faults.first else { continue }
            let more = faults.count > 1 ? ", and \(Count.of(faults.count &- 1, "more place")) like it" : ""
            report.add(
                at: first.place, in: field.part(bytes), expected: "`; ` between two cookies",
                found: first.found + more)
        }
    }

    /// The wrong separators of one field. They make one finding: where one is wrong, most of them are.
    private struct Faults {
        private(set) var first: (place: Range<Int>, found: String)?
        private(set) var count = 0
        private let field: Range<Int>

        init(_ field: Range<Int>) { self.field = field }

        mutating func read(_ bytes: Span<UInt8>, limit: Int) {
            var walk = CookieWalk(field)
            var number = 0
            var followsNothing = true
            while number <= limit, let pair = walk.nextPair(bytes) {
                number &+= 1
                if pair.place.isEmpty {
                    // With the semicolon behind, if there is one.
                    let end = min(pair.place.upperBound &+ 1, field.upperBound)
                    add(pair.separator.lowerBound..<end, number == 1 ? "a semicolon first" : "nothing behind it")
                } else if !followsNothing, let found = fault(bytes, pair.separator) {
                    add(pair.separator, found)
                }
                if let comma = pair.commaSeparator(bytes, in: field) { add(comma, "a comma") }
                followsNothing = pair.place.isEmpty
            }
        }

        /// What is wrong with the bytes between two cookies. Folds are faults of another rule.
        private func fault(_ bytes: Span<UInt8>, _ separator: Range<Int>) -> String? {
            let text = ByteText.array(bytes, separator)
            if text == [0x3B, 0x20] || text.contains(0x0A) { return nil }
            return text == [0x3B] ? "no space behind the semicolon" : ByteText.quoted(bytes, separator, limit: 20)
        }

        private mutating func add(_ place: Range<Int>, _ found: String) {
            count &+= 1
            if first == nil { first = (place, found) }
        }
    }
}
