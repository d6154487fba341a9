internal import Linux
internal import RequestValidation

extension RequestHeadWriter {
    /// What came by while the fields were copied.
    struct Seen {
        var contentLength = false
        var transferEncoding = false
        var requestID = false
        var forwardedProto = false
        var forwardedHost = false
        var upgrade = false
    }

    /// Whether the field's line goes to the upstream.
    @inline(__always)
    func isKept(
        _ field: RequestHead.Field, _ plan: RequestRelayPlan, _ seen: inout Seen, _ bytes: Span<UInt8>
    ) -> Bool {
        if field.known == .unknown, connectionOptions.isEmpty { return true }
        return isKeptByName(field, plan, &seen, bytes)
    }

    private func isKeptByName(
        _ field: RequestHead.Field, _ plan: RequestRelayPlan, _ seen: inout Seen, _ bytes: Span<UInt8>
    ) -> Bool {
        switch field.known {
        case .connection, .keepAlive, .proxyConnection, .te, .http2Settings, .expect:
            return false
        case .upgrade:
            seen.upgrade = true
            return false
        case .host:
            // Whatever Connection says: without it the request means something else.
            return true
        case .contentLength:
            return keepsLength(plan, &seen)
        case .transferEncoding:
            defer { seen.transferEncoding = true }
            return plan.framing == .chunked && plan.body == .asReceived && !seen.transferEncoding
        case .trailer where plan.body != .asReceived:
            return false
        case .xForwardedFor where plan.fields.contains(.xForwarded):
            return false
        case .forwarded where plan.fields.contains(.forwarded):
            return false
        case .xForwardedProto where plan.fields.contains(.xForwarded):
            guard plan.isPeerTrusted, !isNamedByConnection(field, bytes) else { return false }
            seen.forwardedProto = true
            return true
        case .xForwardedHost where plan.fields.contains(.xForwarded):
            guard plan.isPeerTrusted, !isNamedByConnection(field, bytes) else { return false }
            seen.forwardedHost = true
            return true
        case .xRequestID:
            guard !isNamedByConnection(field, bytes) else { return false }
            seen.requestID = true
            return true
        default:
            return !isNamedByConnection(field, bytes)
        }
    }

    /// The first of equal lengths stays, whatever Connection says, and only where it is what frames the body.
    private func keepsLength(_ plan: RequestRelayPlan, _ seen: inout Seen) -> Bool {
        defer { seen.contentLength = true }
        guard !seen.contentLength, plan.body == .asReceived else { return false }
        switch plan.framing {
        case .length: return true
        case .none, .chunked, .unknown: return false
        }
    }

    private func isNamedByConnection(_ field: RequestHead.Field, _ bytes: Span<UInt8>) -> Bool {
        for option in connectionOptions where option.count == field.name.count {
            if ByteScan.isEqual(bytes, option, field.name) { return true }
        }
        return false
    }

    /// Whether the line is one line that CRLF ends, so that it can be copied as it is.
    @inline(__always)
    static func isRegular(_ field: RequestHead.Field, _ bytes: Span<UInt8>) -> Bool {
        let end = field.line.upperBound &- 2
        // From the name on: a fold may come before the value as well as in it.
        let start = field.name.upperBound
        guard end >= start, field.line.upperBound <= bytes.count else { return false }
        return ByteScan.firstControl(in: bytes, from: start) == end
            && bytes[end] == ByteScan.carriageReturn && bytes[end &+ 1] == ByteScan.lineFeed
    }

    /// Writes a line with its folds and stray line ends as one space each, and CRLF behind it.
    static func writeRegular(_ line: Range<Int>, _ bytes: Span<UInt8>, into buffer: inout ByteBuffer) {
        var end = min(line.upperBound, bytes.count)
        if end > line.lowerBound, bytes[end &- 1] == ByteScan.lineFeed { end &-= 1 }
        if end > line.lowerBound, bytes[end &- 1] == ByteScan.carriageReturn { end &-= 1 }
        writeUnfolded(line.lowerBound..<end, bytes, into: &buffer)
        buffer.append("\r\n")
    }

    /// Writes the bytes of `range`, each fold in it as a single space (RFC 9112 section 5.2).
    static func writeUnfolded(_ range: Range<Int>, _ bytes: Span<UInt8>, into buffer: inout ByteBuffer) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            guard isLineEnd(bytes[index]) else {
                index &+= 1
                continue
            }
            var end = index
            while end > start, ByteScan.isBlank(bytes[end &- 1]) { end &-= 1 }
            buffer.append(bytes, start..<end)
            buffer.append(" ")
            while index < range.upperBound, isLineEnd(bytes[index]) || ByteScan.isBlank(bytes[index]) { index &+= 1 }
            start = index
        }
        buffer.append(bytes, start..<range.upperBound)
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == ByteScan.carriageReturn || byte == ByteScan.lineFeed
    }
}
