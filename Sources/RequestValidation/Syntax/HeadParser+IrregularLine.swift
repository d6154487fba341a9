/// Field lines that the fast path did not take: read as well as they can be, so that what follows is judged too.
extension HeadParser {
    /// A whole line with some fault, or a fold. Returns nil to go on.
    mutating func irregularFieldLine(
        _ bytes: Span<UInt8>, content: Int, line: Range<Int>, _ limits: Limits
    ) -> Progress? {
        noteBytes(bytes, line.lowerBound..<content)
        if ByteClass.isWhitespace(bytes[line.lowerBound]) {
            fold(bytes, content: content, line: line)
            return nil
        }
        guard head.fields.count < limits.fieldCount else {
            facts.insert(.tooManyFields)
            head.headerSection = head.headerSection.lowerBound..<line.upperBound
            head.lineOverLimit = line.lowerBound..<content
            return .stopped
        }
        guard let colon = Word.first(0x3A, in: bytes, from: line.lowerBound, to: content) else {
            facts.insert(.irregularFieldName)
            head.brokenLines.append(line.lowerBound..<content)
            return nil
        }
        var nameEnd = colon
        while nameEnd > line.lowerBound, ByteClass.isWhitespace(bytes[nameEnd &- 1]) { nameEnd &-= 1 }
        let name = line.lowerBound..<nameEnd
        var isToken = !name.isEmpty
        for offset in name {
            let its = ByteClass.of(bytes[offset])
            if !its.contains(.token) { isToken = false }
            if its.contains(.unusualInName) { facts.insert(.unusualFieldName) }
        }
        if nameEnd != colon || !isToken { facts.insert(.irregularFieldName) }
        let value = trimmed(bytes, (colon &+ 1)..<content)
        append(bytes, name: name, value: value, line: line, isToken: isToken)
        return nil
    }

    /// Facts of the bytes of a line that the fast path did not take.
    private mutating func noteBytes(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        for offset in range {
            let byte = bytes[offset]
            if byte >= 0x80 {
                facts.insert(.nonASCIIInValue)
            } else if byte == 0x0D {
                facts.insert(.bareCRInHeader)
            } else if (byte < 0x20 && byte != 0x09) || byte == 0x7F {
                facts.insert(.controlInValue)
            } else if byte == 0x7B {
                facts.insert(.braceInValue)
            }
        }
    }

    /// A line that begins with whitespace goes on with the field before it, which keeps its place in the list.
    private mutating func fold(_ bytes: Span<UInt8>, content: Int, line: Range<Int>) {
        guard let last = head.fields.indices.last, head.fields[last].line.upperBound == line.lowerBound else {
            // Nothing but such lines may have come since the request line for this one to be before the first field.
            let isFirst = head.fields.isEmpty && (head.brokenLines.isEmpty || facts.contains(.leadingWhitespace))
            let isBehindBroken = facts.contains(.irregularFieldName)
            facts.insert(isFirst && !isBehindBroken ? .leadingWhitespace : .obsoleteFold)
            head.brokenLines.append(line.lowerBound..<content)
            return
        }
        facts.insert(.obsoleteFold)
        let field = head.fields[last]
        head.fields[last].line = field.line.lowerBound..<line.upperBound
        head.fields[last].value = trimmedFold(bytes, field.value.lowerBound..<content)
    }

    /// A folded value without the whitespace and the line ends around it: RFC 9112 section 5.2 reads a fold as spaces.
    private func trimmedFold(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var inner = trimmed(bytes, range)
        while let first = inner.first {
            let isLineEnd = bytes[first] == 0x0D && inner.count > 1 && bytes[first &+ 1] == 0x0A
            guard bytes[first] == 0x0A || isLineEnd else { break }
            inner = trimmed(bytes, (first &+ (isLineEnd ? 2 : 1))..<inner.upperBound)
        }
        while let last = inner.last, bytes[last] == 0x0A {
            let isLineEnd = inner.count > 1 && bytes[last &- 1] == 0x0D
            inner = trimmed(bytes, inner.lowerBound..<(last &- (isLineEnd ? 1 : 0)))
        }
        return inner
    }

    private func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, ByteClass.isWhitespace(bytes[lower]) { lower &+= 1 }
        while upper > lower, ByteClass.isWhitespace(bytes[upper &- 1]) { upper &-= 1 }
        return lower..<upper
    }
}
