/// Eight bytes at a time: the few word operations that the scanners are built on.
enum Word {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The eight bytes at `offset`, the first one lowest. The caller has checked that they exist.
    @inline(__always)
    static func load(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        // Unaligned loads have no safe spelling for Span yet; the bounds are checked by the callee.
        unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// `count` bytes (1 to 8) at `offset`, the first one lowest, the rest zero.
    @inline(__always)
    static func load(_ bytes: Span<UInt8>, at offset: Int, count: Int) -> UInt64 {
        if offset &+ 8 <= bytes.count { return load(bytes, at: offset) & mask(count) }
        var word: UInt64 = 0
        for index in 0..<count { word |= UInt64(bytes[offset &+ index]) &<< UInt64(index &* 8) }
        return word
    }

    /// `count` bytes (1 to 8) at `offset` with bit 5 set, the rest zero.
    @inline(__always)
    static func folded(_ bytes: Span<UInt8>, at offset: Int, count: Int) -> UInt64 {
        (load(bytes, at: offset, count: count) | 0x2020_2020_2020_2020) & mask(count)
    }

    /// Of the lowest `count` bytes, from 1 to 8.
    @inline(__always)
    private static func mask(_ count: Int) -> UInt64 { UInt64.max &>> UInt64(64 &- count &* 8) }

    /// The offset of the first byte at or behind `start` that is not 0x20...0x7A, or the end: of the first that is not
    /// printable in nearly all values, and braces are found on the way.
    @inline(__always)
    static func firstNotPrintableOrBrace(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        let end = bytes.count
        while offset &+ 8 <= end {
            let word = load(bytes, at: offset)
            // Top bits: of the word, bytes from 0x80; of the difference, also bytes below 0x20; of the sum, also those
            // from 0x7B. A borrow or carry can only spoil bytes above a true hit, so the lowest set bit is exact.
            let hits = (word | (word &- ones &* 0x20) | (word &+ ones &* 5)) & highs
            if hits != 0 { return offset &+ hits.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < end {
            let byte = bytes[offset]
            if byte < 0x20 || byte > 0x7A { return offset }
            offset &+= 1
        }
        return end
    }

    /// The offset of the first byte at or behind `start` that is below 0x2D, from 0x7F on, `;` or `\`, or the end.
    @inline(__always)
    static func firstUnlikelyInCookie(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        while offset &+ 8 <= end {
            let word = load(bytes, at: offset)
            let semicolon = word ^ ones &* 0x3B
            let backslash = word ^ ones &* 0x5C
            // Two bytes are equal where their difference is below 1; as above, the lowest hit is exact.
            let equal = (semicolon &- ones) & ~semicolon | (backslash &- ones) & ~backslash
            let hits = (word | (word &- ones &* 0x2D) | (word &+ ones) | equal) & highs
            if hits != 0 { return offset &+ hits.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < end {
            let byte = bytes[offset]
            if byte < 0x2D || byte > 0x7E || byte == 0x3B || byte == 0x5C { return offset }
            offset &+= 1
        }
        return end
    }

    /// The top bit of each byte that is no digit.
    @inline(__always)
    static func notDigits(_ word: UInt64) -> UInt64 {
        let low = word & ~highs
        // Sums of seven bits, so that nothing is carried: the first has the top bit for bytes from 0x30, the second for
        // those from 0x3A.
        return (~(low &+ ones &* 0x50) | (low &+ ones &* 0x46) | word) & highs
    }

    /// The number that the lowest `count` bytes (1 to 8) write, which are digits.
    @inline(__always)
    static func decimal(_ word: UInt64, count: Int) -> Int {
        // The digits move to the top, zeros before them; then pairs, fours and eights are joined, the first one lowest.
        var value = (word & 0x0F0F_0F0F_0F0F_0F0F) &<< UInt64(64 &- count &* 8)
        value = (value &* (1 + 10 << 8)) &>> 8 & 0x00FF_00FF_00FF_00FF
        value = (value &* (1 + 100 << 16)) &>> 16 & 0x0000_FFFF_0000_FFFF
        value = (value &* (1 + 10_000 << 32)) &>> 32
        return Int(truncatingIfNeeded: value)
    }

    /// The offset of the first `byte` at or behind `start` and before `end`, or nil.
    static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var offset = start
        let pattern = ones &* UInt64(byte)
        while offset &+ 8 <= end {
            let difference = load(bytes, at: offset) ^ pattern
            let hits = (difference &- ones) & ~difference & highs
            if hits != 0 { return offset &+ hits.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < end {
            if bytes[offset] == byte { return offset }
            offset &+= 1
        }
        return nil
    }
}
