/// Reads a form (application/x-www-form-urlencoded, WHATWG URL section 5) in pieces and says what is wrong with it.
///
/// Offsets count the decoded body. Of each field the name and the beginning of the value are kept, of all fields the
/// hashes of their names, as many as a form may have fields.
struct FormScanner {
    struct Settings {
        /// Fields that a form may have.
        var fieldLimit = 1000
        /// False if the media type names another charset than UTF-8.
        var isUTF8 = true
        /// Where the head has a token already; nil if it has none.
        var tokenInHead: FormFault.TokenPlace?
    }

    var settings = Settings()
    /// Offset of the next byte.
    var offset = 0
    var field = FormField()
    /// Fields so far; those without any byte do not count.
    var fieldCount = 0
    var escape = PercentEscape()
    var encodedRun = EncodedRun()
    /// Neighbouring bytes that should have been encoded: where they begin, how many, and the first few.
    var rawStart = 0
    var rawCount = 0
    var rawBytes: [UInt8] = []
    /// Line breaks that may be the body's last bytes.
    var breakStart = 0
    var breakBytes: [UInt8] = []
    var breakCount = 0
    /// `&` on end: where they begin, and how many.
    var separatorStart = 0
    var separatorCount = 0
    var names = RepeatedNames()
    var required = RequiredFields()
    /// For the schema of a contract.
    var collector = FormCollector()
    var doubles = DoubleEncodingWatch()
    var hasNameEncodedTwice = false
    /// The last byte of the field at hand, decoded.
    var lastByte: UInt8 = 0
    /// True if the first byte of the body was written as `%HH`.
    var beginsEncoded = false
    /// True in a field that is a token if it has a value.
    var awaitsToken = false
    /// True if there was a token with a value.
    var hasToken = false

    init() {}

    /// Forgets the last form.
    ///
    /// - Parameter isCollecting: true if a contract wants the fields.
    mutating func begin(_ settings: Settings, requiring wanted: [RequiredValue] = [], isCollecting: Bool = false) {
        self.settings = settings
        required.begin(wanted)
        collector.begin(fieldLimit: isCollecting ? settings.fieldLimit : 0, isMultipart: false)
        offset = 0
        fieldCount = 0
        field.begin(at: 0)
        escape.removeAll()
        encodedRun.removeAll()
        rawCount = 0
        breakCount = 0
        separatorCount = 0
        names.removeAll()
        doubles = DoubleEncodingWatch()
        hasNameEncodedTwice = false
        beginsEncoded = false
        awaitsToken = false
        hasToken = false
    }

    /// - Parameter bytes: the next bytes of the decoded body.
    mutating func feed(_ bytes: Span<UInt8>, _ faults: inout BodyFaults) {
        if collector.isActive { collector.feed(bytes) }
        var index = 0
        while index < bytes.count {
            let end = escape.bytes.isEmpty ? FormScanner.endOfPlain(bytes, from: index) : index
            if end > index {
                takePlain(bytes, index..<end, &faults)
                offset &+= end &- index
                index = end
            } else {
                take(bytes[index], &faults)
                offset &+= 1
                index &+= 1
            }
            if awaitsToken { noteToken(&faults) }
        }
    }

    /// The body ended well.
    mutating func finish(_ faults: inout BodyFaults) {
        if !escape.bytes.isEmpty { endBadEscape(&faults) }
        let end = breakCount > 0 ? breakStart : offset
        if breakCount > 0 {
            let place = max(breakStart, offset &- FormScanner.longestPlace)..<offset
            faults.add(.form(.lineBreakAtEnd(breakBytes)), at: place)
        }
        endRuns(&faults)
        endField(at: end, &faults)
        endForm(&faults)
        if !required.isEmpty { required.finish(at: offset, &faults) }
        collector.finish()
    }

    /// Places in long things mark their end.
    static let longestPlace = 96

    private mutating func takePlain(_ bytes: Span<UInt8>, _ range: Range<Int>, _ faults: inout BodyFaults) {
        settle(&faults)
        if doubles.isWaiting {
            for (index, position) in range.prefix(2).enumerated() {
                doubles.takePlain(bytes[position], endingAt: offset &+ index &+ 1)
            }
        }
        field.append(bytes, range)
        lastByte = bytes[range.upperBound &- 1]
    }

    private mutating func take(_ byte: UInt8, _ faults: inout BodyFaults) {
        if !escape.bytes.isEmpty, takeEscaped(byte, &faults) { return }
        switch byte {
        case 0x25:
            endLineBreaks(&faults)
            endRaw(&faults)
            endSeparators(&faults)
            escape.begin(at: offset)
        case 0x0A, 0x0D:
            endRaw(&faults)
            endEncodedRun(&faults)
            takeLineBreak(byte)
        case 0x26: takeSeparator(&faults)
        case 0x3D: takeEquals(&faults)
        case 0x2B:
            settle(&faults)
            doubles.takeUnencoded()
            append(0x20)
        default:
            if FormScanner.isPlain(byte) {
                // What ended an escape early can be a byte that needs no encoding.
                settle(&faults)
                append(byte)
            } else {
                takeRaw(byte, &faults)
            }
        }
    }

    /// The offset of the first byte at or behind `start` that does not stand for itself, or the end.
    static func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, isPlain(bytes[offset]) { offset &+= 1 }
        return offset
    }

    /// Bytes that a URL's query may hold as they are (RFC 3986 section 3.4) and that separate nothing in a form, and
    /// `[` `]`, which are so common in names that nobody encodes them.
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x3F: plainLow &>> UInt64(byte) & 1 != 0
        case 0x40...0x7F: plainHigh &>> UInt64(byte & 0x3F) & 1 != 0
        default: false
        }
    }

    /// 0x21...0x3F without `"#%&+<=>`.
    private static let plainLow: UInt64 = 0x8FFF_F792_0000_0000
    /// 0x40...0x7E without `\^{|}` and the backtick.
    private static let plainHigh: UInt64 = 0x47FF_FFFE_AFFF_FFFF
}
