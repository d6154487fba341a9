/// The opening handshake of WebSocket (RFC 6455 section 4.1).
enum WebSocketHandshake {
    /// True if Upgrade asks for WebSocket.
    static func isOne(_ bytes: Span<UInt8>, _ head: RequestHead) -> Bool { offer(bytes, head) != nil }

    /// The `websocket` in Upgrade, and the field that it stands in.
    static func offer(_ bytes: Span<UInt8>, _ head: RequestHead) -> (field: RequestHead.Field, place: Range<Int>)? {
        for field in head.fields where field.known == .upgrade {
            var members = ListWalk(field.value)
            while let member = members.next(bytes) {
                if ByteText.equals(bytes, member, ignoringCase: "websocket") { return (field, member) }
            }
        }
        return nil
    }

    /// The number of bytes that a key stands for, or nil if it is no base64 (RFC 4648 section 4).
    static func keyLength(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Int? {
        var content = value
        while let last = content.last, bytes[last] == 0x3D, value.count &- content.count < 2 {
            content = content.lowerBound..<last
        }
        guard !content.isEmpty, value.count % 4 == 0 else { return nil }
        for offset in content {
            let byte = bytes[offset]
            guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x2B || byte == 0x2F else {
                return nil
            }
        }
        return content.count &* 6 / 8
    }
}
