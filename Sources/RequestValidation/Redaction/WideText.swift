/// Text in UTF-16 or UTF-32, as far as it is ASCII: every letter stands among zero bytes. Without them it can be searched
/// like any other text.
struct WideText {
    private(set) var data: [UInt8] = []
    /// Where each byte of `data` stood.
    private var offsets: [Int] = []

    /// Nil for bytes that are no such text.
    init?(_ bytes: Span<UInt8>, _ window: Range<Int>) {
        guard WideText.isWide(bytes, window) else { return nil }
        for offset in window where bytes[offset] != 0 {
            data.append(bytes[offset])
            offsets.append(offset)
        }
    }

    /// True if a good part of the bytes, and not their end alone, is zero.
    static func isWide(_ bytes: Span<UInt8>, _ window: Range<Int>) -> Bool {
        let sample = window.clamped(to: 0..<bytes.count).prefix(256)
        guard sample.count >= 4 else { return false }
        var zeros = 0
        for offset in sample where bytes[offset] == 0 { zeros &+= 1 }
        return zeros &* 4 >= sample.count
    }

    /// The places in the message of ranges of the data, with the zeros in between.
    func places(of ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.compactMap { range in
            guard let first = range.first, let last = range.last, last < offsets.count else { return nil }
            return offsets[first]..<(offsets[last] &+ 1)
        }
    }
}
