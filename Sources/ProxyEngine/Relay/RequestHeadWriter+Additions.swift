internal import Linux
internal import RequestValidation

extension RequestHeadWriter {
    /// Writes the fields that are ours.
    func writeAdditions(
        _ head: RequestHead, _ plan: RequestRelayPlan, _ seen: Seen, _ bytes: Span<UInt8>, peer: Span<UInt8>,
        requestID: Span<UInt8>, into buffer: inout ByteBuffer
    ) {
        if case .length(let count) = plan.body {
            buffer.append("Content-Length: ")
            buffer.append(decimal: count)
            buffer.append("\r\n")
        }
        if plan.fields.contains(.requestID), !seen.requestID, !requestID.isEmpty {
            buffer.appendField("X-Request-Id", requestID)
        }
        if plan.fields.contains(.xForwarded) {
            writeXForwarded(head, plan, seen, bytes, peer: peer, into: &buffer)
        }
        if plan.fields.contains(.forwarded) {
            writeForwarded(head, plan, bytes, peer: peer, into: &buffer)
        }
        if plan.fields.contains(.via) { buffer.append("Via: 1.1 pedant\r\n") }
    }

    private func writeXForwarded(
        _ head: RequestHead, _ plan: RequestRelayPlan, _ seen: Seen, _ bytes: Span<UInt8>, peer: Span<UInt8>,
        into buffer: inout ByteBuffer
    ) {
        buffer.append("X-Forwarded-For: ")
        writeTrusted(.xForwardedFor, head, plan, bytes, into: &buffer)
        if Self.isUnix(peer) { buffer.append("unknown") } else { buffer.append(peer) }
        buffer.append("\r\n")
        if !seen.forwardedProto {
            buffer.append(plan.isEncrypted ? "X-Forwarded-Proto: https\r\n" : "X-Forwarded-Proto: http\r\n")
        }
        if !seen.forwardedHost, let host = head.first(.host) {
            buffer.append("X-Forwarded-Host: ")
            Self.writeUnfolded(host.value, bytes, into: &buffer)
            buffer.append("\r\n")
        }
    }

    /// RFC 7239 section 4.
    private func writeForwarded(
        _ head: RequestHead, _ plan: RequestRelayPlan, _ bytes: Span<UInt8>, peer: Span<UInt8>,
        into buffer: inout ByteBuffer
    ) {
        buffer.append("Forwarded: ")
        writeTrusted(.forwarded, head, plan, bytes, into: &buffer)
        buffer.append("for=")
        if Self.isUnix(peer) {
            buffer.append("unknown")
        } else if Self.contains(ByteScan.colon, peer) {
            // An IPv6 address is bracketed and quoted (RFC 7239 section 6).
            buffer.append("\"[")
            buffer.append(peer)
            buffer.append("]\"")
        } else {
            buffer.append(peer)
        }
        buffer.append(plan.isEncrypted ? ";proto=https" : ";proto=http")
        if let host = head.first(.host), !host.value.isEmpty {
            buffer.append(";host=\"")
            writeQuoted(host.value, bytes, into: &buffer)
            buffer.append("\"")
        }
        buffer.append("\r\n")
    }

    /// Writes what a trusted peer said in fields of that name, as members of one list with a comma behind each.
    private func writeTrusted(
        _ known: KnownField, _ head: RequestHead, _ plan: RequestRelayPlan, _ bytes: Span<UInt8>,
        into buffer: inout ByteBuffer
    ) {
        guard plan.isPeerTrusted else { return }
        for index in head.fields.indices where head.fields[index].known == known {
            let value = head.fields[index].value
            guard !value.isEmpty else { continue }
            Self.writeUnfolded(value, bytes, into: &buffer)
            buffer.append(", ")
        }
    }

    private func writeQuoted(_ range: Range<Int>, _ bytes: Span<UInt8>, into buffer: inout ByteBuffer) {
        for index in range.clamped(to: 0..<bytes.count) {
            let byte = bytes[index]
            if ByteScan.isControl(byte) { continue }
            if byte == 0x22 || byte == 0x5C { buffer.append("\\") }
            buffer.append(byte)
        }
    }

    private static func contains(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
        for index in text.indices where text[index] == byte { return true }
        return false
    }

    private static func isUnix(_ peer: Span<UInt8>) -> Bool {
        peer.isEmpty || ByteScan.isEqual(peer, 0..<min(5, peer.count), "unix:")
    }
}
