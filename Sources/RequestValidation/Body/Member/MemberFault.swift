/// What can be wrong with the fields and members that a route requires.
enum MemberFault: Sendable, Equatable {
    /// A required field or member that is not there.
    case missing(Missing)
    /// One that is there, but of another type.
    case invalid(ValueType, found: String)

    struct Missing: Sendable, Equatable {
        /// What is missing, in words: a field, or the outermost member that is not there.
        let words: String
        /// Its name.
        let name: String
        let isMember: Bool
        /// A name that is there and may have been meant.
        let nearest: String?
        /// What stands in the place of the object that should have the member.
        var instead: String?
    }

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .missing: 0
        case .invalid: 1
        }
    }
}
