/// All that is known about a rule besides its check. The 400, the log, `pedant rules`, `pedant explain` and the
/// reference documentation are made from it.
public struct RuleMetadata: Sendable {
    /// `family/name`, lower case, hyphenated; never changes once released.
    public let id: String
    /// The level without configuration.
    public let level: Level
    /// The `!` of the catalogue: rejected in every mode.
    public let isUnforwardable: Bool
    /// The status sent when this rule is the most severe finding.
    public let status: Int
    /// Where the rule comes from, for instance `RFC 9112 section 5.1`.
    public let reference: String
    /// One line, lower case, no full stop.
    public let summary: String
    /// Why it hurts, and who would have hidden it. Whole sentences.
    public let explanation: String
    /// What the sender should do. An imperative, lower case, no full stop.
    public let fix: String
    public let examples: [RuleExample]

    public init(
        id: String, level: Level = .error, isUnforwardable: Bool = false, status: Int = 400, reference: String,
        summary: String, explanation: String, fix: String, examples: [RuleExample]
    ) {
        self.id = id
        self.level = level
        self.isUnforwardable = isUnforwardable
        self.status = status
        self.reference = reference
        self.summary = summary
        self.explanation = explanation
        self.fix = fix
        self.examples = examples
    }

    /// The level and what it means for a request, in words.
    package var effect: String {
        switch level {
        case .error where isUnforwardable: "error, rejected in every mode"
        case .error: "error, rejected in enforce mode"
        case .warning: "warning, forwarded and logged"
        case .off: "off unless switched on"
        }
    }

    /// The part of the id before the slash.
    public var family: String { String(id.prefix { $0 != "/" }) }
    /// The part of the id after the slash.
    public var name: String { String(id.drop { $0 != "/" }.dropFirst()) }
}
