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
        case .json: Console.write(RulesCommand.json(rules))
        case .markdown: Console.write(RuleReference.markdown(rules))
        }
    }

    private static func row(_ rule: RuleMetadata) -> [String] {
        [rule.id, rule.level.name + (rule.isUnforwardable ? "!" : ""), String(rule.status), rule.summary]
    }

    private static func json(_ rules: [RuleMetadata]) -> String {
        var json = JSONWriter(isIndented: true)
        json.beginArray()
        for rule in rules { json.rule(rule) }
        json.endArray()
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    fileprivate mutating func rule(_ rule: RuleMetadata) {
        beginObject()
        member("id", rule.id)
        member("level", rule.level.name)
        name("unforwardable")
        value(rule.isUnforwardable)
        member("status", rule.status)
        member("reference", rule.reference)
        member("summary", rule.summary)
        member("explanation", rule.explanation)
        member("fix", rule.fix)
        endObject()
    }
}
