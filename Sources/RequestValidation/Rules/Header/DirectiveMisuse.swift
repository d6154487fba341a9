/// header/directive-misuse
enum DirectiveMisuse: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/directive-misuse", level: .warning,
        reference: "RFC 9111 section 5.2; RFC 7240 section 2; RFC 7239 section 4",
        summary: "a directive that has no effect, contradicts another or comes twice",
        explanation: """
            Directives of responses such as `must-revalidate`, `private` or `s-maxage` mean nothing in a request's \
            Cache-Control; of two that contradict each other each cache picks its own, and of a repeated preference \
            only the first counts. In Forwarded a comma begins the next proxy's entry: `for=a,proto=https` says that \
            two proxies were there. All of this passes in silence.
            """,
        fix: "send only directives of requests, each once",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: no-cache, no-store, ⟦must-revalidate⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: ⟦private⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: max-age=0\nCache-Control: ⟦s-maxage=10⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: no-cache, ⟦only-if-cached⟧", note: "a contradiction"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: max-age=600, ⟦no-cache⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: max-stale, ⟦min-fresh=10⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: max-age=0, ⟦Max-Age=60⟧", note: "twice"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCache-Control: no-cache, ⟦no-cache⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nPrefer: return=minimal\nPrefer: ⟦return=representation⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nPrefer: handling=lenient, ⟦handling=lenient⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nForwarded: for=192.0.2.1⟦,⟧proto=https"),
            .bad("GET / HTTP/1.1\nHost: a.example\nForwarded: for=192.0.2.1;by=_b⟦,⟧ proto=https;host=a.example"),
            .good("GET / HTTP/1.1\nHost: a.example\nCache-Control: no-cache, no-store, max-age=0, no-transform"),
            .good("GET / HTTP/1.1\nHost: a.example\nCache-Control: max-age=600, max-stale=60, stale-if-error=60"),
            .good("GET / HTTP/1.1\nHost: a.example\nCache-Control: only-if-cached, max-stale"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nPrefer: respond-async, wait=10\nPrefer: return=minimal; foo=\"a, b\""),
            .good("GET / HTTP/1.1\nHost: a.example\nPrefer: odata.maxpagesize=5, odata.include-annotations=\"*\""),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nForwarded: for=192.0.2.43, for="[2001:db8::1]";proto=http;by=_a\n\
                Forwarded: for=unknown;proto=https
                """),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nForwarded: proto=http, proto=https, for=_b;host=a", note: "as added"),
        ])
    static let trigger: HeadFacts = .directives

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        var cacheControl = RequestDirectives(kind: .cacheControl)
        var preferences = RequestDirectives(kind: .prefer)
        for field in context.head.fields {
            switch field.known {
            case .cacheControl: cacheControl.read(bytes, field)
            case .prefer: preferences.read(bytes, field)
            case .forwarded: checkForwarded(bytes, field, &report)
            default: break
            }
        }
        for fault in cacheControl.faults + preferences.faults {
            guard report.hasRoom() else { return }
            report.add(
                at: fault.place, in: fault.field.part(bytes), expected: fault.expected, found: fault.found,
                fix: fault.fix)
        }
    }

    /// A comma before parameters that only go with those before it.
    private static func checkForwarded(
        _ bytes: Span<UInt8>, _ field: RequestHead.Field, _ report: inout FindingReport
    ) {
        var elements = ListWalk(field.value)
        var previous: (place: Range<Int>, names: Set<String>)?
        while let element = elements.next(bytes) {
            let names = parameterNames(bytes, element)
            if let previous, previous.names.contains("for"), !names.contains("for"), !names.isEmpty,
                names.isDisjoint(with: previous.names)
            {
                let comma = Word.first(0x2C, in: bytes, from: previous.place.upperBound, to: element.lowerBound)
                guard report.hasRoom(), let comma else { return }
                report.add(
                    at: comma..<(comma &+ 1), in: field.part(bytes),
                    expected: "`;` between the parameters of one proxy",
                    found: "`,`, which begins the entry of another",
                    fix: "put a semicolon in place of the comma")
            }
            previous = (element, names)
        }
    }

    private static func parameterNames(_ bytes: Span<UInt8>, _ element: Range<Int>) -> Set<String> {
        var names: Set<String> = []
        var parameters = ListWalk(element, separator: 0x3B)
        while let parameter = parameters.next(bytes) {
            names.insert(ByteText.string(bytes, parameter.prefix(bytes, before: 0x3D)).lowercased())
        }
        return names
    }
}
