/// All rules, in the order of the reference documentation.
public enum RuleCatalogue {
    /// Every family's rules. A rule's position here is its index everywhere else.
    static let rules: [any Rule.Type] =
        RequestLineFamily.rules + TargetFamily.rules + HostFamily.rules + HeaderFamily.rules + FramingFamily.rules
        + ChunkFamily.rules + LoadFamily.rules + CookieFamily.rules
        + ContentTypeFamily.rules + ContentEncodingFamily.rules
        + JSONFamily.rules
        + XMLFamily.rules
        + FormFamily.rules
        + MultipartFamily.rules
        + TextFamily.rules
        + AuthFamily.rules
        + ContractFamily.rules

    /// Every rule's metadata.
    public static let all: [RuleMetadata] = rules.map { rule in rule.metadata }

    private static let indexes: [String: Int] = Dictionary(
        all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })

    /// The position of the rule called `id`, or nil.
    public static func index(of id: String) -> Int? { indexes[id] }

    /// The rule called `id`, or nil.
    public static func rule(_ id: String) -> RuleMetadata? { index(of: id).map { all[$0] } }

    static func metadata(at index: Int) -> RuleMetadata { all[index] }

    /// The rule ids that are nearest to a mistyped one, nearest first, at most three.
    public static func nearMisses(_ id: String) -> [String] {
        let known = all.map { rule in rule.id }
        return EditDistance.nearest(to: id, in: known, atMost: 3)
    }
}
