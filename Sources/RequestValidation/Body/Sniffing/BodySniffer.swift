/// Notices that a body is something else than its media type says, and only then: it never guesses.
///
/// Formats with a magic number are told from the first bytes. JSON and forms are told at the end, when all of the body
/// has been read as one.
struct BodySniffer {
    private var kind = BodyKind.none
    private var isRefused = false
    private var opening: [UInt8] = []
    private var isOpeningJudged = false
    private var received = 0
    /// The first byte that is no white space.
    private var start: Int?
    private var json = JSONScanner()
    private var jsonFaults = BodyFaults()
    private var isMaybeJSON = false
    private var form = FormLikeness()
    private var isMaybeForm = false
    /// True once the body is known to be something else: its scanner has nothing more to say.
    private(set) var isMismatch = false

    /// As many bytes as a boundary's line and the beginning of the next.
    private static let openingLength = 160

    /// - Parameters:
    ///   - isJudgingText: true if JSON that is sent as text is to be found.
    ///   - isRefused: true if the route takes only certain media types.
    mutating func begin(_ kind: BodyKind, isJudgingText: Bool, isRefused: Bool) {
        self.kind = kind
        self.isRefused = isRefused
        if !opening.isEmpty { opening.removeAll(keepingCapacity: true) }
        isOpeningJudged = false
        received = 0
        start = nil
        isMismatch = false
        switch kind {
        case .form, .multipart, .xml: isMaybeJSON = true
        case .text: isMaybeJSON = isJudgingText
        case .none, .json, .jsonLines, .jsonSequence: isMaybeJSON = false
        }
        switch kind {
        case .json, .jsonLines, .jsonSequence, .xml, .multipart: isMaybeForm = true
        case .none, .form, .text: isMaybeForm = false
        }
        if isMaybeForm { form = FormLikeness() }
        guard isMaybeJSON else { return }
        jsonFaults.begin()
        json.begin(JSONScanner.Settings())
    }

    mutating func feed(_ bytes: Span<UInt8>, _ faults: inout BodyFaults) {
        guard !isMismatch else { return }
        if start == nil { findStart(bytes) }
        received &+= bytes.count
        if isMaybeJSON {
            json.feed(bytes, &jsonFaults)
            isMaybeJSON = jsonFaults.pending.isEmpty
        }
        if isMaybeForm {
            form.feed(bytes)
            isMaybeForm = form.isAlive
        }
        guard !isOpeningJudged else { return }
        var offset = 0
        while offset < bytes.count, opening.count < BodySniffer.openingLength {
            opening.append(bytes[offset])
            offset &+= 1
        }
        if opening.count == BodySniffer.openingLength { judgeOpening(&faults) }
    }

    mutating func finish(_ faults: inout BodyFaults) {
        if !isMismatch, !isOpeningJudged { judgeOpening(&faults) }
        guard !isMismatch else { return }
        if isMaybeJSON {
            json.finish(&jsonFaults)
            if jsonFaults.pending.isEmpty, start != nil { return add(.json, &faults) }
        }
        if isMaybeForm, form.isCertain { add(.form, &faults) }
    }

    private mutating func findStart(_ bytes: Span<UInt8>) {
        for offset in bytes.indices {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            default: break
            }
            start = received &+ offset
            // Words and numbers are JSON too, but of no kind that a body is made of.
            if bytes[offset] != 0x7B, bytes[offset] != 0x5B { isMaybeJSON = false }
            return
        }
    }

    private mutating func judgeOpening(_ faults: inout BodyFaults) {
        isOpeningJudged = true
        if let nature = OpeningJudge(kind: kind, opening: opening).nature { add(nature, &faults) }
    }

    private mutating func add(_ nature: ContentNature, _ faults: inout BodyFaults) {
        isMismatch = true
        faults.removeScannerFaults()
        let first = start ?? 0
        faults.add(
            .content(.mismatch(declared: kind, nature, isRefused: isRefused)), at: first..<(first &+ 1))
    }
}
