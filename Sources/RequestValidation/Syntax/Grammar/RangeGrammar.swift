/// Range and Content-Range (RFC 9110 sections 14.2 and 14.4).
enum RangeGrammar {
    /// `range-unit "=" 1#( int-range / suffix-range / other-range )`
    static func ranges(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        if let fault = Production.token(bytes, &offset, end) { return fault }
        let unit = range.lowerBound..<offset
        guard Production.take(0x3D, bytes, &offset, end) else { return GrammarFault(.rangeEquals, at: offset, end) }
        guard offset < end else { return GrammarFault(.rangeSpec, at: offset, end) }
        guard Production.isWord("bytes", bytes, unit) else {
            return Production.list(bytes, offset..<end) { bytes, offset, end in
                Production.run(.listMember, .rangeSpec, bytes, &offset, end)
            }
        }
        return Production.list(bytes, offset..<end, byteRange)
    }

    /// `first-pos "-" [ last-pos ] / "-" suffix-length`
    private static func byteRange(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        offset = GrammarClass.digit.end(bytes, from: offset, to: end)
        let hasFirst = offset > start
        guard Production.take(0x2D, bytes, &offset, end) else {
            return GrammarFault(.rangeSpec, Production.word(bytes, from: start, to: end))
        }
        let last = offset
        offset = GrammarClass.digit.end(bytes, from: offset, to: end)
        guard hasFirst || offset > last else {
            return GrammarFault(.rangeSpec, Production.word(bytes, from: start, to: end))
        }
        guard offset == end || bytes[offset] == 0x2C || GrammarClass.space.contains(bytes[offset]) else {
            return GrammarFault(.rangePosition, Production.word(bytes, from: last, to: end))
        }
        return nil
    }

    /// `range-unit SP ( first-pos "-" last-pos "/" ( complete-length / "*" ) / "*/" complete-length )`
    static func contentRange(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        if let fault = positionsWithoutUnit(bytes, range) { return fault }
        if let fault = Production.token(bytes, &offset, end) { return fault }
        guard Production.take(0x20, bytes, &offset, end) else {
            return GrammarFault(.contentRangeSpace, at: offset, end)
        }
        let positions = offset
        if Production.take(0x2A, bytes, &offset, end) {
            guard Production.take(0x2F, bytes, &offset, end) else {
                return GrammarFault(.contentRangeLength, at: offset, end)
            }
            // `bytes */*`, how resumable uploads ask how far they came.
            if end &- offset == 1, bytes[offset] == 0x2A { return GrammarFault(.contentRangeUnknown, offset..<end) }
            return length(bytes, offset, end)
        }
        guard let first = number(bytes, &offset, end), Production.take(0x2D, bytes, &offset, end),
            let last = number(bytes, &offset, end)
        else { return GrammarFault(.contentRangePositions, offset < end ? offset..<(offset &+ 1) : offset..<offset) }
        guard Production.take(0x2F, bytes, &offset, end) else {
            return GrammarFault(.contentRangeLength, at: offset, end)
        }
        guard first <= last else { return GrammarFault(.contentRangeOrder, positions..<(offset &- 1)) }
        if end &- offset == 1, bytes[offset] == 0x2A { return nil }
        if let fault = length(bytes, offset, end) { return fault }
        guard let complete = number(bytes, &offset, end), last < complete else {
            return GrammarFault(.contentRangeOrder, positions..<end)
        }
        return nil
    }

    /// `0-1023`, as container registries want it.
    private static func positionsWithoutUnit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        guard number(bytes, &offset, end) != nil, Production.take(0x2D, bytes, &offset, end),
            number(bytes, &offset, end) != nil
        else { return nil }
        return GrammarFault(.contentRangeNoUnit, range.lowerBound..<range.lowerBound)
    }

    private static func length(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> GrammarFault? {
        let digits = GrammarClass.digit.end(bytes, from: offset, to: end)
        guard digits > offset, digits == end else { return GrammarFault(.contentRangeLength, at: digits, end) }
        return nil
    }

    /// One or more digits; a number that needs more than 63 bits counts as the largest one.
    private static func number(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Int? {
        let start = offset
        var number = 0
        while offset < end, ByteClass.isDigit(bytes[offset]) {
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooLarge) = product.addingReportingOverflow(Int(bytes[offset] &- 0x30))
            number = isTooLarge || isStillTooLarge ? Int.max : sum
            offset &+= 1
        }
        return offset > start ? number : nil
    }
}
