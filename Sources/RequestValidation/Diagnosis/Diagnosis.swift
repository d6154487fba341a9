/// What people are told about one judged request: the verdict with the bytes it is about, secrets masked, places and
/// excerpts put into words.
///
/// A plain value that holds everything rendered and no bytes of the message: the answer, the log record and
/// `pedant log` show the same, and it can be rebuilt from a record without the message.
public struct Diagnosis: Sendable, Equatable {
    /// What became of the request.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Not a byte of it was sent to the backend.
        case rejected
        /// It was sent to the backend; enforce mode would have rejected it.
        case observed
        /// It was sent to the backend, with warnings.
        case warned
        /// It was being sent to the backend and was cut midway.
        case aborted
        /// It was read from a file and sent nowhere.
        case checked
    }

    public var outcome: Outcome
    /// The record's id, a ULID; empty for a request that was only checked.
    public var id: String
    /// The status that the findings ask for, 400 to 599.
    public var status: Int
    /// The method as sent, escaped and cut; empty where the request line has none.
    public var method: String
    /// The target as sent, secrets masked, escaped and cut; empty where the request line has none.
    public var target: String
    /// Most severe first.
    public var findings: [DiagnosedFinding]
    /// Findings beyond the first `Diagnosis.findingLimit`.
    public var omittedFindings: Int
    public var checksNotRun: [CheckNotRun]
    /// Whom to ask, as configured; nil for nobody.
    public var support: String?

    public init(
        outcome: Outcome, id: String, status: Int, method: String, target: String, findings: [DiagnosedFinding],
        omittedFindings: Int = 0, checksNotRun: [CheckNotRun] = [], support: String? = nil
    ) {
        self.outcome = outcome
        self.id = id
        self.status = status
        self.method = method
        self.target = target
        self.findings = findings
        self.omittedFindings = omittedFindings
        self.checksNotRun = checksNotRun
        self.support = support
    }

    /// So many findings are told of one request.
    public static let findingLimit = 24

    /// The status with its phrase: `400 Bad Request`.
    public var statusText: String { "\(status) \(ReasonPhrase.of(status))" }

    /// What became of the request, in a word or two: the status for one that is rejected.
    public var headline: String {
        switch outcome {
        case .rejected: statusText
        case .observed: "observed (\(statusText))"
        case .warned, .aborted: outcome.rawValue
        case .checked: findings.contains { $0.level == .error } ? statusText : "passes"
        }
    }

    /// How many findings there are, those that are not told included.
    public var findingCount: Int { findings.count + omittedFindings }

    /// The findings counted and the outcome, in one sentence each.
    public var summary: String {
        let count = findingCount == 1 ? "1 problem" : "\(findingCount) problems"
        return "\(count) in this request.\(outcomeSentence)"
    }

    private var outcomeSentence: String {
        switch outcome {
        case .rejected: " It was not sent to the backend."
        case .observed: " It was sent to the backend; enforce mode would have rejected it."
        case .warned: " It was sent to the backend."
        case .aborted: " It was cut while it was being sent to the backend."
        case .checked: ""
        }
    }
}
