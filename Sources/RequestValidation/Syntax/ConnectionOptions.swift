/// The options in Connection fields (RFC 9110 section 7.6.1).
enum ConnectionOptions {
    /// True if the connection ends with this message (RFC 9112 section 9.3).
    static func saysClose(_ bytes: Span<UInt8>, _ head: RequestHead, _ notes: FieldNotes) -> Bool {
        let isOld = head.version != .http11
        guard notes.connectionCount > 0 else { return isOld }
        if contains("close", bytes, head) { return true }
        return isOld && !contains("keep-alive", bytes, head)
    }

    /// True if some Connection field lists the option, ASCII case ignored.
    static func contains(_ option: StaticString, _ bytes: Span<UInt8>, _ head: RequestHead) -> Bool {
        for field in head.fields where field.known == .connection {
            if ByteText.equals(bytes, field.value, ignoringCase: option) { return true }
            for part in list(bytes, field.value) where ByteText.equals(bytes, part, ignoringCase: option) {
                return true
            }
        }
        return false
    }

    /// The members of a comma-separated list without surrounding whitespace, empty ones included.
    static func list(_ bytes: Span<UInt8>, _ value: Range<Int>) -> [Range<Int>] {
        var members: [Range<Int>] = []
        var start = value.lowerBound
        while start <= value.upperBound {
            let end = Word.first(0x2C, in: bytes, from: start, to: value.upperBound) ?? value.upperBound
            var lower = start
            var upper = end
            while lower < upper, ByteClass.isWhitespace(bytes[lower]) { lower &+= 1 }
            while upper > lower, ByteClass.isWhitespace(bytes[upper &- 1]) { upper &-= 1 }
            members.append(lower..<upper)
            start = end &+ 1
        }
        return members
    }
}
