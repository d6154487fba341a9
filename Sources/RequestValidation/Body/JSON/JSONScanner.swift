/// Reads JSON (RFC 8259) in pieces, says what is wrong with it and, if asked, leaves a tape.
///
/// Byte driven, so that the faults do not depend on the split; no recursion, so that depth costs a frame of memory and
/// no stack. Behind a mistake in the grammar the rest of the document is not read; faults within strings and numbers
/// and repeated names do not end the scan.
struct JSONScanner {
    enum Format: Sendable {
        case document
        /// One text a line (NDJSON).
        case lines
        /// Texts behind record separators (RFC 7464).
        case sequence
    }

    struct Settings: Sendable {
        var format = Format.document
        /// Objects and arrays within one another.
        var depthLimit = 512
        var wantsTape = false
        /// The outer form that the document must have.
        var envelope: JSONEnvelope?
    }

    /// Bytes of memory above which there is no tape: a tape is at most some 16 times its document.
    static let tapeLimit = 256 << 20
    /// Bytes gathered to name a mistake or a bare word.
    static let peekLimit = 24

    var settings = Settings()
    var step = JSONStep.document
    var token = JSONOpenToken.none
    /// Offset of the piece's first byte.
    var origin = 0
    var line = 1
    /// A byte's offset less this is its column: continuation bytes do not count.
    var columnBase = -1
    var frames = JSONShelf<JSONFrame>()

    /// The token that is open.
    var tokenStart = 0
    var tokenPlace = JSONPlace(line: 1, column: 1)
    var string = JSONStringState()
    var number = JSONNumberState()
    var peek: [UInt8] = []
    /// The last comma, and where the last string ended.
    var commaOffset = 0
    var commaPlace = JSONPlace(line: 1, column: 1)
    var stringEnd = -1
    /// The line in which the last document ended.
    var lastLine = 1
    var documentCount = 0
    var hasWhitespace = false
    var hasFailed = false

    var names = JSONNames()
    var builder = JSONTapeBuilder()

    /// False where the byte-wise machine reads all.
    var isLaneOpen = true
    /// The chunk of the piece that the fast lane has indexed, and its memory.
    var laneChunk = JSONIndex.Chunk()
    var lanePlaces = JSONShelf<JSONLanePlaces>()
    var indexMemory = JSONShelf<UInt64>()

    init() {}

    /// Forgets the last body; keeps small buffers.
    mutating func begin(_ settings: Settings) {
        self.settings = settings
        step = settings.format == .sequence ? .record : .document
        token = .none
        origin = 0
        line = 1
        columnBase = -1
        frames.begin(keeping: 1024)
        peek.removeAll(keepingCapacity: true)
        stringEnd = -1
        documentCount = 0
        hasWhitespace = false
        hasFailed = false
        names.begin()
        builder.begin(isWanted: settings.wantsTape || settings.envelope != nil)
    }

    /// The tape of what was read; nil if none was asked for, if the text is broken, or above `tapeLimit`.
    var tape: JSONTape? { hasFailed ? nil : builder.tape }

    /// True if there is no tape of a good text because it would be above `tapeLimit`.
    var isTapeTooLarge: Bool { !hasFailed && builder.isTooLarge }

    /// - Parameter bytes: the next bytes of the decoded body.
    mutating func feed(_ bytes: Span<UInt8>, _ faults: inout BodyFaults) {
        laneChunk = JSONIndex.Chunk()
        read(bytes, &faults)
        origin &+= bytes.count
    }

    /// Reads a piece whose first byte is the one at `origin`.
    mutating func read(_ bytes: Span<UInt8>, _ faults: inout BodyFaults) {
        var at = 0
        while at < bytes.count {
            switch token {
            case .none:
                at = readFast(bytes, at)
                if at < bytes.count { at = readToken(bytes, at, &faults) }
            case .string: at = readString(bytes, at, &faults)
            case .lineBreak: at = gatherLine(bytes, at, &faults)
            case .number: at = readNumber(bytes, at, &faults)
            case .word: at = gatherWord(bytes, at, &faults)
            case .mistake: at = gatherMistake(bytes, at, &faults)
            case .byteOrderMark: at = readByteOrderMark(bytes, at, &faults)
            case .skipping: at = skip(bytes, at)
            case .stopped: return
            }
        }
    }

