/// What can be wrong with text in a charset.
enum TextFault: Sendable, Equatable {
    /// A NUL byte.
    case nul

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .nul: 0
        }
    }
}
