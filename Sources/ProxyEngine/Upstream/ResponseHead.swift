/// The head of a response, as ranges into its bytes. Reused from response to response, so that none allocates.
package struct ResponseHead: Sendable {
    /// The x of HTTP/1.x: 0 or 1.
    package internal(set) var minorVersion = 1
    /// 100...999.
    package internal(set) var status = 0
    /// The reason phrase; empty where the upstream sent none.
    package internal(set) var reason = 0..<0
    /// Index of the first field line.
    package internal(set) var fieldsStart = 0
    package internal(set) var fields: [ResponseField] = []
    package internal(set) var framing = ResponseFraming.none
    /// The upstream keeps the connection open behind this response.
    package internal(set) var keepsAlive = false
    /// Bytes of the head, the empty line included.
    package internal(set) var length = 0

    package init() {
        fields.reserveCapacity(32)
    }

    /// A response that is followed by another one to the same request (RFC 9110 section 15.2).
    package var isInterim: Bool { status < 200 }

    mutating func reset() {
        minorVersion = 1
        status = 0
        reason = 0..<0
        fieldsStart = 0
        fields.removeAll(keepingCapacity: true)
        framing = .none
        keepsAlive = false
        length = 0
    }
}
