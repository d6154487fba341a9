/// One thing that can be wrong with a request. A rule lives in one file of its family's folder and is listed once,
/// in the family's list.
public protocol Rule: SendableMetatype {
    static var metadata: RuleMetadata { get }
}

/// A rule about the request's head. It is asked only if the parser saw one of the facts in `trigger` or one of the
/// fields in `fields`, so a request without them pays nothing for it.
protocol HeadRule: Rule {
    static var trigger: HeadFacts { get }
    static var fields: KnownFieldSet { get }
    /// Adds a finding for each fault. Places are ranges of `bytes`.
    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport)
}

extension HeadRule {
    static var trigger: HeadFacts { [] }
    static var fields: KnownFieldSet { [] }
}

/// A rule about the body. It is asked about each fault that a scanner finds in one.
protocol BodyRule: Rule {
    /// Adds a finding if the fault is this rule's.
    static func check(_ fault: BodyFault, _ report: inout FindingReport)
}

/// A rule about something that happens while a message comes in: a fault in the chunk framing, a timeout, the end
/// of the connection.
protocol EventRule: Rule {
    /// Adds a finding if the event is this rule's.
    static func check(_ event: MessageEvent, _ report: inout FindingReport)
}
