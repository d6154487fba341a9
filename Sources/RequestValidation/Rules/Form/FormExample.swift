/// Examples of forms: the head is always the same, and the length is counted.
extension RuleExample {
    static func badForm(
        _ body: String, note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .bad(formHead(body), body: body, note: note, also: also, with: configure, file: file, line: line)
    }

    static func goodForm(
        _ body: String, note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .good(formHead(body), body: body, note: note, also: also, with: configure, file: file, line: line)
    }

    static func formHead(_ body: String, type: String = "application/x-www-form-urlencoded") -> String {
        """
        POST /orders HTTP/1.1
        Host: a.example
        Content-Type: \(type)
        Content-Length: \(RuleExample.rawBad(body).message.bytes.count)
        """
    }
}
