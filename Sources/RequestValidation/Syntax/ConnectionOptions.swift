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
            var start = field.value.lowerBound
            while let member = nextMember(bytes, from: &start, to: field.value.upperBound) {
                if ByteText.equals(bytes, member, ignoringCase: option) { return true }
            }
        }
        return false
    }

    /// What Connection says, in words.
    static func description(_ bytes: Span<UInt8>, _ head: RequestHead) -> String {
        guard let field = head.first(.connection) else { return "no Connection field" }
        return "`Connection: \(ByteText.escaped(bytes, field.value, limit: 40))`"
    }

    /// The next member of a comma-separated list without surrounding whitespace, also an empty one; nil behind the
    /// last. Advances `start` behind it.
    static func nextMember(_ bytes: Span<UInt8>, from start: inout Int, to end: Int) -> Range<Int>? {
        guard start <= end else { return nil }
        var upper = start
        while upper < end, bytes[upper] != 0x2C { upper &+= 1 }
        var lower = start
        start = upper &+ 1
        while lower < upper, isSpace(bytes[lower]) { lower &+= 1 }
        while upper > lower, isSpace(bytes[upper &- 1]) { upper &-= 1 }
        return lower..<upper
    }

    /// Whitespace, and the line ends of folds, which stand for it (RFC 9112 section 5.2). Bare CRs are faults of their
    /// own.
    private static func isSpace(_ byte: UInt8) -> Bool {
        ByteClass.isWhitespace(byte) || byte == 0x0A || byte == 0x0D
    }
}
