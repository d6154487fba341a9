/// Percent-encoding (RFC 3986 section 2.1).
enum PercentEncoding {
    /// The byte that `%HH` at `offset` stands for, or nil if that is not what stands there.
    static func decode(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> UInt8? {
        guard offset &+ 3 <= end, offset &+ 3 <= bytes.count, bytes[offset] == 0x25,
            let high = ByteClass.hexadecimalValue(bytes[offset &+ 1]),
            let low = ByteClass.hexadecimalValue(bytes[offset &+ 2])
        else { return nil }
        return high &<< 4 | low
    }

    /// The range with every valid `%HH` decoded, and what is no encoding left as it is.
    static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let byte = decode(bytes, at: offset, end: range.upperBound) {
                decoded.append(byte)
                offset &+= 3
            } else {
                decoded.append(bytes[offset])
                offset &+= 1
            }
        }
        return decoded
    }
}
