/// header/conditional-misuse
enum ConditionalMisuse: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/conditional-misuse", level: .warning,
        reference: "RFC 9110 sections 13.1.3, 13.1.5, 13.2.1, 14.2",
        summary: "a precondition or Range that has no effect, or cannot be met",
        explanation: """
            A server has to ignore Range on anything but GET, If-Modified-Since on anything but GET and HEAD, \
            preconditions on OPTIONS, TRACE and CONNECT, and If-Range without Range or with a weak tag. The client \
            believes that it is protected or saves bytes, and gets neither. Ranges that end before they begin, overlap \
            or come by the hundred make servers answer 416, send all, or break down.
            """,
        fix: "send the field only where it has an effect",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦If-Range⟧: \"abc\"", note: "without Range"),
            .bad("GET / HTTP/1.1\nHost: a.example\nRange: bytes=0-9\nIf-Range: ⟦W/⟧\"abc\"", note: "a weak tag"),
            .bad("HEAD / HTTP/1.1\nHost: a.example\n⟦Range⟧: bytes=0-9"),
            .bad("PUT / HTTP/1.1\nHost: a.example\n⟦Range⟧: bytes=0-1\nContent-Length: 2", body: "ok"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\n⟦If-Modified-Since⟧: Wed, 21 Oct 2015 07:28:00 GMT\nContent-Length: 0"
            ),
            .bad("OPTIONS / HTTP/1.1\nHost: a.example\n⟦If-Match⟧: \"abc\""),
            .bad("TRACE / HTTP/1.1\nHost: a.example\n⟦If-None-Match⟧: \"abc\""),
            .bad("GET / HTTP/1.1\nHost: a.example\nRange: bytes=0-1,⟦9-5⟧", note: "ends before it begins"),
            .bad("GET / HTTP/1.1\nHost: a.example\nRange: bytes=⟦-0⟧", note: "the last 0 bytes"),
            .bad("GET / HTTP/1.1\nHost: a.example\nRange: bytes=0-99, ⟦50-149⟧", note: "overlapping"),
            .bad("GET / HTTP/1.1\nHost: a.example\nRange: bytes=100-, ⟦200-299⟧"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nRange: bytes=" + (0..<64).map { "\($0 * 2)-\($0 * 2)," }.joined()
                    + "⟦128-128⟧", note: "very many"),
            .good("GET / HTTP/1.1\nHost: a.example\nRange: bytes=0-\nIf-Range: \"5f3c-18f\""),
            .good("GET / HTTP/1.1\nHost: a.example\nRange: bytes=500-599,0-99,-100\nIf-Match: \"a\""),
            .good("GET / HTTP/1.1\nHost: a.example\nRange: bytes=0-0,-1", note: "first and last byte"),
            .good("GET / HTTP/1.1\nHost: a.example\nRange: rows=9-5", note: "another unit"),
            .good(
                """
                GET / HTTP/1.1\nHost: a.example\nIf-None-Match: W/"5e-18f3c0"\n\
                If-Modified-Since: Wed, 21 Oct 2015 07:28:00 GMT
                """),
            .good(
                """
                DELETE / HTTP/1.1\nHost: a.example\nIf-Match: "a"\n\
                If-Unmodified-Since: Wed, 21 Oct 2015 07:28:00 GMT
                """),
            .good("PUT / HTTP/1.1\nHost: a.example\nIf-None-Match: *\nContent-Length: 2", body: "ok"),
        ])
    static let trigger: HeadFacts = .irregularCondition

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let method = ByteText.string(bytes, context.head.method)
        for field in context.head.fields where KnownFieldSet.conditional.contains(field.known) {
            guard report.hasRoom() else { return }
            if let methods = RequestCondition.methodsThatHeed(field.known, method) {
                report.add(
                    at: field.name, in: field.part(bytes), expected: methods,
                    found: "\(ByteText.quoted(bytes, context.head.method, limit: 20)), which has to ignore it")
                continue
            }
            if field.known == .ifRange { checkIfRange(context, bytes, field, &report) }
            if field.known == .range { checkRanges(bytes, field, &report) }
        }
    }

    private static func checkIfRange(
        _ context: HeadContext, _ bytes: Span<UInt8>, _ field: RequestHead.Field, _ report: inout FindingReport
    ) {
        guard context.present.contains(.range) else {
            return report.add(
                at: field.name, in: field.part(bytes), expected: "Range beside it", found: "no Range field")
        }
        let start = field.value.lowerBound
        guard field.value.count > 3, ByteText.equals(bytes, start..<(start &+ 3), ignoringCase: "w/\"") else { return }
        report.add(
            at: start..<(start &+ 2), in: field.part(bytes), expected: "a strong entity tag or a date",
            found: "a weak tag, for which the server sends all", fix: "send a tag without `W/`, or Last-Modified's date"
        )
    }

    private static func checkRanges(_ bytes: Span<UInt8>, _ field: RequestHead.Field, _ report: inout FindingReport) {
        guard let fault = ByteRanges.firstFault(bytes, field.value) else { return }
        let (expected, found): (String, String)
        switch fault.kind {
        case .endsBeforeItBegins: (expected, found) = ("a last byte behind the first", "one before it")
        case .empty: (expected, found) = ("at least one byte", "the last 0 bytes")
        case .overlaps(let other):
            (expected, found) = ("ranges apart from each other", "one that overlaps \(ByteText.quoted(bytes, other))")
        case .tooMany(let count):
            (expected, found) = ("at most \(ByteRanges.sensibleCount) ranges", "\(count)")
        }
        report.add(
            at: fault.place, in: field.part(bytes), expected: expected, found: found,
            fix: "ask for few ranges, in order and apart from each other")
    }
}
