import Testing

@testable import RequestValidation

@Suite("Patterns")
struct PatternTests {
    private func outcome(_ pattern: String, _ text: [UInt8]) throws -> Pattern.Outcome {
        try Pattern(pattern).match(text.span)
    }

    @Test(arguments: [
        ("^a$", "a"), ("b", "abc"), ("^$", ""), ("", "anything"), (#"^\d+$"#, "042"), (#"^\w$"#, "_"),
        (#"^\s$"#, "\u{FEFF}"), (#"^[\s]$"#, "\u{3000}"), (#"^[\S]$"#, "é"), (#"^[\s\S]*$"#, "a\n\u{2028}é"),
        (#"^[\w-.]+$"#, "a-b.c"), (#"^[\s-_]+$"#, " -_"), (#"^[a-\d]+$"#, "a-1"), ("^.$", "😀"), ("^[^]$", "\n"),
        (#"^\u0041\u{1F600}$"#, "A😀"), (#"^\uD83D\uDE00$"#, "😀"), (#"^\cJ$"#, "\n"), (#"^a\/b$"#, "a/b"),
        (#"^\p{L}+$"#, "äöß"), (#"^\p{Script=Greek}+$"#, "αβγ"), (#"^\p{Lowercase_Letter}$"#, "ä"), (#"^\P{L}$"#, "1"),
        (#"^(?<year>\d{4})-\k<year>$"#, "2026-2026"), (#"(?<=a)b"#, "ab"), (#"^(?!x)."#, "a"), (#"^(a)?\1b$"#, "b"),
        (#"^[[:alpha:]]$"#, "a]"), (#"^{id}$"#, "{id}"), (#"^a{,3}$"#, "a{,3}"), (#"^\{[^}]+}$"#, "{x}"), ("^]$", "]"),
        (#"^\0$"#, "\u{0}"), (#"^[\b]$"#, "\u{8}"), (#"^\x41\t\v$"#, "A\t\u{B}"), ("^(?i:abc)$", "aBC"),
        ("^a??b$", "ab"),
        (#"^\$\.\-$"#, "$.-"), ("^[a&&b]$", "&"), ("^#x y$", "#x y"),
    ])
    func `match as in ECMA-262`(pattern: String, text: String) throws {
        #expect(try outcome(pattern, Array(text.utf8)) == .matches)
    }

    @Test(arguments: [
        ("^a$", "a\n"), ("^b", "a\nb"), ("^.$", "\u{2028}"), ("^.$", "\r"), (#"^\d$"#, "٣"), (#"^\w$"#, "é"),
        ("[]", "a"),
        (#"^[\S]$"#, "\u{A0}"), (#"^\S$"#, "\u{2003}"), (#"^\s$"#, "\u{180E}"), (#"^\p{Lu}$"#, "a"), ("^(?<!a)b", "ab"),
        ("^[[:alpha:]]$", "b"), (#"^(a)\1$"#, "ab"), ("^A$", "a"), (#"^\bx\B$"#, "x"),
    ])
    func `do not match as in ECMA-262`(pattern: String, text: String) throws {
        #expect(try outcome(pattern, Array(text.utf8)) == .doesNotMatch)
    }

    @Test(arguments: [
        ("a(", 2), ("[a", 2), (#"\A"#, 0), (#"a\Z"#, 1), (#"\a"#, 0), (#"\Qa\E"#, 0), ("a++", 2), ("a{2}+", 4),
        ("a**", 2),
        ("a{2}{3}", 4), ("(?#x)", 0), ("(?i)x", 0), ("(?>a)", 0), ("(*ACCEPT)", 1), ("(?P<a>b)", 0), (#"\u12"#, 0),
        (#"\u{110000}"#, 0), (#"\p{Nope}"#, 8), (#"\pL"#, 0), (#"\p{^L}"#, 0), (#"\cé"#, 0), (#"\x4"#, 0),
        (#"\k{a}"#, 0),
        (#"\01"#, 0), (#"\ud800"#, 0), (#"a\"#, 1), (#"(a)\2"#, 3), ("[b-a]", 3), ("(?R)", 0), ("a)", 1),
    ])
    func `are refused where they are none of ECMA-262`(pattern: String, offset: Int) {
        let fault = #expect(throws: PatternFault.self) { try Pattern(pattern) }
        #expect(fault?.message.isEmpty == false)
        #expect(fault?.offset == offset)
    }

    @Test func `search what is no UTF-8 for its other characters`() throws {
        let surrogate: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0x62]
        #expect(try outcome("^a.b$", surrogate) == .matches)
        #expect(try outcome("^[a-z]+$", surrogate) == .doesNotMatch)
        #expect(try outcome("^[a-z]+$", [0x61, 0xFF]) == .doesNotMatch)
        #expect(try outcome("^a", [0x61, 0xC3]) == .matches)
    }

    @Test(arguments: [
        "(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.+)\\1[xy]", "a*a*a*[xy]",
        "^a*a*a*a*[xy]", "(?:a|aa)*[xy]", "(a?){40}a{40}[xy]", "^(?=(a+)+$)", "(?<=a)a*a*[xy]", "(((a*)*)*)*[xy]",
    ])
    func `that would take forever end`(pattern: String) throws {
        for length in [30, 1000, 20_000] {
            // That it ends is what is tested: each would take years or minutes.
            _ = try outcome(pattern, [UInt8](repeating: 0x61, count: length) + [0x21])
        }
    }

    @Test func `of plain use are decided in long texts`() throws {
        let words = Array(String(repeating: "word ", count: 1600).utf8)
        #expect(try outcome("^(a|b)*$", Array(String(repeating: "ab", count: 32_768).utf8)) == .matches)
        #expect(try outcome(#"^(?:\w+\s?)*$"#, words) == .matches)
        #expect(try outcome("^[a-z ]+$", words) == .matches)
        #expect(try outcome(#"\d"#, words) == .doesNotMatch)
    }

    @Test func `are shared by tasks`() async throws {
        let pattern = try Pattern("^[a-z]+-[0-9]{4}$")
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<200).allSatisfy { pattern.match(Array("item-\(1000 + $0 + task)".utf8).span) == .matches }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
