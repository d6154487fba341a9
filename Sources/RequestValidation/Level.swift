/// How severe a finding is, and so what happens to the request that it is about.
public enum Level: UInt8, Sendable, Comparable, CaseIterable {
    /// The rule is not judged.
    case off
    /// The request is forwarded and the finding is logged.
    case warning
    /// The request is rejected in enforce mode.
    case error

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// The word used in the configuration, the log and the diagnosis.
    public var name: String {
        switch self {
        case .off: "off"
        case .warning: "warning"
        case .error: "error"
        }
    }

    /// The level called `name` in the configuration, or nil.
    public init?(name: some StringProtocol) {
        guard let level = Level.allCases.first(where: { $0.name == name }) else { return nil }
        self = level
    }
}
