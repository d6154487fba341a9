/// How the end of a request's body is found (RFC 9112 section 6.3).
public enum BodyFraming: Sendable, Equatable {
    /// Neither Content-Length nor Transfer-Encoding: no body.
    case none
    /// Content-Length, in bytes; 0 is an announced empty body.
    case length(Int)
    case chunked
    /// The end cannot be known: the connection must be closed.
    case unknown

    /// True if a body is announced that is not empty.
    var hasBody: Bool {
        switch self {
        case .length(let length): length > 0
        case .chunked: true
        case .none, .unknown: false
        }
    }
}
