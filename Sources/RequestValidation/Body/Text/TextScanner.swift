/// Reads text in any split: checks that it decodes in its charset, and looks for NUL.
///
/// A wrong charset is one fault, however many bytes it spoils: the first of them is reported.
struct TextScanner {
    private var decoder = CharacterDecoder()
    private var position = TextPosition()
    private var isCharsetNamed = false
    /// False if nothing here decodes the charset.
    private(set) var isDecoded = true
    /// The bytes that did not decode, until their neighbours are known.
    private var undecodable: UndecodableBytes?
    private var undecodablePosition = TextPosition()
    private var hasReportedCharset = false
    /// NULs in a row before this position, and where they begin.
    private var nulRun = 0
    private var nulStart = TextPosition()
    /// The last run of NULs ended before this offset.
    private var lastNULEnd = -1
    /// True while every other byte is NUL.
    private var isAlternating = false

    /// Forgets the text before.
    ///
    /// - Parameter charset: the one that the media type names; nil if it names none.
    mutating func begin(_ charset: CharacterEncoding?) {
        position = TextPosition()
        isCharsetNamed = charset != nil
        isDecoded = decoder.begin(charset ?? .utf8)
        undecodable = nil
        hasReportedCharset = false
        nulRun = 0
        lastNULEnd = -1
        isAlternating = false
    }

    /// A charset that nobody knows is content-type/unknown-charset: the text is not looked into.
    mutating func begin(_ mediaType: MediaType, _ bytes: Span<UInt8>) {
        guard let parameter = mediaType.parameter("charset", bytes) else { return begin(nil) }
        let charset = CharacterEncoding.named(bytes, parameter.value)
        begin(charset)
        if charset == nil { isDecoded = false }
    }

    mutating func feed(_ bytes: Span<UInt8>, _ faults: inout BodyFaults) {
        guard isDecoded, bytes.count > 0 else { return }
        if position.offset == 0, !isCharsetNamed, !decoder.isPartial, bytes[0] >= 0xFE {
            // No other text begins with FE or FF: the first half of UTF-16's byte order mark.
            _ = decoder.begin(.utf16)
        }
        var index = 0
        while index < bytes.count {
            if undecodable != nil, settleRun(bytes[index], &faults) {
                index &+= 1
                position.skip(1)
                continue
            }
            if nulRun == 0, !decoder.isPartial, !decoder.encoding.isWide {
                let next = TextWord.first(bytes, from: index, 0x0A, 0x0A, 0x0A)
                position.advance(by: next &- index)
                index = next
                guard index < bytes.count else { return }
            }
            take(decoder.next(bytes, &index, to: bytes.count), &faults)
        }
    }

    mutating func finish(_ faults: inout BodyFaults) {
        guard isDecoded else { return }
        if let fault = decoder.finish() { noteFault(fault, &faults) }
        if undecodable != nil { reportRun(&faults) }
        if nulRun > 0, nulRun < TextScanner.longestRun, !isAlternating { reportNUL(.atEnd, &faults) }
    }

    private mutating func take(_ step: CharacterDecoder.Step, _ faults: inout BodyFaults) {
        switch step {
        case .needsMore: return
        case .silent(let length): position.skip(length)
        case .fault(let fault):
            endNULs(&faults)
            noteFault(fault, &faults)
        case .scalar(0, let length): noteNUL(length, &faults)
        case .scalar(let scalar, let length):
            endNULs(&faults)
            position.advance(over: scalar, length: length)
        }
    }

    // MARK: charset

    private mutating func noteFault(_ fault: DecodingFault, _ faults: inout BodyFaults) {
        if !hasReportedCharset {
            hasReportedCharset = true
            undecodable = UndecodableBytes(fault, decoder.encoding)
            undecodablePosition = position
        }
        position.skip(fault.bytes.count)
    }

    /// True if the byte belongs to the run that does not decode.
    private mutating func settleRun(_ byte: UInt8, _ faults: inout BodyFaults) -> Bool {
        if undecodable?.append(byte) == true { return true }
        reportRun(&faults)
        return false
    }

    private mutating func reportRun(_ faults: inout BodyFaults) {
        guard let bytes = undecodable else { return }
        undecodable = nil
        let start = undecodablePosition.offset
        faults.add(
            .text(isCharsetNamed ? .undecodable(bytes) : .notUTF8(bytes)),
            at: start..<(start &+ bytes.fault.bytes.count),
            line: undecodablePosition.line, column: undecodablePosition.column)
    }

    // MARK: NUL

    /// NULs in a row that are reported at once, without waiting for their end.
    private static let longestRun = 32

    private mutating func noteNUL(_ length: Int, _ faults: inout BodyFaults) {
        if nulRun == 0 { nulStart = position }
        nulRun &+= 1
        position.advance(overCharacterOf: length)
        if nulRun == TextScanner.longestRun { reportNUL(.many, &faults) }
    }

    private mutating func endNULs(_ faults: inout BodyFaults) {
        guard nulRun > 0 else { return }
        // `h` NUL `i` NUL: all of them are one fault.
        let isNextToLast = nulRun == 1 && nulStart.offset &- lastNULEnd == 1
        let isAtStart = nulStart.offset <= 1
        if nulRun < TextScanner.longestRun, !(isAlternating && isNextToLast) {
            reportNUL(isAtStart ? .atStart : .within, &faults)
        }
        isAlternating = isAtStart || (isAlternating && isNextToLast)
        lastNULEnd = position.offset
        nulRun = 0
    }

    private mutating func reportNUL(_ kind: TextFault.NULKind, _ faults: inout BodyFaults) {
        faults.add(
            .text(isCharsetNamed ? .nul(kind) : .nulWithoutCharset(kind)), at: nulStart.offset..<position.offset,
            line: nulStart.line, column: nulStart.column)
    }
}
