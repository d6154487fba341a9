package import Linux
package import RequestValidation

/// Writes a request's head for the upstream: the lines as they came, but for what has to change.
///
/// What changes, and nothing else: hop-by-hop fields and those that Connection names go, Expect goes (it was answered
/// here), the version is HTTP/1.1, a 1.0 request without Host gets one, the configured forwarding fields are written,
/// and where a fault was let through (observe mode, a rule that is off) line ends, folds and repeated equal lengths
/// are made regular (RFC 9112 sections 2.2, 5.2 and 6.3), so that no two readers can disagree about them.
///
/// Keeps its scratch memory, so that a worker's one writer allocates nothing per request.
package struct RequestHeadWriter: ~Copyable {
    /// Members of Connection other than `close` and `keep-alive`.
    var connectionOptions: [Range<Int>] = []
    /// The head written last asked for another protocol, which no upstream was told.
    package private(set) var hasStrippedUpgrade = false

    package init() {}

    /// Appends the head to `buffer`.
    ///
    /// - Parameters:
    ///   - bytes: what `head` was parsed from.
    ///   - peer: the client's address without port, `127.0.0.1` or `::1`; `unix:...` for Unix sockets.
    ///   - defaultHost: Host for a 1.0 request that names none: the upstream's authority.
    package mutating func write(
        _ head: RequestHead, from bytes: Span<UInt8>, _ plan: RequestRelayPlan, peer: Span<UInt8>,
        requestID: Span<UInt8>, defaultHost: Span<UInt8>, into buffer: inout ByteBuffer
    ) {
        guard head.end <= bytes.count else { return }
        buffer.reserve(head.end &+ 512)
        collectConnectionOptions(head, bytes)
        var run = LineRun(from: writeRequestLine(head, bytes, into: &buffer))
        if head.version == .http10, head.first(.host) == nil {
            run.flush(bytes, into: &buffer)
            writeHost(head, bytes, defaultHost: defaultHost, into: &buffer)
        }
        var seen = Seen()
        for index in head.fields.indices {
            let field = head.fields[index]
            guard isKept(field, plan, &seen, bytes) else { continue }
            if Self.isRegular(field, bytes) {
                run.keep(field.line, of: bytes, into: &buffer)
            } else {
                run.flush(bytes, into: &buffer)
                Self.writeRegular(field.line, bytes, into: &buffer)
            }
        }
        run.flush(bytes, into: &buffer)
        hasStrippedUpgrade = seen.upgrade
        writeAdditions(head, plan, seen, bytes, peer: peer, requestID: requestID, into: &buffer)
        buffer.append("\r\n")
    }

    /// Writes the request line, unless it can stay as it is: then its range is returned, to be copied with the rest.
    private func writeRequestLine(
        _ head: RequestHead, _ bytes: Span<UInt8>, into buffer: inout ByteBuffer
    ) -> Range<Int> {
        let line = head.requestLine
        let end = head.headerSection.lowerBound
        // Only CRLF lies between the line and the fields.
        if head.version == .http11, end == line.upperBound &+ 2 { return line.lowerBound..<end }
        buffer.append(bytes, head.method)
        buffer.append(" ")
        buffer.append(bytes, head.target)
        buffer.append(" HTTP/1.1\r\n")
        return 0..<0
    }

    /// RFC 9112 section 3.2: a 1.1 request needs a Host, which comes first.
    private func writeHost(
        _ head: RequestHead, _ bytes: Span<UInt8>, defaultHost: Span<UInt8>, into buffer: inout ByteBuffer
    ) {
        if let authority = Self.authority(of: head.target, bytes) {
            buffer.appendField("Host", bytes.extracting(authority))
        } else {
            buffer.appendField("Host", defaultHost)
        }
    }

    /// The host and port in an absolute-form target; nil for every other form.
    static func authority(of target: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
        guard target.upperBound <= bytes.count, target.count > 7 else { return nil }
        var index = target.lowerBound
        let scheme: Range<Int> = index..<(index &+ 7)
        guard ByteScan.isEqual(bytes, scheme, "http://") else { return nil }
        index &+= 7
        var start = index
        while index < target.upperBound {
            let byte = bytes[index]
            // "/", "?" and "#" end an authority; userinfo is not passed on (RFC 9110 section 4.2.4).
            if byte == 0x2F || byte == 0x3F || byte == 0x23 { break }
            if byte == 0x40 { start = index &+ 1 }
            index &+= 1
        }
        return start < index ? start..<index : nil
    }

    private mutating func collectConnectionOptions(_ head: RequestHead, _ bytes: Span<UInt8>) {
        if !connectionOptions.isEmpty { connectionOptions.removeAll(keepingCapacity: true) }
        for index in head.fields.indices where head.fields[index].known == .connection {
            var rest = head.fields[index].value
            while let option = ByteScan.nextMember(of: &rest, in: bytes) {
                if ByteScan.isEqual(bytes, option, "keep-alive") || ByteScan.isEqual(bytes, option, "close") {
                    continue
                }
                connectionOptions.append(option)
            }
        }
    }
}
