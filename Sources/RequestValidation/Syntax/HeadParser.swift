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

    enum Phase {
        case beforeRequestLine
        case requestLine
        case fields
    }

    var head = RequestHead()
    var facts: HeadFacts = []
    /// Where the fields stand that decide framing and routing.
    var notes = FieldNotes()
    var phase = Phase.beforeRequestLine
    /// The first byte of the line that is being read.
    var lineStart = 0
    /// No LF lies between `lineStart` and here.
    var cursor = 0

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

    // MARK: ends and limits

    mutating func complete(at end: Int) -> Progress {
        head.headerSection = head.headerSection.lowerBound..<end
        head.end = end
        facts.insert(.complete)
        return .complete
    }

    /// Of the two limits that a line may break, the one whose offset comes first decides, so that it does not matter
    /// how much of the line has come.
    mutating func stopAtLimit(content: Int, lineEnd: Int, _ limits: Limits) -> Progress? {
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

    mutating func advance(to next: Int) {
        lineStart = next
        cursor = next
    }

    /// The end of the line's content, before the CR of its CR LF or its bare LF.
    func contentEnd(_ bytes: Span<UInt8>, lineFeed: Int) -> Int {
        lineFeed > lineStart && bytes[lineFeed &- 1] == 0x0D ? lineFeed &- 1 : lineFeed
    }
}
