/// How the end of a response's body is found (RFC 9112 section 6.3).
package enum ResponseFraming: Equatable, Sendable {
    /// No body follows the head: the answer to HEAD, and every 1xx, 204 and 304.
    case none
    /// That many bytes follow.
    case length(Int)
    case chunked
    /// The upstream ends the body by closing the connection.
    case untilClose
}
