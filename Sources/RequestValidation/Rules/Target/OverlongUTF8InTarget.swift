/// target/overlong-utf8
enum OverlongUTF8InTarget: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/overlong-utf8", reference: "RFC 3629 sections 3 and 10",
        summary: "percent-encoded UTF-8 in an overlong form, or half of a surrogate pair",
        explanation: """
            `%C0%AF` is a slash written in two bytes. A filter that compares bytes does not see it, a careless \
            decoder behind it does: IIS was emptied that way. Encoded surrogates (`%ED%A0%BD`) come from programs \
            that encode UTF-16 units one by one; PostgreSQL and most JSON libraries refuse them later. Proxies \
            forward both in silence.
            """,
        fix: "encode each character in the shortest form; encode a surrogate pair as one character of four bytes",
        examples: [
            .bad("GET /static/⟦%C0%AE⟧%C0%AE/x HTTP/1.1\nHost: a.example", note: "dots in two bytes"),
            .bad("GET /a⟦%c0%af⟧b HTTP/1.1\nHost: a.example", note: "a slash in two bytes"),
            .bad("GET /a?b=⟦%E0%80%AF⟧ HTTP/1.1\nHost: a.example", note: "a slash in three bytes"),
            .bad("GET /a?b=x⟦%C0%80⟧ HTTP/1.1\nHost: a.example", note: "NUL, as Java writes it inside"),
            .bad("GET /chat?text=⟦%ED%A0%BD⟧%ED%B8%80 HTTP/1.1\nHost: a.example", note: "an emoji as two surrogates"),
            .good("GET /chat?text=%F0%9F%98%80 HTTP/1.1\nHost: a.example"),
            .good("GET /a?b=%ED%95%9C%EA%B5%AD HTTP/1.1\nHost: a.example", note: "Korean begins with ED as well"),
        ])
    static let trigger: HeadFacts = .encodedNonASCII

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for run in EncodedText.runs(bytes, context.targetParts(bytes)) {
            guard case .disguised(let faults) = run.state else { continue }
            for fault in faults { add(bytes, run, fault, &report) }
        }
    }

    private static func add(
        _ bytes: Span<UInt8>, _ run: EncodedText.Run, _ fault: UTF8Fault, _ report: inout FindingReport
    ) {
        let start = run.place.lowerBound &+ fault.offset &* 3
        let place = start..<(start &+ fault.length &* 3)
        let found = ByteText.quoted(bytes, place)
        let scalar = scalarValue(run.bytes.dropFirst(fault.offset).prefix(fault.length))
        switch fault.kind {
        case .overlong:
            let isASCII = scalar < 0x80
            let meant = isASCII ? ByteText.quoted(UInt8(scalar & 0x7F)) : "U+\(hexadecimal(scalar))"
            report.add(
                at: place, in: .target, expected: "the shortest form",
                found: "\(found), \(meant) in \(fault.length) bytes")
        case .surrogate, .outOfRange, .truncated, .stray:
            report.add(
                at: place, in: .target, expected: "a whole character",
                found: "\(found), the surrogate U+\(hexadecimal(scalar))")
        }
    }

    private static func scalarValue(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        guard let lead = bytes.first else { return 0 }
        let bits = lead & (bytes.count == 2 ? 0x1F : bytes.count == 3 ? 0x0F : 0x07)
        return bytes.dropFirst().reduce(UInt32(bits)) { $0 &<< 6 | UInt32($1 & 0x3F) }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
