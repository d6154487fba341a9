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

    /// The first valid `%HH` at or behind `start` and what it stands for, or nil.
    static func next(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> (offset: Int, byte: UInt8)? {
        var offset = start
        while let percent = Word.first(0x25, in: bytes, from: offset, to: end) {
            if let byte = decode(bytes, at: percent, end: end) { return (percent, byte) }
            offset = percent &+ 1
        }
        return nil
    }

    /// Neighbouring encoded bytes of one kind.
    struct Run {
        /// The encoded bytes as sent.
        let place: Range<Int>
        let bytes: [UInt8]
    }

    /// The longest runs of `%HH` whose bytes are all of a kind.
    static func runs(_ bytes: Span<UInt8>, _ range: Range<Int>, of kind: (UInt8) -> Bool) -> [Run] {
        var runs: [Run] = []
        var offset = range.lowerBound
        while let found = next(bytes, from: offset, to: range.upperBound) {
            offset = found.offset &+ 3
            guard kind(found.byte) else { continue }
            var decoded = [found.byte]
            while let byte = decode(bytes, at: offset, end: range.upperBound), kind(byte) {
                decoded.append(byte)
                offset &+= 3
            }
            runs.append(Run(place: found.offset..<offset, bytes: decoded))
        }
        return runs
    }

    /// The byte as it is sent: `%7B`.
    static func encoded(_ byte: UInt8) -> String {
        "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    static func encoded(_ bytes: some Sequence<UInt8>) -> String {
        bytes.reduce(into: "") { text, byte in text += encoded(byte) }
    }
}
