/// Why no more bytes of a request will come.
public enum EndOfInput: Sendable, Equatable {
    /// The client closed or half-closed the connection.
    case closed
    /// The header section took longer than `seconds`.
    case headerTimeout(seconds: Double)
    /// No byte of the body came for `seconds`.
    case bodyTimeout(seconds: Double)
    /// The body came slower than `minimum` bytes a second.
    case bodyTooSlow(rate: Int, minimum: Int)
}
