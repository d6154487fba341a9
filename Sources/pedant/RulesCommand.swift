internal import ArgumentParser
internal import RequestValidation

/// `pedant rules`: the catalogue.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List the rules.",
        discussion: "`!` marks rules whose findings make a request unforwardable: it is rejected in every mode.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case markdown
    }

    @Option(help: "text, json or markdown.")
    var format = Format.text

    @Argument(help: "Only rules whose id begins with this, for instance `target` or `chunk/`.")
    var prefix: String?

    func run() throws {
        let rules = RuleCatalogue.all.filter { rule in rule.id.hasPrefix(prefix ?? "") }
        guard !rules.isEmpty else {
            let families = Array(Set(RuleCatalogue.all.map { rule in rule.family })).sorted()
            let hint = Console.hint(for: prefix ?? "", among: families)
            throw CommandFailure(.usage, "no rule begins with `\(prefix ?? "")`\(hint)")
        }
        switch format {
        case .text: Console.write(Console.table(rules.map(RulesCommand.row)))
        case .json: Console.write(try Console.json(rules.map(RuleDescription.init)))
        case .markdown: Console.write(RulesCommand.markdown(rules))
        }
    }

    private static func row(_ rule: RuleMetadata) -> [String] {
        [rule.id, rule.level.name + (rule.isUnforwardable ? "!" : ""), String(rule.status), rule.summary]
    }

    private static func markdown(_ rules: [RuleMetadata]) -> String {
        var text = "# Rules\n"
        var family = ""
        for rule in rules {
            if rule.family != family {
                family = rule.family
                text += "\n## \(family)\n\n| rule | level | status | finds | source |\n|---|---|---|---|---|\n"
            }
            let cells = row(rule) + [rule.reference]
            text += "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
        }
        return text
    }
}

/// A rule as JSON.
struct RuleDescription: Encodable {
    let id: String
    let level: String
    let unforwardable: Bool
    let status: Int
    let reference: String
    let summary: String
    let explanation: String
    let fix: String

    init(_ rule: RuleMetadata) {
        id = rule.id
        level = rule.level.name
        unforwardable = rule.isUnforwardable
        status = rule.status
        reference = rule.reference
        summary = rule.summary
        explanation = rule.explanation
        fix = rule.fix
    }
}
