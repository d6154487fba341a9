/// The reference documentation of the rules as Markdown, made from what the rules say of themselves.
package enum RuleReference {
    /// A table for each family, and a section for each rule, in the order of `rules`.
    package static func markdown(_ rules: [RuleMetadata]) -> String {
        var families: [String] = []
        for rule in rules where !families.contains(rule.family) { families.append(rule.family) }
        return introduction + families.map { family in section(family, rules.filter { $0.family == family }) }.joined()
    }

    private static let introduction = """
        # Rules

        What Pedant looks for in a request, and why.

        An *error* is rejected in enforce mode, and forwarded and logged in observe mode; with `!` it is rejected in \
        every mode, since the end or the meaning of the message cannot be known. A *warning* is forwarded and logged. \
        The configuration may set each level, for all requests or for a route, but for those with `!`. The status is \
        the one sent if the rule is the most severe finding. In the examples `^` marks the faulty bytes; lines end in \
        CR LF unless another end is shown.

        """

    private static func section(_ family: String, _ rules: [RuleMetadata]) -> String {
        var text = "\n## \(family)\n\n| rule | level | status | finds |\n|---|---|---|---|\n"
        for rule in rules {
            let level = rule.level.name + (rule.isUnforwardable ? "!" : "")
            let cells = [rule.name, level, String(rule.status), rule.summary].map(cell)
            text += "| \(cells.joined(separator: " | ")) |\n"
        }
        return text + rules.map(section).joined()
    }

    private static func section(_ rule: RuleMetadata) -> String {
        """

        ### \(rule.id)

        \(sentence(rule.summary))

        - Level: \(rule.effect)
        - Status: \(rule.status)
        - Source: \(rule.reference)

        \(rule.explanation)

        **Fix:** \(rule.fix).

        """ + example(rule.examples.first { $0.isBad }, "Bad")
            + example(rule.examples.first { !$0.isBad }, "Good")
    }

    /// An example as a block of code, which may itself hold backticks.
    private static func example(_ example: RuleExample?, _ title: String) -> String {
        guard let example else { return "" }
        let note = example.note.isEmpty ? "" : " (\(example.note))"
        let message = example.message
        let previous = ExampleText(bytes: example.previousBytes, mark: nil, indent: "").text
        let text = ExampleText(bytes: message.bytes, mark: example.isBad ? message.mark : nil, indent: "").text
        let behind =
            previous.isEmpty ? "" : "\nBehind this request on the same connection:\n\n````text\n\(previous)````\n"
        guard !text.isEmpty else { return "\(behind)\n\(title)\(note): nothing that bytes could show.\n" }
        return "\(behind)\n\(title)\(note):\n\n````text\n\(text)````\n"
    }

    private static func sentence(_ phrase: String) -> String {
        phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
    }

    /// Text that may stand in a table.
    private static func cell(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
