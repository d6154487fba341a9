package import Linux

/// Writes an upstream's response head for the client: its lines as they came, but for those that concern one
/// connection only (RFC 9110 section 7.6.1) and the version.
package enum ResponseHeadWriter {
    /// How a response reaches its client.
    package struct Plan: Equatable, Sendable {
        package enum Body: Equatable, Sendable {
            /// With the bytes and framing that the upstream sent.
            case asReceived
            /// The data of a chunked body, ended by closing: for HTTP/1.0 clients.
            case dechunked
            /// A body that the upstream ends by closing, put into chunks, so that the client's connection survives.
            case chunked
        }

        package let body: Body
        /// The client's connection closes behind this response.
        package let closes: Bool
        /// The client speaks HTTP/1.0 and asked to keep the connection.
        let saysKeepAlive: Bool

        /// - Parameters:
        ///   - clientIsOld: the request came with HTTP/1.0.
        ///   - closes: the connection is to close behind this response, for reasons of the client or ours.
        package init(_ head: borrowing ResponseHead, clientIsOld: Bool, closes: Bool) {
            switch head.framing {
            case .none, .length:
                body = .asReceived
                self.closes = closes
            case .chunked:
                body = clientIsOld ? .dechunked : .asReceived
                self.closes = closes || clientIsOld
            case .untilClose:
                body = clientIsOld || closes ? .asReceived : .chunked
                self.closes = closes || clientIsOld
            }
            saysKeepAlive = clientIsOld && !self.closes && !head.isInterim
        }
    }

    /// Appends the head to `buffer`.
    ///
    /// - Parameters:
    ///   - bytes: the head's bytes, from its first one.
    ///   - requestID: echoed as X-Request-Id unless empty or the upstream sent one itself.
    ///   - additional: whole field lines, each with its CRLF, that go last.
    package static func write(
        _ head: borrowing ResponseHead, from bytes: Span<UInt8>, _ plan: Plan, requestID: Span<UInt8>,
        additional: Span<UInt8>, into buffer: inout ByteBuffer
    ) {
        guard bytes.count >= head.length, head.length > 12 else { return }
        buffer.reserve(head.length &+ requestID.count &+ additional.count &+ 128)
        var run = LineRun(from: writeStatusLine(head, from: bytes, into: &buffer))
        var hasRequestID = requestID.isEmpty
        for index in head.fields.indices {
            let field = head.fields[index]
            guard isKept(field, of: head, plan, bytes) else { continue }
            if !hasRequestID, ByteScan.isEqual(bytes, field.name, "x-request-id") { hasRequestID = true }
            run.keep(field.line, of: bytes, into: &buffer)
        }
        run.flush(bytes, into: &buffer)
        if plan.body == .chunked { buffer.append("Transfer-Encoding: chunked\r\n") }
        if !head.isInterim {
            if plan.closes { buffer.append("Connection: close\r\n") }
            if plan.saysKeepAlive { buffer.append("Connection: keep-alive\r\n") }
            if !hasRequestID { buffer.appendField("X-Request-Id", requestID) }
            buffer.append(additional)
        }
        buffer.append("\r\n")
    }

    /// Writes as much of the status line as must be changed and returns the range of the rest.
    private static func writeStatusLine(
        _ head: borrowing ResponseHead, from bytes: Span<UInt8>, into buffer: inout ByteBuffer
    ) -> Range<Int> {
        let hasSpace = bytes[12] == ByteScan.space
        if hasSpace, head.minorVersion == 1 { return 0..<head.fieldsStart }
        buffer.append("HTTP/1.1")
        if hasSpace { return 8..<head.fieldsStart }
        // RFC 9112 section 4 wants the space even where the reason is empty.
        buffer.append(bytes, 8..<12)
        buffer.append(" ")
        return 12..<head.fieldsStart
    }

    @inline(__always)
    private static func isKept(
        _ field: ResponseField, of head: borrowing ResponseHead, _ plan: Plan, _ bytes: Span<UInt8>
    ) -> Bool {
        // 1xx and 204 have no body to frame (RFC 9110 section 8.6, RFC 9112 section 6.1).
        let isFramed = !head.isInterim && head.status != 204
        switch field.kind {
        case .endToEnd:
            // No trailers come where the chunks are taken away.
            guard !field.isNamedByConnection else { return false }
            return plan.body != .dechunked || !ByteScan.isEqual(bytes, field.name, "trailer")
        case .contentLength:
            return isFramed
        case .transferEncoding:
            return isFramed && plan.body == .asReceived && !plan.saysKeepAlive
        case .connection, .otherHopByHop:
            return false
        }
    }
}
