/// UTF-8 (RFC 3629), UTF-16 (RFC 2781) and UTF-32.
extension CharacterDecoder {
    mutating func judgeUTF8(_ byte: UInt8) -> Step? {
        if count == 1 {
            switch byte {
            case 0x00...0x7F: return take(UInt32(byte))
            case 0xC0...0xDF: length = 2
            case 0xE0...0xEF: length = 3
            case 0xF0...0xF7: length = 4
            default: return .fault(takeFault(.stray))
            }
        }
        guard count == length else { return nil }
        var scalar = UInt32(sequence & 0xFF) & (0x7F &>> UInt32(length))
        for index in 1..<max(2, length) {
            scalar = scalar &<< 6 | UInt32(sequence &>> UInt64(index &* 8) & 0x3F)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
        if scalar < least { return .fault(takeFault(.overlong)) }
        return judgeScalar(scalar)
    }

    mutating func judgeUTF16(isLittle: Bool) -> Step? {
        guard count == 2 || count == 4 else { return nil }
        let first = unit(sequence, isLittle)
        guard count == 4 else {
            // The second half of a pair may not come first; the first half needs the second.
            if first & 0xFC00 == 0xDC00 { return .fault(takeFault(.surrogate)) }
            return first & 0xFC00 == 0xD800 ? nil : take(first)
        }
        let second = unit(sequence &>> 16, isLittle)
        if second & 0xFC00 == 0xDC00 {
            return take(0x1_0000 &+ (first & 0x3FF) &<< 10 &+ (second & 0x3FF))
        }
        // The unit behind the lone half is taken as well: it is the place where the fault shows.
        return .fault(takeFault(.surrogate))
    }

    mutating func judgeUTF32(_ unit: UInt32) -> Step? { count == 4 ? judgeScalar(unit) : nil }

    private func unit(_ bytes: UInt64, _ isLittle: Bool) -> UInt32 {
        let value = UInt16(truncatingIfNeeded: bytes)
        return UInt32(isLittle ? value : value.byteSwapped)
    }

    private mutating func judgeScalar(_ scalar: UInt32) -> Step {
        if scalar & 0xFFFF_F800 == 0xD800 { return .fault(takeFault(.surrogate)) }
        if scalar > 0x10_FFFF { return .fault(takeFault(.outOfRange)) }
        return take(scalar)
    }
}
