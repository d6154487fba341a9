/// header/invalid-date
enum InvalidDate: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/invalid-date", reference: "RFC 9110 section 5.6.7",
        summary: "a date that does not exist, on the wrong weekday, or in an obsolete format",
        explanation: """
            A server that cannot make sense of a date ignores the field, so that a cache asks for everything again and a \
            guarded change goes through unguarded; another one takes 31 February for 3 March. Wrong weekdays come from \
            dates written by hand. The formats of RFC 850 and asctime are read by old servers and few others: a warning.
            """,
        fix: "let a library write the date, as in `Sun, 06 Nov 1994 08:49:37 GMT`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nIf-Modified-Since: Fri, ⟦31⟧ Feb 2025 08:49:37 GMT"),
            .bad("GET / HTTP/1.1\nHost: a.example\nIf-Modified-Since: ⟦Mon⟧, 06 Nov 1994 08:49:37 GMT"),
            .bad("GET / HTTP/1.1\nHost: a.example\nIf-Modified-Since: Sun, 06 Nov 1994 ⟦25:49:37⟧ GMT"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nIf-Modified-Since: ⟦Sunday, 06-Nov-94 08:49:37 GMT⟧", note: "RFC 850"),
            .bad("GET / HTTP/1.1\nHost: a.example\nDate: ⟦Sun Nov  6 08:49:37 1994⟧", note: "asctime"),
            .good("GET / HTTP/1.1\nHost: a.example\nIf-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"),
            .good("GET / HTTP/1.1\nHost: a.example\nDate: Thu, 29 Feb 2024 23:59:60 GMT", note: "leap day and second"),
        ])
    static let fields = KnownFieldSet(.date, .ifModifiedSince, .ifUnmodifiedSince, .ifRange)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where FieldGrammar.dates.contains(field.known) {
            guard let date = HTTPDate.parse(bytes, field.value) else { continue }
            judge(date, field, bytes, &report)
        }
    }

    private static func judge(
        _ date: HTTPDate, _ field: RequestHead.Field, _ bytes: Span<UInt8>, _ report: inout FindingReport
    ) {
        let part = field.part(bytes)
        guard date.isTimeReal else {
            return report.add(
                at: date.timePlace, in: part, expected: "a time from 00:00:00 to 23:59:60",
                found: ByteText.quoted(bytes, date.timePlace))
        }
        guard let weekday = date.trueWeekday else {
            return report.add(
                at: date.dayPlace, in: part, expected: "a day that the month has",
                found: ByteText.quoted(bytes, date.dayPlace))
        }
        guard weekday == date.weekday else {
            let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
            // A date that cache-busting code has been copying since the days of Internet Explorer.
            let isCopied = date.currentForm == "Sat, 26 Jul 1997 05:00:00 GMT"
            return report.add(
                at: date.weekdayPlace, in: part, expected: "the weekday of that date, a \(names[weekday])",
                found: ByteText.quoted(bytes, date.weekdayPlace), fix: date.currentForm.map { "send `\($0)`" },
                level: isCopied ? .warning : .error)
        }
        guard date.format != .current else { return }
        report.add(
            at: field.value, in: part, expected: "the format of today",
            found: date.format == .rfc850 ? "the obsolete format of RFC 850" : "the obsolete format of asctime",
            fix: date.currentForm.map { "send `\($0)`" }, level: .warning)
    }
}
