/// What can be wrong with what a body is said to be.
enum ContentFault: Sendable, Equatable {
    /// The bytes are something that the media type cannot mean.
    ///
    /// - isRefused: true if the route takes only certain media types.
    case mismatch(declared: BodyKind, ContentNature, isRefused: Bool)

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .mismatch: 0
        }
    }
}
