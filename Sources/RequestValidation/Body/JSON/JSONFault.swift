/// What can be wrong with JSON (RFC 8259).
enum JSONFault: Sendable, Equatable {
    /// A comma before the bracket that closes.
    case trailingComma(closer: UInt8)

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .trailingComma: 0
        }
    }
}
