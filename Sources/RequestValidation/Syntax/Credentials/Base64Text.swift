/// Base64 from the wire (RFC 4648), read to the letter.
enum Base64Text {
    enum Alphabet {
        /// With `+`, `/` and padding (section 4).
        case standard
        /// With `-`, `_` and without padding (section 5), as tokens have it (RFC 7515 section 2).
        case url
    }

    enum Fault: Equatable {
        /// A byte that is not of the alphabet, at this offset.
        case character(Int)
        /// A `=` where none may stand, at this offset.
        case padding(Int)
        /// So many characters short of a multiple of four, all of them padding.
        case missingPadding(Int)
        /// A number of characters that no bytes come to: one too many or three too few.
        case length
    }

    /// The first fault of a text, or nil.
    static func fault(_ bytes: Span<UInt8>, _ range: Range<Int>, _ alphabet: Alphabet) -> Fault? {
        var offset = range.lowerBound
        while offset < range.upperBound, belongs(bytes[offset], alphabet) { offset &+= 1 }
        let significant = offset &- range.lowerBound
        if offset < range.upperBound, bytes[offset] != 0x3D { return .character(offset) }
        if significant & 3 == 1 { return .length }
        guard alphabet == .standard else { return offset < range.upperBound ? .padding(offset) : nil }
        let wanted = (4 &- significant & 3) & 3
        var padding = 0
        while offset < range.upperBound {
            guard bytes[offset] == 0x3D else { return .character(offset) }
            guard padding < wanted else { return .padding(offset) }
            padding &+= 1
            offset &+= 1
        }
        return padding < wanted ? .missingPadding(wanted &- padding) : nil
    }

    /// The bytes that the text stands for in either alphabet, up to the first byte that belongs to none.
    static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var raw: [UInt8] = []
        raw.reserveCapacity(range.count / 4 &* 3 &+ 3)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for offset in range {
            guard let value = value(bytes[offset]) else { break }
            bits = bits &<< 6 | UInt32(value)
            count &+= 6
            guard count >= 8 else { continue }
            count &-= 8
            raw.append(UInt8(truncatingIfNeeded: bits &>> count))
        }
        return raw
    }

    static func belongs(_ byte: UInt8, _ alphabet: Alphabet) -> Bool {
        if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) { return true }
        switch alphabet {
        case .standard: return byte == 0x2B || byte == 0x2F
        case .url: return byte == 0x2D || byte == 0x5F
        }
    }

    /// 0...63, or nil.
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte &- 0x41
        case 0x61...0x7A: byte &- 0x61 &+ 26
        case 0x30...0x39: byte &- 0x30 &+ 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
