/// Reads a multipart body (RFC 2046 section 5.1; RFC 7578 for multipart/form-data) in pieces and says what is wrong
/// with it.
///
/// Offsets count the decoded body. Of each part the header is kept while it is read, and the beginning of the
/// content; of all parts the hashes of their names.
struct MultipartScanner {
    struct Settings {
        /// The boundary that the header names; empty if it names none.
        var boundary: [UInt8] = []
        /// False for multipart/mixed and all others than multipart/form-data.
        var isFormData = true
        var partLimit = 1000
        /// All fields of a part's header with their line ends.
        var headerLimit = 8 * 1024
    }

    enum State {
        /// Before the first boundary.
        case preamble
        /// Behind a boundary, on its line.
        case boundaryLine
        case header
        case content
        /// Behind the last boundary.
        case epilogue
        /// There is no boundary to look for.
        case ignored
    }

    /// What stood behind a boundary so far.
    enum BoundaryLine {
        case nothing, dash, twoDashes, carriageReturn
    }

    /// Places in long things mark their end.
    static let longestPlace = 96

    var settings = Settings()
    var state = State.preamble
    /// Offset of the next byte.
    var offset = 0
    var search = BoundarySearch()
    var guess = BoundaryGuess()
    /// The body's first bytes.
    var opening: [UInt8] = []
    var boundaryLine = BoundaryLine.nothing
    /// Whitespace behind a boundary: where it begins.
    var paddingStart: Int?
    /// The boundary at hand has `--` behind it.
    var isLastBoundary = false
    var part = MultipartPart()
    /// The field of a part's header, with its folds and line ends, and where it begins.
    var line: [UInt8] = []
    var lineStart = 0
    /// The line at hand ended, but the next one may be a fold.
    var isLineComplete = false
    var names: [Int: Int] = [:]
    var required = RequiredFields()
    /// For the schema of a contract.
    var collector = FormCollector()
    /// Findings of that kind are given once a body.
    var hasBareLF = false
    var hasHarmlessEncoding = false
    var hasTail = false
    /// What stands behind the last boundary: the first bytes, and where they begin.
    var tail: [UInt8] = []
    var tailStart = 0

    init() {}

    /// Forgets the last body.
    ///
    /// - Parameter isCollecting: true if a contract wants the fields of a form.
    mutating func begin(_ settings: Settings, requiring wanted: [RequiredValue] = [], isCollecting: Bool = false) {
        self.settings = settings
        required.begin(settings.isFormData ? wanted : [])
        collector.begin(fieldLimit: isCollecting && settings.isFormData ? settings.partLimit : 0, isMultipart: true)
        state = .preamble
        offset = 0
        search.begin(line: Array("--".utf8) + settings.boundary)
        guess.begin()
        opening.removeAll(keepingCapacity: true)
        part = MultipartPart()
        line.removeAll(keepingCapacity: line.capacity <= 64 * 1024)
        isLineComplete = false
        names.removeAll(keepingCapacity: names.count <= 1024)
        hasBareLF = false
        hasHarmlessEncoding = false
        hasTail = false
        tail.removeAll(keepingCapacity: true)
    }

    /// - Parameter bytes: the next bytes of the decoded body.
    mutating func feed(_ bytes: Span<UInt8>, _ faults: inout BodyFaults) {
        var index = 0
        while index < bytes.count {
            if state == .ignored {
                offset &+= bytes.count &- index
                return
            }
            let end = mayPassOver ? search.skip(bytes, from: index) : index
            if end > index {
                if state == .content { part.append(bytes, index..<end) }
                offset &+= end &- index
                index = end
            } else {
                take(bytes[index], &faults)
                offset &+= 1
                index &+= 1
            }
        }
    }

    /// True where only a line feed matters.
    private var mayPassOver: Bool {
        switch state {
        case .content: true
        case .preamble: guess.isOver && opening.count >= MultipartScanner.openingLimit
        case .epilogue: hasTail
        case .boundaryLine, .header, .ignored: false
        }
    }

    static let openingLimit = 40

    private mutating func take(_ byte: UInt8, _ faults: inout BodyFaults) {
        switch state {
        case .preamble: takePreamble(byte, &faults)
        case .boundaryLine: takeBoundaryLine(byte, &faults)
        case .header:
            if search.take(byte, at: offset) { cutHeader(&faults) } else { takeHeader(byte, &faults) }
        case .content:
            if search.take(byte, at: offset) { endPart(&faults) } else { part.append(byte) }
        case .epilogue: takeEpilogue(byte, &faults)
        case .ignored: break
        }
    }

    /// The end of a place that ends at `end`, near enough to be shown.
    static func near(_ start: Int, _ end: Int) -> Range<Int> { max(start, end &- longestPlace)..<max(start, end) }

    /// The body ended well.
    mutating func finish(_ faults: inout BodyFaults) {
        let here = offset..<offset
        switch state {
        case .preamble: finishPreamble(&faults)
        case .boundaryLine: finishBoundaryLine(&faults)
        case .header where part.headerLength == 0 && line.isEmpty:
            faults.add(.multipart(.missingFinalBoundary(.behindOpenBoundary)), at: here)
        case .header: faults.add(.multipart(.missingFinalBoundary(.inHeaders)), at: here, name: part.label)
        case .content:
            // Two dashes at a line's beginning are content; with a character of the boundary they are no accident.
            let isBegun = search.matched > 3
            let missing = isBegun ? Array(search.delimiter.dropFirst(search.matched)) + Array("--".utf8) : []
            let end = isBegun ? MultipartFault.End.inBoundary(missing: missing) : .inContent
            faults.add(.multipart(.missingFinalBoundary(end)), at: here, name: part.label)
        case .epilogue: addTail(&faults)
        case .ignored: break
        }
        if !required.isEmpty, state != .preamble { required.finish(at: offset, &faults) }
    }
}
