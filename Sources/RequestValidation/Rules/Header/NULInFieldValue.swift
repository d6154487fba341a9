/// header/nul
enum NULInFieldValue: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/nul", isUnforwardable: true, reference: "RFC 9110 section 5.5",
        summary: "a NUL byte in a field value",
        explanation: """
            Programs written in C end a string at NUL, others do not: the proxy and the backend then see two different \
            values of the same field, which is how filters are passed by. RFC 9110 section 5.5 calls NUL dangerous and \
            wants it rejected. It comes from buffers that were copied with their terminator or with too large a size.
            """,
        fix: "send the value without the terminating NUL of its buffer",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX-Name: abc⟦⟨00⟩⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: id=1⟦⟨00⟩⟨00⟩⟧; x=2"),
            .bad("GET / HTTP/1.1\nHost: a.example⟦⟨00⟩⟧"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Name: abc%00\\0"),
        ])
    static let trigger: HeadFacts = .controlInValue

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known != .contentLength && field.known != .transferEncoding {
            var offset = field.value.lowerBound
            while offset < field.value.upperBound {
                guard bytes[offset] == 0 else {
                    offset += 1
                    continue
                }
                guard report.hasRoom() else { return }
                let run = FieldBytes.run(bytes, from: offset, to: field.value.upperBound) { $0 == 0 }
                report.add(
                    at: run, in: field.part(bytes), expected: "visible characters, spaces or tabs",
                    found: run.count == 1 ? "`\\x00` (NUL)" : "\(run.count) NUL bytes")
                offset = run.upperBound
            }
        }
    }
}
