/// A field line of a response, as ranges into the bytes of its head.
package struct ResponseField: Equatable, Sendable {
    /// What the relay itself must know about a field; everything else passes through unread.
    package enum Kind: Equatable, Sendable {
        case connection
        case contentLength
        case transferEncoding
        /// Keep-Alive, Proxy-Connection, TE and Upgrade (RFC 9110 section 7.6.1).
        case otherHopByHop
        case endToEnd
    }

    package let name: Range<Int>
    /// Without the whitespace around it.
    package let value: Range<Int>
    package let kind: Kind
    /// A `Connection` field of the same response names this field.
    package var isNamedByConnection = false

    /// The whole line, its CRLF included.
    package let line: Range<Int>

    /// Whether the field speaks to us and not to the client.
    package var isHopByHop: Bool {
        switch kind {
        case .connection, .transferEncoding, .otherHopByHop: true
        // A framing field stays whatever Connection says: without it the body's end is lost.
        case .contentLength: false
        case .endToEnd: isNamedByConnection
        }
    }
}

extension ResponseField.Kind {
    /// The kind of the field whose name is `bytes[name]`.
    static func of(_ name: Range<Int>, in bytes: Span<UInt8>) -> Self {
        switch name.count {
        case 2: ByteScan.isEqual(bytes, name, "te") ? .otherHopByHop : .endToEnd
        case 7: ByteScan.isEqual(bytes, name, "upgrade") ? .otherHopByHop : .endToEnd
        case 10 where ByteScan.isEqual(bytes, name, "connection"): .connection
        case 10 where ByteScan.isEqual(bytes, name, "keep-alive"): .otherHopByHop
        case 14: ByteScan.isEqual(bytes, name, "content-length") ? .contentLength : .endToEnd
        case 16: ByteScan.isEqual(bytes, name, "proxy-connection") ? .otherHopByHop : .endToEnd
        case 17: ByteScan.isEqual(bytes, name, "transfer-encoding") ? .transferEncoding : .endToEnd
        default: .endToEnd
        }
    }
}
