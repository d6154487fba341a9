internal import Charset

/// Decodes text in any encoding that is known here, in any split: a character may begin in one piece of the text and
/// end in the next.
struct CharacterDecoder {
    enum Step {
        /// A character of `length` bytes; the last of them was just taken.
        case scalar(UInt32, length: Int)
        /// Bytes that are no character; the last of them was just taken.
        case fault(DecodingFault)
        /// So many bytes were taken that are no text: an escape sequence.
        case silent(length: Int)
        case needsMore
    }

    private(set) var encoding = CharacterEncoding.utf8
    private var form = CharacterEncoding.Form.utf8
    /// The bytes of the character that is being read, the first one lowest.
    var sequence: UInt64 = 0
    var count = 0
    /// Bytes that the character has, once its first is known.
    var length = 0
    /// The characters of the single bytes in `tableName`; nil where none is defined.
    private var table: [UInt32?] = []
    private var tableName = ""
    private var converter: CharsetConverter?

    /// True within a character.
    var isPartial: Bool { count > 0 }

    /// Prepares for a text in another encoding. False if it cannot be decoded here.
    mutating func begin(_ encoding: CharacterEncoding) -> Bool {
        self.encoding = encoding
        form = encoding.form
        forgetSequence()
        switch form {
        case .singleByte: return loadTable()
        case .multiByte, .switching: return loadConverter()
        case .opaque: return false
        case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian, .utf32BigEndian, .ascii,
            .latin1, .windows1252:
            return true
        }
    }

    private mutating func loadTable() -> Bool {
        guard tableName != encoding.systemName else { return true }
        guard let converter = CharsetConverter(encoding.systemName) else { return false }
        table = converter.singleBytes()
        tableName = encoding.systemName
        return true
    }

    private mutating func loadConverter() -> Bool {
        if converter?.name == encoding.systemName {
            converter?.reset()
        } else {
            converter = CharsetConverter(encoding.systemName)
        }
        return converter != nil
    }

    /// Takes bytes behind `index`, and before `end`, up to the end of the next character.
    mutating func next(_ bytes: Span<UInt8>, _ index: inout Int, to end: Int) -> Step {
        while index < end, index < bytes.count {
            let byte = bytes[index]
            // A byte that cuts a character is looked at again as the beginning of the next.
            if form == .utf8, count > 0, byte & 0xC0 != 0x80 { return .fault(takeFault(.truncated)) }
            if form == .multiByte, count > 0, byte < 0x30 { return .fault(takeFault(.truncated)) }
            index &+= 1
            sequence |= UInt64(byte) &<< UInt64(count &* 8)
            count &+= 1
            if let step = judge(byte) { return step }
        }
        return .needsMore
    }

    /// The text ended. Nil unless it ended within a character.
    mutating func finish() -> DecodingFault? { count > 0 ? takeFault(.truncated) : nil }

    private mutating func judge(_ byte: UInt8) -> Step? {
        switch form {
        case .utf8: return judgeUTF8(byte)
        case .latin1: return take(UInt32(byte))
        case .ascii: return byte < 0x80 ? take(UInt32(byte)) : .fault(takeFault(.stray))
        case .windows1252: return EncodingGuess.scalar(byte).map { take($0.value) } ?? .fault(takeFault(.undefined))
        case .singleByte:
            let scalar = table.indices.contains(Int(byte)) ? table[Int(byte)] : nil
            return scalar.map { take($0) } ?? .fault(takeFault(.undefined))
        case .utf16: return judgeByteOrder()
        case .utf16LittleEndian: return judgeUTF16(isLittle: true)
        case .utf16BigEndian: return judgeUTF16(isLittle: false)
        case .utf32: return judgeWideByteOrder()
        case .utf32LittleEndian: return judgeUTF32(UInt32(truncatingIfNeeded: sequence))
        case .utf32BigEndian: return judgeUTF32(UInt32(truncatingIfNeeded: sequence).byteSwapped)
        case .multiByte, .switching: return judgeWithConverter(byte)
        case .opaque: return .fault(takeFault(.stray))
        }
    }

    /// The first two bytes of UTF-16 say the byte order, and are text if they are no byte order mark.
    private mutating func judgeByteOrder() -> Step? {
        guard count == 2 else { return nil }
        form = sequence == 0xFEFF ? .utf16LittleEndian : .utf16BigEndian
        return judgeUTF16(isLittle: form == .utf16LittleEndian)
    }

    private mutating func judgeWideByteOrder() -> Step? {
        guard count == 4 else { return nil }
        form = sequence == 0xFEFF ? .utf32LittleEndian : .utf32BigEndian
        let unit = UInt32(truncatingIfNeeded: sequence)
        return judgeUTF32(form == .utf32LittleEndian ? unit : unit.byteSwapped)
    }

    private mutating func judgeWithConverter(_ byte: UInt8) -> Step? {
        if form == .multiByte, count == 1, byte < 0x80, byte != 0x5C, byte != 0x7E { return take(UInt32(byte)) }
        switch converter?.step(sequence, count: count) {
        case .scalar(let scalar): return take(scalar)
        case .silent:
            let length = count
            forgetSequence()
            return .silent(length: length)
        case .incomplete where count < 8: return nil
        case .incomplete, .invalid, nil:
            converter?.reset()
            return .fault(takeFault(count == 1 ? .stray : .undefined))
        }
    }

    mutating func take(_ scalar: UInt32) -> Step {
        let length = count
        forgetSequence()
        return .scalar(scalar, length: length)
    }

    mutating func takeFault(_ kind: DecodingFault.Kind, _ taken: Int? = nil) -> DecodingFault {
        let bytes = (0..<(taken ?? count)).map { UInt8(truncatingIfNeeded: sequence &>> UInt64($0 &* 8)) }
        forgetSequence()
        return DecodingFault(kind: kind, bytes: bytes)
    }

    mutating func forgetSequence() {
        sequence = 0
        count = 0
        length = 0
    }
}
