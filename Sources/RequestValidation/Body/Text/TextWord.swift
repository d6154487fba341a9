/// Eight bytes of text at a time.
enum TextWord {
    /// The offset of the first byte at or behind `start` that is one of three, a control character or not ASCII; or
    /// the end.
    @inline(__always)
    static func first(_ bytes: Span<UInt8>, from start: Int, _ one: UInt8, _ two: UInt8, _ three: UInt8) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var offset = start
        while offset &+ 8 <= bytes.count {
            let word = Word.load(bytes, at: offset)
            let first = word ^ (ones &* UInt64(one))
            let second = word ^ (ones &* UInt64(two))
            let third = word ^ (ones &* UInt64(three))
            // Top bits: of the word, bytes from 0x80; of the differences, bytes below 0x20 and zeros. A borrow can only
            // spoil bytes above a true hit, so the lowest set bit is exact.
            let hits = (word | (word &- ones &* 0x20) | (first &- ones) | (second &- ones) | (third &- ones)) & highs
            if hits != 0 { return offset &+ hits.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < bytes.count, !isStop(bytes[offset], one, two, three) { offset &+= 1 }
        return offset
    }

    @inline(__always)
    private static func isStop(_ byte: UInt8, _ one: UInt8, _ two: UInt8, _ three: UInt8) -> Bool {
        byte < 0x20 || byte >= 0x80 || byte == one || byte == two || byte == three
    }
}
