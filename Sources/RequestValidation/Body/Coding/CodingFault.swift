/// What can be wrong with a content coding (RFC 9110 section 8.4).
enum CodingFault: Sendable, Equatable {
    /// Bytes behind the end of the compressed data.
    case trailingBytes(count: Int)

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .trailingBytes: 0
        }
    }
}
