/// From (RFC 9110 section 10.1.2): one mailbox of RFC 5322, without its comments and folding.
enum MailGrammar {
    /// `addr-spec / [ phrase ] "<" addr-spec ">"`
    static func mailbox(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        if let open = angle(bytes, range) {
            offset = open &+ 1
            if let fault = address(bytes, &offset, end) { return fault }
            guard Production.take(0x3E, bytes, &offset, end), offset == end else {
                return GrammarFault(.mailClose, at: offset, end)
            }
            return nil
        }
        if let fault = address(bytes, &offset, end) { return fault }
        return offset == end ? nil : GrammarFault(.oneValue, at: offset, end)
    }

    /// The `<` that is in no quoted string.
    private static func angle(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var isQuoted = false
        var offset = range.lowerBound
        while offset < range.upperBound {
            switch bytes[offset] {
            case 0x22: isQuoted.toggle()
            case 0x5C where isQuoted: offset &+= 1
            case 0x3C where !isQuoted: return offset
            default: break
            }
            offset &+= 1
        }
        return nil
    }

    /// `local-part "@" domain`
    private static func address(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        if Production.has(0x22, bytes, offset, end) {
            if let fault = Production.quotedString(bytes, &offset, end) { return fault }
        } else {
            let start = offset
            while offset < end, bytes[offset] != 0x40, GrammarClass.mailAtom.contains(bytes[offset]) { offset &+= 1 }
            guard offset > start else { return GrammarFault(.mailAtom, at: offset, end) }
        }
        guard Production.take(0x40, bytes, &offset, end) else { return GrammarFault(.mailAt, at: offset, end) }
        let start = offset
        if Production.take(0x5B, bytes, &offset, end) {
            offset = (Word.first(0x5D, in: bytes, from: offset, to: end) ?? end) &+ 1
            guard offset <= end else { return GrammarFault(.mailDomain, start..<end) }
            return nil
        }
        while offset < end, bytes[offset] != 0x40, GrammarClass.mailAtom.contains(bytes[offset]) { offset &+= 1 }
        return offset > start ? nil : GrammarFault(.mailDomain, at: offset, end)
    }
}
