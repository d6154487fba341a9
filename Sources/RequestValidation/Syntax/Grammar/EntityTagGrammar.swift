/// Entity tags (RFC 9110 section 8.8.3) and the fields that hold them.
enum EntityTagGrammar {
    /// `"*" / #entity-tag`: If-Match, If-None-Match.
    static func tags(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        if range.count == 1, bytes[range.lowerBound] == 0x2A { return nil }
        return Production.list(bytes, range) { bytes, offset, end in
            guard bytes[offset] != 0x2A else { return GrammarFault(.wildcardAlone, at: offset, end) }
            return tag(bytes, &offset, end)
        }
    }

    /// `entity-tag / HTTP-date`: If-Range.
    static func tagOrDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        guard isTag(bytes, range) else { return HTTPDate.firstFault(bytes, range) }
        return Production.single(bytes, range, ending: .entityTagEnd, tag)
    }

    /// True if the value is meant as an entity tag rather than as a date.
    static func isTag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if bytes[first] == 0x22
            || (bytes[first] | 0x20 == 0x77 && Production.has(0x2F, bytes, first &+ 1, range.upperBound))
        {
            return true
        }
        // A date has spaces and a colon; a tag without its quotes has neither.
        return Word.first(0x20, in: bytes, from: first, to: range.upperBound) == nil
    }

    /// `[ "W/" ] DQUOTE *etagc DQUOTE`
    @inline(__always)
    static func tag(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        if offset < end, bytes[offset] | 0x20 == 0x77, Production.has(0x2F, bytes, offset &+ 1, end) {
            guard bytes[offset] == 0x57 else { return GrammarFault(.weakPrefix, offset..<(offset &+ 2)) }
            offset &+= 2
        }
        guard Production.take(0x22, bytes, &offset, end) else {
            return GrammarFault(.entityTagQuote, Production.word(bytes, from: offset, to: end))
        }
        offset = GrammarClass.entityTag.end(bytes, from: offset, to: end)
        guard offset < end else { return GrammarFault(.entityTagEnd, start..<end) }
        guard Production.take(0x22, bytes, &offset, end) else {
            return GrammarFault(.entityTagCharacter, at: offset, end)
        }
        // `"abc"-gzip`, the fault of an old server module.
        guard offset == end || bytes[offset] == 0x2C || GrammarClass.space.contains(bytes[offset]) else {
            return GrammarFault(.entityTagEnd, Production.word(bytes, from: offset, to: end))
        }
        return nil
    }
}
