/// What can be wrong with a multipart body (RFC 2046 section 5.1, RFC 7578).
enum MultipartFault: Sendable, Equatable {
    /// No delimiter line with the announced boundary.
    case boundaryNotFound

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .boundaryNotFound: 0
        }
    }
}
