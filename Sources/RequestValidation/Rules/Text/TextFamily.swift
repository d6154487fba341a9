/// The rules about text, in the order of the reference documentation.
enum TextFamily {
    static let rules: [any Rule.Type] = [InvalidTextCharset.self, NULInText.self]
}

/// Examples of text: the head is always the same, and the length is counted.
extension RuleExample {
    static func badText(
        _ body: String, type: String, note: String = "", file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .bad(formHead(body, type: type), body: body, note: note, file: file, line: line)
    }

    static func goodText(
        _ body: String, type: String, note: String = "", file: String = #fileID, line: Int = #line
    ) -> RuleExample {
        .good(formHead(body, type: type), body: body, note: note, file: file, line: line)
    }
}
