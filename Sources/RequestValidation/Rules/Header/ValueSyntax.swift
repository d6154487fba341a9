/// header/value-syntax
enum ValueSyntax: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/value-syntax", level: .warning, reference: "RFC 9110 section 5.5",
        summary: "the value of a known field breaks the field's grammar",
        explanation: """
            Each known field has a grammar of its own. A server that cannot read a value ignores the whole field, takes \
            a part of it, or answers 400 without saying why: the language is the default one, the cache asks again, the \
            trace has a hole. Most servers ignore it in silence. It is an error in fields that frame or route, such as \
            Connection, Upgrade and Content-Range, and a warning in all others.
            """,
        fix: "send the value as the field's grammar wants it",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAccept: text/html, ⟦json⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAccept: text/html;q=⟦1.5⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAccept-Language: en⟦_⟧US", note: "the name of a locale"),
            .bad("GET / HTTP/1.1\nHost: a.example\nIf-None-Match: ⟦5e-18f3c0⟧", note: "no quotes"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: max-age=⟦soon⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nPrefer: return=⟦full⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 ⟦UTC⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nOrigin: https://a.example⟦/⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nPriority: u=⟦9⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive⟦;⟧ x", note: "an error: Connection frames"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: gzip⟦;⟧q=1\n"
                    + "Content-Length: 2", body: "hi", note: "an error too: nobody can undo it"),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) \
                Gecko/20100101 Firefox/145.0\n\
                Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\n\
                Accept-Language: en-US,en;q=0.5\nAccept-Encoding: gzip, deflate, br, zstd\nPriority: u=0, i\n\
                Sec-Fetch-Site: none\nSec-Fetch-User: ?1\nUpgrade-Insecure-Requests: 1
                """),
            .good("GET / HTTP/1.1\nHost: a.example\nAccept: , text/html,,*/*", note: "empty elements are tolerated"),
            .good("GET / HTTP/1.1\nHost: a.example\nIf-None-Match: W/\"a\", \"b\"\nRange: bytes=0-1, -5"),
        ])
    static let trigger: HeadFacts = .irregularValue

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known != .unknown {
            guard let fault = FieldGrammar.firstFault(field.known, bytes, field.value),
                !isElsewhere(fault, field, bytes)
            else { continue }
            guard report.hasRoom() else { return }
            let found =
                fault.kind == .userInformation
                ? "user information before `@`"
                : fault.place.isEmpty
                    ? fault.place.lowerBound == field.value.upperBound ? "the end of the value" : "nothing"
                    : fault.place.count == 1
                        ? ByteText.quoted(bytes[fault.place.lowerBound]) : ByteText.quoted(bytes, fault.place)
            report.add(
                at: fault.place, in: field.part(bytes), expected: fault.kind.expected, found: found,
                fix: fix(fault, field, bytes), level: level(fault, field.known))
        }
    }

    /// True if another rule has more to say about these bytes.
    private static func isElsewhere(_ fault: GrammarFault, _ field: RequestHead.Field, _ bytes: Span<UInt8>) -> Bool {
        if !fault.place.isEmpty, fault.place.contains(where: { bytes[$0] >= 0x7F || bytes[$0] < 0x20 }) { return true }
        guard !StringifiedFieldValue.isReadElsewhere(field.known) else { return false }
        if UnsetValue.isOne(bytes, field.value) { return true }
        return TemplatePlaceholder.inValue(bytes, field.value).contains {
            !$0.clamped(to: fault.place).isEmpty || $0.contains(fault.place.lowerBound)
        }
    }

    private static func level(_ fault: GrammarFault, _ field: KnownField) -> Level {
        switch fault.kind {
        // What documented protocols of uploads send.
        case .contentRangeNoUnit, .contentRangeUnknown: .warning
        default: FieldGrammar.strict.contains(field) ? .error : .warning
        }
    }

    private static func fix(_ fault: GrammarFault, _ field: RequestHead.Field, _ bytes: Span<UInt8>) -> String {
        switch fault.kind {
        case .languageSeparator: "write a hyphen between language and country, as in `en-US`"
        case .entityTagQuote: "send the ETag exactly as the response had it, with its double quotes"
        case .dateZone: "HTTP dates are in GMT and end so; convert the time first"
        case .fragment: "leave `#` and what follows it out; a fragment is for the client alone"
        case .originPath: "send scheme, host and port alone, without a path or a slash at the end"
        case .contentRangeNoUnit: "write `bytes` and a space first, unless the protocol of this upload wants it so"
        case .contentRangeUnknown: "send the complete length, unless the protocol of this upload wants it so"
        case .bareString: "put the key in double quotes, unless this API's documentation wants it bare"
        case .userInformation: "leave user name and password out; credentials belong in Authorization"
        default: "write it as in `\(ByteText.escaped(bytes, field.name)): \(FieldSyntax.example(field.known))`"
        }
    }
}
