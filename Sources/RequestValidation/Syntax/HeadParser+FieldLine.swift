/// Field lines and the end of the head: one pass over the bytes of a faultless line.
extension HeadParser {
    mutating func fieldLine(_ bytes: Span<UInt8>, _ limits: Limits) -> Progress? {
        if cursor == lineStart {
            if let progress = endOfHead(bytes) { return progress }
            switch regularFieldLine(bytes, limits) {
            case .read(let next):
                advance(to: next)
                return nil
            case .unread: break
            }
        }
        guard let lineFeed = Word.first(0x0A, in: bytes, from: cursor, to: bytes.count) else {
            cursor = bytes.count
            // One more byte may be the CR of the line end, or of the empty line that ends the head.
            return stopAtLimit(content: cursor &- 1, lineEnd: cursor &- 1, limits) ?? .incomplete
        }
        let content = contentEnd(bytes, lineFeed: lineFeed)
        let line = lineStart..<(lineFeed &+ 1)
        if content > lineStart, let progress = stopAtLimit(content: content, lineEnd: line.upperBound, limits) {
            return progress
        }
        if lineFeed == content { facts.insert(.bareLFInHeader) }
        if content == lineStart { return complete(at: line.upperBound) }
        if let progress = irregularFieldLine(bytes, content: content, line: line, limits) { return progress }
        advance(to: line.upperBound)
        return nil
    }

    private enum LineRead {
        case read(next: Int)
        /// Incomplete or irregular; nothing was stored.
        case unread
    }

    @inline(__always)
    private mutating func endOfHead(_ bytes: Span<UInt8>) -> Progress? {
        guard bytes[lineStart] == 0x0D, lineStart &+ 1 < bytes.count, bytes[lineStart &+ 1] == 0x0A else { return nil }
        return complete(at: lineStart &+ 2)
    }

    @inline(__always)
    private mutating func regularFieldLine(_ bytes: Span<UInt8>, _ limits: Limits) -> LineRead {
        let count = bytes.count
        var offset = lineStart
        var inName: UInt16 = 0
        while offset < count {
            let its = ByteClass.of(bytes[offset]).rawValue
            guard its & ByteClass.token.rawValue != 0 else { break }
            inName |= its
            offset &+= 1
        }
        guard offset > lineStart, offset < count, bytes[offset] == 0x3A else { return .unread }
        let name = lineStart..<offset
        offset &+= 1
        while offset < count, ByteClass.isWhitespace(bytes[offset]) { offset &+= 1 }
        let valueStart = offset
        var valueFacts: HeadFacts = []
        guard let end = scanValue(bytes, from: valueStart, &valueFacts) else { return .unread }
        guard end &- lineStart <= limits.fieldLine, head.fields.count < limits.fieldCount,
            end &+ 2 &- head.headerSection.lowerBound <= limits.headerSection
        else { return .unread }
        var valueEnd = end
        while valueEnd > valueStart, ByteClass.isWhitespace(bytes[valueEnd &- 1]) { valueEnd &-= 1 }
        if inName & ByteClass.unusualInName.rawValue != 0 { valueFacts.insert(.unusualFieldName) }
        facts.formUnion(valueFacts)
        append(bytes, name: name, value: valueStart..<valueEnd, line: lineStart..<(end &+ 2))
        return .read(next: end &+ 2)
    }

    /// The offset of the CR LF that ends the line, or nil if it is not whole or ends otherwise.
    @inline(__always)
    private func scanValue(_ bytes: Span<UInt8>, from start: Int, _ seen: inout HeadFacts) -> Int? {
        var offset = start
        while true {
            offset = Word.firstNotPrintableOrBrace(bytes, from: offset)
            guard offset < bytes.count else { return nil }
            let byte = bytes[offset]
            if byte == 0x0D {
                guard offset &+ 1 < bytes.count, bytes[offset &+ 1] == 0x0A else { return nil }
                return offset
            }
            if byte == 0x0A { return nil }
            if byte >= 0x80 {
                seen.insert(.nonASCIIInValue)
            } else if byte == 0x7B {
                seen.insert(.braceInValue)
            } else if byte < 0x20 ? byte != 0x09 : byte == 0x7F {
                seen.insert(.controlInValue)
            }
            offset &+= 1
        }
    }

    @inline(__always)
    mutating func append(
        _ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>, line: Range<Int>, isToken: Bool = true
    ) {
        let known = isToken ? KnownField.lookup(bytes, name) : .unknown
        if known != .unknown { notes.add(known, at: head.fields.count) }
        if StringifiedValue.mayBegin(bytes, value) || TemplatePlaceholder.mayBegin(bytes, value) {
            facts.insert(.oddValue)
        }
        head.fields.append(RequestHead.Field(name: name, value: value, line: line, known: known))
    }
}
