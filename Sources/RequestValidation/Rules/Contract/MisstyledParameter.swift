/// contract/parameter-style
enum MisstyledParameter: ContractRule, BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/parameter-style", reference: "OpenAPI Parameter Object, style values (3.1: section 4.8.12.2)",
        summary: "a parameter that is not written in the style of the contract",
        explanation: """
            Arrays and objects can be written in a target in many ways, and the contract names one: `ids=1,2`, \
            `ids=1&ids=2`, `ids=1|2`, `filter[a]=1`. Client libraries have defaults of their own (`ids[]=1` of PHP and \
            jQuery, `ids[0]=1` of qs), and a backend that expects another one finds one odd text, or nothing.
            """,
        fix: "write the values in the style of the contract",
        examples: [
            .bad(
                "GET /orders?⟦ids=1&ids=2⟧ HTTP/1.1\nHost: a.example", note: "commas are wanted",
                contract: ExampleContract.orders),
            .bad(
                "GET /orders?⟦ids[]=1&ids[]=2⟧ HTTP/1.1\nHost: a.example", note: "as PHP writes it",
                contract: ExampleContract.orders),
            .bad(
                "GET /orders?⟦filter.state=open⟧ HTTP/1.1\nHost: a.example", note: "dots for brackets",
                contract: ExampleContract.orders),
            .good("GET /orders?ids=1,2&filter[state]=open HTTP/1.1\nHost: a.example", contract: ExampleContract.orders),
            .good(
                "GET /orders?ids=1 HTTP/1.1\nHost: a.example", note: "one is a list too",
                contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .misstyledParameter(let fault) = violation.kind else { return }
        report.add(
            violation, expected: "`\(fault.right ?? fault.form)`", found: fault.kind.inWords,
            fix: "send `\(fault.right ?? fault.form)`")
    }
}

extension MisstyledParameter {
    /// A field of a form.
    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .contractField(let field) = fault.kind, case .style(let style) = field.kind else { return }
        // A hidden field before a checkbox of the same name is how many frameworks send `false`; the last one counts.
        let isIdiom = if case .repeated = style.kind { true } else { false }
        let right = field.isPart ? parts(style) : "`\(style.right ?? style.form)`"
        report.add(
            fault, in: field.part, expected: right, found: style.kind.inWords, fix: "send \(right)",
            level: isIdiom ? .warning : nil, contract: field.source)
    }

    /// Parts have no form that could be shown in a line.
    private static func parts(_ style: ParameterStyleFault) -> String {
        let fields = style.form.split(separator: "&")
        var names: [String] = []
        for field in fields {
            let name = String(field.prefix { $0 != "=" })
            if !names.contains(name) { names.append(name) }
        }
        guard fields.count == 1, let name = names.first else { return "parts called \(Count.alternatives(names))" }
        return "one part called `\(name)` with `\(style.form.dropFirst(name.count + 1))`"
    }
}

extension ParameterStyleFault.Kind {
    /// What was sent, in words.
    fileprivate var inWords: String {
        switch self {
        case .delimited(let delimiter): "one text with \(delimiter.inWords) between the values"
        case .repeated(let count): "the parameter \(count) times"
        case .emptyBrackets: "`[]` behind the name"
        case .missingBrackets: "the name without its `[]`"
        case .indexes: "indexes behind the name"
        case .memberBrackets: "members in brackets"
        case .dots: "members behind dots"
        case .looseMembers: "members without the parameter's name"
        case .json: "JSON text"
        case .plus: "a `+`, which stands for a space in a query"
        case .quotes: "quotes around the value"
        case .pairs: "`name=value` pairs"
        case .alternating: "names and values in turn"
        case .prefix(let text): "`\(text)` before the value"
        case .missingPrefix(let text): "no `\(text)` before the value"
        case .oddCount(let count): "\(count) parts, where names and values take turns"
        case .missingEquals: "a member without `=`"
        case .notMembers: "one text"
        }
    }
}
