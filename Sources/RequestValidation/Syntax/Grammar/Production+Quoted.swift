/// Quoted strings and comments (RFC 9110 sections 5.6.4 and 5.6.5).
extension Production {
    /// A quoted string; its first quote stands at the offset.
    static func quotedString(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        guard take(0x22, bytes, &offset, end) else { return GrammarFault(.parameterValue, at: offset, end) }
        while true {
            offset = GrammarClass.quotedText.end(bytes, from: offset, to: end)
            guard offset < end else { return GrammarFault(.quotedStringEnd, start..<end) }
            switch bytes[offset] {
            case 0x22:
                offset &+= 1
                return nil
            case 0x5C:
                if let fault = quotedPair(bytes, &offset, end) { return fault }
            case 0x0D, 0x0A: offset &+= 1
            default: return GrammarFault(.quotedCharacter, at: offset, end)
            }
        }
    }

    /// A backslash and what it quotes.
    private static func quotedPair(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let backslash = offset
        offset &+= 1
        guard offset < end, bytes[offset] >= 0x20 || bytes[offset] == 0x09, bytes[offset] != 0x7F else {
            return GrammarFault(.quotedPair, backslash..<min(offset &+ 1, end))
        }
        offset &+= 1
        return nil
    }

    /// A token or a quoted string.
    @inline(__always)
    static func tokenOrQuoted(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        if has(0x22, bytes, offset, end) { return quotedString(bytes, &offset, end) }
        return run(.token, .parameterValue, bytes, &offset, end)
    }

    /// A comment, which may hold comments; its `(` stands at the offset.
    @inline(__always)
    static func comment(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        var depth = 0
        while offset < end {
            switch bytes[offset] {
            case 0x28:
                depth &+= 1
                offset &+= 1
            case 0x29:
                depth &-= 1
                offset &+= 1
                if depth == 0 { return nil }
            case 0x5C:
                if let fault = quotedPair(bytes, &offset, end) { return fault }
            case 0x0D, 0x0A: offset &+= 1
            default:
                let next = GrammarClass.commentText.end(bytes, from: offset, to: end)
                guard next > offset else { return GrammarFault(.commentCharacter, at: offset, end) }
                offset = next
            }
        }
        return GrammarFault(.commentEnd, start..<end)
    }
}
