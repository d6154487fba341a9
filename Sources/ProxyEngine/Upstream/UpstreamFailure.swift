package import Linux

/// Why a request got no whole answer from the upstream. Told in the 502, 503 or 504 and in the operation log; never a
/// fault of the client.
package enum UpstreamFailure: Equatable, Sendable {
    /// The name has no address (yet).
    case unresolved
    case connectFailed(Errno)
    case connectTimeout
    /// The upstream took nothing of the request for too long.
    case sendTimeout
    /// No byte of an answer came in time.
    case firstByteTimeout
    /// The answer began and then stopped for too long.
    case stalled
    /// The connection broke, with or without a word about why.
    case reset(Errno)
    case badResponse(ResponseFault)
    /// The process-wide limit of connections to the upstream is reached.
    case tooManyConnections(limit: Int)
    /// A state that cannot be: our fault, counted.
    case impossible

    /// The status of the answer, where one can still be given.
    package var status: Int {
        switch self {
        case .unresolved, .connectFailed, .reset, .badResponse: 502
        case .tooManyConnections: 503
        case .connectTimeout, .sendTimeout, .firstByteTimeout, .stalled: 504
        case .impossible: 500
        }
    }
}

extension UpstreamFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unresolved: "the name of the backend cannot be resolved"
        case .connectFailed(let errno): "the backend cannot be connected to: \(errno)"
        case .connectTimeout: "the backend did not accept a connection in time"
        case .sendTimeout: "the backend stopped reading the request"
        case .firstByteTimeout: "the backend did not begin to answer in time"
        case .stalled: "the backend stopped in the middle of its answer"
        case .reset(let errno): "the connection to the backend broke: \(errno)"
        case .badResponse(let fault): "the backend's answer is not valid HTTP: \(fault)"
        case .tooManyConnections(let limit): "all \(limit) connections to the backend are in use"
        case .impossible: "an impossible state of the connection to the backend"
        }
    }
}
