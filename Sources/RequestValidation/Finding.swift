/// A fault that a rule found: the rule, the place, and what was seen there.
public struct Finding: Sendable {
    /// The rule's position in `RuleCatalogue.all`.
    public let ruleIndex: Int
    /// The level after the configuration's overrides; never `.off`.
    public internal(set) var level: Level
    /// True if the end or the meaning of the message cannot be known: rejected in every mode.
    public let isUnforwardable: Bool
    public let part: MessagePart
    /// The faulty bytes: offsets in the raw message, 0-based from the request line's first byte. Empty where
    /// something is missing at that place. Nil for findings that are about no byte (a timeout, a connection).
    public let place: Range<Int>?
    /// Where the fault lies in the decoded body; nil outside it.
    public let bodyPosition: BodyPosition?
    /// What the specification or the configuration wants, in words; lower case, no full stop.
    public let expected: String
    /// What was seen instead, bytes escaped; lower case, no full stop.
    public let found: String
    /// What the sender should do about it.
    public let fix: String
    /// What in a contract it breaks; nil: no contract asks for it.
    package internal(set) var contract: ContractSource? = nil

    public var rule: RuleMetadata { RuleCatalogue.metadata(at: ruleIndex) }
}

/// A place in the decoded body.
public struct BodyPosition: Sendable, Equatable {
    /// 0-based, in bytes of the decoded body.
    public let offset: Int
    /// How many bytes are at fault; 0 where something is missing at that place.
    public let length: Int
    /// 1-based; nil in binary bodies.
    public let line: Int?
    /// 1-based, in Unicode scalars; nil in binary bodies.
    public let column: Int?
    /// A JSON Pointer (RFC 6901), or nil.
    public let pointer: String?

    public init(offset: Int, length: Int = 0, line: Int? = nil, column: Int? = nil, pointer: String? = nil) {
        self.offset = offset
        self.length = max(0, length)
        self.line = line
        self.column = column
        self.pointer = pointer
    }

    /// The faulty bytes in the decoded body.
    var place: Range<Int> { offset..<(offset &+ length) }
}
