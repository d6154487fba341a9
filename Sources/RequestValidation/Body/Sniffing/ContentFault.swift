/// What can be wrong with what a body is said to be.
enum ContentFault: Sendable, Equatable {
    /// The bytes are JSON, which the media type denies.
    case isJSON

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .isJSON: 0
        }
    }
}
