/// What the validator decided about one request.
public struct Verdict: Sendable {
    public enum Action: Sendable, Equatable {
        case forward
        case reject
    }

    /// What the rejection log calls the request; `none` is not logged.
    public enum RecordAction: String, Sendable {
        case none
        case rejected
        case observed
        case warned
        case aborted
    }

    public let action: Action
    public let recordAction: RecordAction
    /// The status of the most severe finding; 400 where nothing was found (unused then).
    public let status: Int
    /// Most severe first: unforwardable before error before warning, then in message order.
    public let findings: [Finding]
    /// Findings that an exemption took out of the judgement, for the statistics.
    public let exempted: [ExemptedFinding]
    /// Families that could not be judged, and why.
    public let checksNotRun: [CheckNotRun]
    /// Pieces of the decoded body around the findings in it.
    var bodyContexts: [BodyContext] = []
    /// Which scanner read the body.
    var bodyKind = BodyKind.none
    /// What an answer says that turns the request down for its contract.
    var contract = ContractAnswer()
    /// False if the end of the message is not known: the connection must be closed after the answer.
    public let isFramingIntact: Bool
}

/// A finding that an exemption of the configuration took out of the judgement.
public struct ExemptedFinding: Sendable {
    public let finding: Finding
    /// The exemption's position in `ValidationPolicy.exemptions`.
    public let exemption: Int
}

/// Checks that a fault made impossible, so that a reader knows that silence is no approval.
public struct CheckNotRun: Sendable, Equatable {
    /// For instance `header fields` or `body`.
    public let checks: String
    /// For instance `the request line cannot be read`.
    public let reason: String

    public init(checks: String, reason: String) {
        self.checks = checks
        self.reason = reason
    }
}
