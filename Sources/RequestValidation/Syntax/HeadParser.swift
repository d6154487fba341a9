/// Parses a request's head in one pass over a growing buffer. It stores ranges and facts, judges nothing, and goes on
/// after every fault after which the next line still means something.
///
/// The same bytes give the same head and facts however they are split: a line is looked at only once it is whole, and
/// what is decided earlier (limits, the first byte) depends on offsets alone.
struct HeadParser {
    enum Progress: Equatable {
        case incomplete
        /// The head ends before `RequestHead.end`.
        case complete
        /// Nothing behind this point can be judged.
        case stopped
    }

    private enum Phase {
        case beforeRequestLine
        case requestLine
        case fields
    }

    var head = RequestHead()
    var facts: HeadFacts = []
    /// Where the facts about single fields were seen last, for `finish`.
    private(set) var notes = FieldNotes()
    private var phase = Phase.beforeRequestLine
    /// The first byte of the line that is being read.
    private(set) var lineStart = 0
    /// No LF lies between `lineStart` and here.
    private var cursor = 0

    mutating func reset() {
        head.removeAll()
        facts = []
        notes = FieldNotes()
        phase = .beforeRequestLine
        lineStart = 0
        cursor = 0
    }

    /// - Parameters:
    ///   - bytes: all bytes of the message from its first one; only grows between calls.
    ///   - followsBody: true if a request with a body came before on the connection: then odd first bytes may be the
    ///     rest of that body, and the line is awaited.
    mutating func feed(_ bytes: Span<UInt8>, limits: Limits, followsBody: Bool) -> Progress {
        while lineStart < bytes.count {
            switch phase {
            case .beforeRequestLine:
                guard let progress = skipEmptyLines(bytes, followsBody: followsBody) else { continue }
                return progress
            case .requestLine:
                guard let progress = requestLine(bytes, limits, followsBody: followsBody) else { continue }
                return progress
            case .fields:
                guard let progress = fieldLine(bytes, limits) else { continue }
                return progress
            }
        }
        return .incomplete
    }

    // MARK: lines before the request line

    private mutating func skipEmptyLines(_ bytes: Span<UInt8>, followsBody: Bool) -> Progress? {
        let first = bytes[lineStart]
        if first == 0x0A || first == 0x0D {
            var next = lineStart &+ 1
            if first == 0x0D {
                guard next < bytes.count else { return .incomplete }
                guard bytes[next] == 0x0A else { return beginRequestLine(bytes, followsBody: followsBody) }
                next &+= 1
            }
            head.leadingEmptyLines &+= 1
            // One is tolerated (RFC 9112 section 2.2) if it is an empty line: a lone LF is none.
            if head.leadingEmptyLines > 1 || first == 0x0A { facts.insert(.leadingEmptyLines) }
            lineStart = next
            cursor = next
            // A bound, since empty lines are no part of any limit: 64 of them are no client's habit.
            guard head.leadingEmptyLines <= 64 else {
                return beginRequestLine(bytes, followsBody: followsBody, stop: true)
            }
            return nil
        }
        return beginRequestLine(bytes, followsBody: followsBody)
    }

    private mutating func beginRequestLine(_ bytes: Span<UInt8>, followsBody: Bool, stop: Bool = false) -> Progress? {
        if !followsBody, !stop {
            switch ForeignOpening.judge(bytes, from: lineStart) {
            case .request: break
            case .undecided: return .incomplete
            case .foreign(let length): return stopAtOpening(length: length)
            }
        }
        if stop { return stopAtOpening(length: 0) }
        phase = .requestLine
        head.start = lineStart
        return nil
    }

    /// The bytes behind those that decided have no part in the verdict, or it would depend on the split.
    private mutating func stopAtOpening(length: Int) -> Progress {
        phase = .requestLine
        head.start = lineStart
        head.requestLine = lineStart..<(lineStart &+ length)
        head.version = .other
        facts.insert(.irregularRequestLine)
        return .stopped
    }

    // MARK: request line

