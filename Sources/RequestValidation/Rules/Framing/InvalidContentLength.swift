/// framing/invalid-content-length
enum InvalidContentLength: HeadRule {
    static let metadata = RuleMetadata(
        id: "framing/invalid-content-length", isUnforwardable: true, reference: "RFC 9110 section 8.6",
        summary: "a Content-Length that is no plain decimal number",
        explanation: """
            The value is one or more digits. Library functions that read numbers also take signs, spaces, \
            hexadecimal digits or stop at the first odd byte, so `+5`, `0x5` and `5 6` mean different lengths to \
            different servers. Leading zeros are allowed, but some servers read them as octal.
            """,
        fix: "write the number of bytes in the body in decimal digits",
        examples: [
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦+⟧2", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦-⟧1"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 0⟦x⟧2", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 1⟦ ⟧0", body: "0123456789"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length:⟦⟧", body: "ok", note: "empty"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 2⟦.⟧0", body: "ok", note: "a floating-point number"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦undefined⟧", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2⟦⟨00⟩⟧", body: "ok"),
            .bad("POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦9223372036854775808⟧", note: "2^63"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: ⟦0⟧2", body: "ok", note: "a leading zero: a warning"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Length: 2\n 3", body: "ok",
                note: "a fold is a space", also: ["header/obsolete-fold"]),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 2", body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length:\t 2 ", body: "ok"),
            .good("POST / HTTP/1.1\nHost: a.example\nContent-Length: 0"),
        ])
    static let trigger: HeadFacts = .irregularContentLength

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .contentLength {
            // Lists are framing/conflicting-content-length, broken lines header/bare-cr.
            guard !ConflictingContentLength.isList(bytes, field.value),
                !FieldBytes.hasBareCarriageReturn(bytes, field.value)
            else { continue }
            check(field, bytes, &report)
        }
    }

    private static func check(_ field: RequestHead.Field, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let value = field.value
        let part = field.part(bytes)
        let wanted = "decimal digits"
        if value.isEmpty {
            report.add(at: value, in: part, expected: wanted, found: "an empty value")
        } else if let wrong = FieldBytes.firstRun(bytes, in: value, where: { !ByteClass.isDigit($0) }) {
            report.add(
                at: wrong, in: part, expected: wanted,
                found: wrong.count == 1 ? ByteText.quoted(bytes[wrong.lowerBound]) : ByteText.quoted(bytes, wrong),
                fix: fix(bytes, value, wrong))
        } else if ContentLength.parse(bytes, value) == nil {
            report.add(
                at: value, in: part, expected: "at most 9223372036854775807", found: ByteText.quoted(bytes, value))
        } else {
            let zeros = FieldBytes.run(bytes, from: value.lowerBound, to: value.upperBound - 1) { $0 == 0x30 }
            guard !zeros.isEmpty else { return }
            report.add(
                at: zeros, in: part, expected: "a number without leading zeros", found: ByteText.quoted(bytes, value),
                fix: "write the number without leading zeros", level: .warning, isUnforwardable: false)
        }
    }

    private static func fix(_ bytes: Span<UInt8>, _ value: Range<Int>, _ wrong: Range<Int>) -> String? {
        let text = ByteText.string(bytes, value)
        if ["undefined", "null", "NaN", "None", "nil"].contains(text) {
            return "compute the length before the field is set: the variable had no value"
        }
        if text.hasPrefix("{") || text.hasPrefix("${") {
            return "fill in \(ByteText.quoted(bytes, value)) before sending"
        }
        if text.hasPrefix("0x") { return "write the number in decimal, not hexadecimal" }
        return bytes[wrong.lowerBound] == 0x2D ? "leave the field out if the size is not known, and send chunked" : nil
    }
}
