/// Examples of JSON texts: the head is always the same, and the length is counted.
extension RuleExample {
    static func badJSON(
        _ body: String, note: String = "", type: String = "application/json", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .bad(formHead(body, type: type), body: body, note: note, also: also, with: configure, file: file, line: line)
    }

    static func goodJSON(
        _ body: String, note: String = "", type: String = "application/json", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in },
        file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .good(formHead(body, type: type), body: body, note: note, also: also, with: configure, file: file, line: line)
    }
}