    private mutating func requestLine(
        _ bytes: Span<UInt8>, _ limits: Limits, followsBody: Bool
    ) -> Progress? {
        if cursor == lineStart, let next = regularRequestLine(bytes, limits) {
            if followsBody, facts.contains(.unusualMethod) { separateRestOfBody(bytes) }
            beginFields(at: next)
            return nil
        }
        guard let lineFeed = Word.first(0x0A, in: bytes, from: cursor, to: bytes.count) else {
            cursor = bytes.count
            // Two more bytes may still be the line end.
            guard cursor &- lineStart > limits.requestLine &+ 1 else { return .incomplete }
            return stopAtLongRequestLine(limits)
        }
        // It came in pieces: now it is whole.
        if cursor != lineStart, let next = regularRequestLine(bytes, limits) {
            if followsBody, facts.contains(.unusualMethod) { separateRestOfBody(bytes) }
            beginFields(at: next)
            return nil
        }
        let content = contentEnd(bytes, lineFeed: lineFeed)
        guard content &- lineStart <= limits.requestLine else { return stopAtLongRequestLine(limits) }
        if lineFeed == content { facts.insert(.bareLFInRequestLine) }
        let isReadable = RequestLineAnalysis.read(
            bytes, lineStart..<content, followsBody: followsBody, into: &head, &facts)
        facts.refine(bytes, head.target, limits)
        beginFields(at: lineFeed &+ 1)
        return isReadable ? nil : .stopped
    }

    /// `5GET /a HTTP/1.1` has the form of a request line, but the digit may be the rest of the body before it.
    private mutating func separateRestOfBody(_ bytes: Span<UInt8>) {
        guard let start = RequestLineSearch.start(in: bytes, head.requestLine), start > head.method.lowerBound,
            start < head.method.upperBound
        else { return }
        facts.insert(.restOfPreviousBody)
        head.method = start..<head.method.upperBound
        if RequestMethod.isCommon(bytes, head.method) { facts.remove(.unusualMethod) }
    }

    private mutating func beginFields(at next: Int) {
        advance(to: next)
        phase = .fields
        head.headerSection = next..<next
    }

    /// The rest of the line behind the limit has no part in the verdict, or it would depend on the split.
    private mutating func stopAtLongRequestLine(_ limits: Limits) -> Progress {
        facts.insert(.requestLineTooLong)
        head.requestLine = lineStart..<(lineStart &+ limits.requestLine &+ 1)
        return .stopped
    }

    /// Reads a request line without fault, or returns nil and leaves the head as it was. Returns the next line's start.
    @inline(__always)
    private mutating func regularRequestLine(_ bytes: Span<UInt8>, _ limits: Limits) -> Int? {
        let count = bytes.count
        var offset = lineStart
        while offset < count, ByteClass.isToken(bytes[offset]) { offset &+= 1 }
        guard offset > lineStart, offset < count, bytes[offset] == 0x20 else { return nil }
        let method = lineStart..<offset
        let targetStart = offset &+ 1
        var seen: ByteClass = []
        var behindSeparator: ByteClass = []
        guard let targetEnd = scanTarget(bytes, from: targetStart, &seen, &behindSeparator), targetEnd > targetStart
        else { return nil }
        guard targetEnd &+ 11 <= count, bytes[targetEnd] == 0x20 else { return nil }
        // "HTTP/1.1" and "HTTP/1.0" as little-endian words.
        let version = Word.load(bytes, at: targetEnd &+ 1)
        guard version | 0x0100_0000_0000_0000 == 0x312E_312F_5054_5448 else { return nil }
        guard bytes[targetEnd &+ 9] == 0x0D, bytes[targetEnd &+ 10] == 0x0A else { return nil }
        guard targetEnd &+ 9 &- lineStart <= limits.requestLine else { return nil }
        head.requestLine = lineStart..<(targetEnd &+ 9)
        head.method = method
        head.target = targetStart..<targetEnd
        head.versionText = (targetEnd &+ 1)..<(targetEnd &+ 9)
        if version != 0x312E_312F_5054_5448 {
            head.version = .http10
            facts.insert(.otherVersion)
        }
        if !RequestMethod.isCommon(bytes, method) { facts.insert(.unusualMethod) }
        facts.formUnion(HeadFacts.ofTarget(seen, behindSeparator, first: bytes[targetStart]))
        facts.refine(bytes, targetStart..<targetEnd, limits)
        return targetEnd &+ 11
    }

