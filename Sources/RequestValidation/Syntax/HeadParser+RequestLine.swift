/// The request line: a fast path for a faultless one, `RequestLineAnalysis` for the others.
extension HeadParser {
    mutating func requestLine(
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
}
