/// What can be wrong with a form (application/x-www-form-urlencoded).
enum FormFault: Sendable, Equatable {
    /// A field without a name.
    case emptyName

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .emptyName: 0
        }
    }
}