    @inline(__always)
    private func scanTarget(
        _ bytes: Span<UInt8>, from start: Int, _ seen: inout ByteClass, _ behindSeparator: inout ByteClass
    ) -> Int? {
        var offset = start
        var all: UInt16 = 0
        var behind: UInt16 = 0
        var previous: UInt16 = 0
        let separators = ByteClass.slash.rawValue | ByteClass.equals.rawValue
        let ends = ByteClass.targetEnd.rawValue
        while offset < bytes.count {
            let its = ByteClass.of(bytes[offset]).rawValue
            if its & ends != 0 {
                seen = ByteClass(rawValue: all)
                behindSeparator = ByteClass(rawValue: behind)
                return offset
            }
            all |= its
            if previous & separators != 0 { behind |= its }
            previous = its
            offset &+= 1
        }
        return nil
    }

    // MARK: field lines

    private mutating func fieldLine(_ bytes: Span<UInt8>, _ limits: Limits) -> Progress? {
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
            offset = Word.firstNotPrintable(bytes, from: offset)
            guard offset < bytes.count else { return nil }
            let byte = bytes[offset]
            if byte == 0x0D {
                guard offset &+ 1 < bytes.count, bytes[offset &+ 1] == 0x0A else { return nil }
                return offset
            }
            if byte == 0x0A { return nil }
            if byte >= 0x80 { seen.insert(.nonASCIIInValue) } else if byte != 0x09 { seen.insert(.controlInValue) }
            offset &+= 1
        }
    }

    /// A whole line with some fault, or a fold. Returns nil to go on.
    private mutating func irregularFieldLine(
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

    @inline(__always)
    private mutating func append(
        _ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>, line: Range<Int>, isToken: Bool = true
    ) {
        let known = isToken ? KnownField.lookup(bytes, name) : .unknown
        if known != .unknown, notes.add(known, at: head.fields.count) { facts.insert(.repeatedSingleton) }
        head.fields.append(RequestHead.Field(name: name, value: value, line: line, known: known))
    }

    // MARK: ends and limits

    private mutating func complete(at end: Int) -> Progress {
        head.headerSection = head.headerSection.lowerBound..<end
        head.end = end
        facts.insert(.complete)
        return .complete
    }

    /// Of the two limits that a line may break, the one whose offset comes first decides, so that it does not matter
    /// how much of the line has come.
    private mutating func stopAtLimit(content: Int, lineEnd: Int, _ limits: Limits) -> Progress? {
        let lineLimit = lineStart &+ limits.fieldLine
        let sectionLimit = head.headerSection.lowerBound &+ limits.headerSection
        let isLineTooLong = content > lineLimit
        guard isLineTooLong || lineEnd > sectionLimit else { return nil }
        if isLineTooLong, lineLimit <= sectionLimit || lineEnd <= sectionLimit { return stopAtLongLine(limits) }
        return stopAtLargeSection(limits)
    }

    private mutating func stopAtLongLine(_ limits: Limits) -> Progress {
        facts.insert(.fieldLineTooLong)
        head.lineOverLimit = lineStart..<(lineStart &+ limits.fieldLine &+ 1)
        head.headerSection = head.headerSection.lowerBound..<(lineStart &+ limits.fieldLine &+ 1)
        return .stopped
    }

    private mutating func stopAtLargeSection(_ limits: Limits) -> Progress {
        facts.insert(.headerSectionTooLarge)
        let start = head.headerSection.lowerBound
        head.headerSection = start..<(start &+ limits.headerSection &+ 1)
        return .stopped
    }

    private mutating func advance(to next: Int) {
        lineStart = next
        cursor = next
    }

    /// The end of the line's content, before the CR of its CR LF or its bare LF.
    private func contentEnd(_ bytes: Span<UInt8>, lineFeed: Int) -> Int {
        lineFeed > lineStart && bytes[lineFeed &- 1] == 0x0D ? lineFeed &- 1 : lineFeed
    }
}
