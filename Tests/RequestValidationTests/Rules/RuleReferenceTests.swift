import Testing

@testable import RequestValidation

@Suite struct RuleReferenceTests {
    @Test func `a rule is a row of its family's table and a section with its examples`() {
        let rule = RuleMetadata(
            id: "target/bar", isUnforwardable: true, status: 414, reference: "RFC 1 section 2", summary: "a raw `|`",
            explanation: "It hurts.", fix: "send `%7C`",
            examples: [
                .bad("GET /a⟦|⟧b HTTP/1.1\nHost: a.example", note: "a bar"), .bad("GET /⟦|⟧ HTTP/1.1\nHost: a.example"),
                .good("GET /a%7Cb HTTP/1.1\nHost: a.example"),
            ])
        #expect(
            RuleReference.markdown([rule]).hasSuffix(
                """

                ## target

                | rule | level | status | finds |
                |---|---|---|---|
                | bar | error! | 414 | a raw `\\|` |

                ### target/bar

                A raw `|`.

                - Level: error, rejected in every mode
                - Status: 414
                - Source: RFC 1 section 2

                It hurts.

                **Fix:** send `%7C`.

                Bad (a bar):

                ````text
                GET /a|b HTTP/1.1
                      ^
                Host: a.example
                ````

                Good:

                ````text
                GET /a%7Cb HTTP/1.1
                Host: a.example
                ````

                """))
    }

    @Test func `a request that must come before is shown`() {
        let rule = RuleMetadata(
            id: "a/b", reference: "-", summary: "x", explanation: "x.", fix: "x",
            examples: [.bad("⟦x⟧yz HTTP/1.1", after: "GET /first HTTP/1.1\nHost: a.example\n\n")])
        let text = RuleReference.markdown([rule])
        #expect(text.contains("Behind this request on the same connection:\n\n````text\nGET /first HTTP/1.1\n"))
        #expect(text.contains("xyz HTTP/1.1\n^\n"))
    }

    @Test func `every rule of the catalogue has its section once, families in one piece`() {
        let lines = RuleReference.markdown(RuleCatalogue.all).split(separator: "\n")
        let sections = lines.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
        #expect(sections.sorted() == RuleCatalogue.all.map { rule in rule.id }.sorted())
        let families = lines.filter { $0.hasPrefix("## ") }
        #expect(Set(families).count == families.count)
    }
}
