internal import ArgumentParser
internal import RequestValidation

/// `pedant explain RULE`: all that is known about one rule.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule: why it is one, how to mend the request, good and bad examples.")

    @Argument(help: "The rule's id, for instance `header/obsolete-fold`.")
    var rule: String

    func run() throws {
        Console.write(ExplainCommand.text(of: try ExplainCommand.find(rule)))
    }

    /// The rule called so; its name without the family is enough where only one family has it.
    private static func find(_ id: String) throws -> RuleMetadata {
        if let rule = RuleCatalogue.rule(id) { return rule }
        let namesakes = RuleCatalogue.all.filter { rule in rule.name == id }
        if let only = namesakes.first, namesakes.count == 1 { return only }
        let near = namesakes.isEmpty ? RuleCatalogue.nearMisses(id) : namesakes.map { rule in rule.id }
        let hint =
            near.isEmpty
            ? "`pedant rules` lists them" : "did you mean " + near.map { "`\($0)`" }.joined(separator: " or ") + "?"
        throw CommandFailure(.usage, "there is no rule `\(id)` (\(hint))")
    }

    static func text(of rule: RuleMetadata) -> String {
        var text = """
            \(rule.id): \(rule.summary)

            level:  \(rule.effect)
            status: \(rule.status)
            spec:   \(rule.reference)

            \(Console.wrap(rule.explanation))

            fix: \(rule.fix)

            """
        for example in rule.examples {
            let note = example.note.isEmpty ? "" : " (\(example.note))"
            text += "\n\(example.isBad ? "bad" : "good")\(note):\n"
            text += ExampleText(bytes: example.message.bytes, mark: example.isBad ? example.message.mark : nil).text
        }
        return text
    }
}
