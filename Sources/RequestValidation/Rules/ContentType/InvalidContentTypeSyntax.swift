/// content-type/invalid-syntax
enum InvalidContentTypeSyntax: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-type/invalid-syntax", reference: "RFC 9110 section 8.3",
        summary: "a Content-Type that is not a media type with parameters",
        explanation: """
            A media type is `type/subtype`, followed by parameters such as `; charset=utf-8`. Parsers differ in what \
            they make of anything else: one takes the first word, another throws, a third falls back to a default \
            type, and a filter in front may see another type than the application behind it. Two values joined by a \
            comma come from a client that sets the field twice.
            """,
        fix: "write `type/subtype`, then each parameter as `; name=value`",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦json⟧\nContent-Length: 2", body: "{}"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦undefined⟧\nContent-Length: 2", body: "{}",
                note: "JavaScript"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦{{type}}⟧\nContent-Length: 2", body: "{}"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Type: ⟦;⟧charset=utf-8\nContent-Length: 2", body: "hi"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/⟦⟧\nContent-Length: 2", body: "{}"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain ⟦c⟧harset=utf-8\nContent-Length: 2",
                body: "hi", note: "no semicolon"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json⟦,⟧ application/json\n"
                    + "Content-Length: 2", body: "{}", note: "set twice and joined"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; ⟦utf-8⟧\nContent-Length: 2",
                body: "hi", note: "a value without its name"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=utf-8; ⟦charset⟧=utf-8\n"
                    + "Content-Length: 2", body: "hi", note: "twice"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: image/png; name=⟦(⟧1).png\nContent-Length: 2",
                body: "hi", note: "unquoted"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: image/png; name=⟦\"⟧a.png\nContent-Length: 2",
                body: "hi", note: "a quote that does not end"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain; charset=⟦⟧\nContent-Length: 2", body: "hi"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain;charset=UTF-8;\nContent-Length: 2",
                body: "hi", note: "an empty parameter is allowed"),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain ; charset=\"utf-8\"\nContent-Length: 2",
                body: "hi"),
        ])
    static let fields = KnownFieldSet(.contentType)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .contentType && !field.value.isEmpty {
            guard !FieldBytes.hasControl(bytes, field.value),
                FieldBytes.firstRun(bytes, in: field.value, where: { $0 >= 0x80 || $0 == 0x0D || $0 == 0x0A }) == nil
            else { continue }
            for fault in MediaTypeSyntax(bytes, field.value).faults {
                guard report.hasRoom() else { return }
                report.add(
                    at: fault.place, in: field.part(bytes), expected: fault.expected, found: fault.found, fix: fault.fix
                )
            }
        }
    }
}