    /// One byte between tokens.
    private mutating func readToken(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        let byte = bytes[start]
        if byte <= 0x20 { return readGap(bytes, start, &faults) }
        switch step {
        case .firstElement where byte == 0x5D, .arrayNext where byte == 0x5D, .firstName where byte == 0x7D,
            .objectNext where byte == 0x7D:
            closeContainer()
        case .element, .memberValue, .firstElement, .document: return readValue(bytes, start, &faults)
        case .arrayNext where byte == 0x2C, .objectNext where byte == 0x2C:
            commaOffset = origin &+ start
            commaPlace = place(commaOffset)
            step = step == .arrayNext ? .element : .name
        case .firstName where byte == 0x22, .name where byte == 0x22:
            beginString(start, isName: true)
        case .colon where byte == 0x3A: step = .memberValue
        case .firstName, .name, .colon, .arrayNext, .objectNext, .end, .record:
            beginMistake(start)
            return start
        }
        return start &+ 1
    }

    private mutating func readValue(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        switch bytes[start] {
        case 0x22: beginString(start, isName: false)
        case 0x7B, 0x5B:
            guard frames.count < settings.depthLimit else {
                fail(.tooDeep(limit: settings.depthLimit), at: start, count: 1, &faults)
                return start &+ 1
            }
            openContainer(bytes[start], start)
        case 0x2D, 0x2B, 0x2E, 0x30...0x39:
            beginNumber(start)
            return start
        case 0x41...0x5A, 0x61...0x7A, 0x5F:
            moveToken(start)
            token = .word
            return start
        case 0xEF where step == .document && origin &+ start == 0:
            moveToken(start)
            token = .byteOrderMark
            return start
        default:
            beginMistake(start)
            return start
        }
        return start &+ 1
    }

    /// Whitespace, and what parts documents.
    private mutating func readGap(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        var at = start
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x09, 0x0D: break
            case 0x0A:
                if settings.format == .lines, endLine(at, &faults) { return at &+ 1 }
                line &+= 1
                columnBase = origin &+ at
            case 0x1E where settings.format == .sequence:
                if beginRecord(at, &faults) { return at &+ 1 }
            case 0x00...0x1F:
                beginMistake(at)
                return at
            default: return at
            }
            hasWhitespace = true
            at &+= 1
        }
        return at
    }

    // MARK: containers

    private mutating func openContainer(_ bracket: UInt8, _ at: Int) {
        beginValue()
        let offset = origin &+ at
        let isObject = bracket == 0x7B
        let entry = builder.append(isObject ? .object : .array, at: offset, line: line, columnBase: columnBase)
        frames.append(
            JSONFrame(
                offset: offset, line: line, columnBase: columnBase, isObject: isObject,
                entry: UInt32(truncatingIfNeeded: entry), firstName: names.count))
        step = isObject ? .firstName : .firstElement
    }

    private mutating func closeContainer() {
        guard let frame = frames.popLast() else { return }
        builder.close(Int(frame.entry), count: frame.count)
        if frame.isObject, let start = names.close(frame) { builder.forgetNames(from: start) }
        endValue()
    }

    /// Counts a value in its container.
    mutating func beginValue() {
        frames.changeLast { $0.count &+= 1 }
    }

    /// A value is whole: what may follow?
    mutating func endValue() {
        guard let frame = frames.last else {
            step = .end
            lastLine = line
            documentCount &+= 1
            return
        }
        step = frame.isObject ? .objectNext : .arrayNext
    }

    // MARK: places

    func place(_ offset: Int) -> JSONPlace { JSONPlace(line: line, column: offset &- columnBase) }

    mutating func moveToken(_ at: Int) {
        tokenStart = origin &+ at
        tokenPlace = place(tokenStart)
        peek.removeAll(keepingCapacity: true)
    }
}
