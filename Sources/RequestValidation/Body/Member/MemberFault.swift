/// What can be wrong with the fields and members that a route requires.
enum MemberFault: Sendable, Equatable {
    /// A required field or member that is not there.
    case missing

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .missing: 0
        }
    }
}
