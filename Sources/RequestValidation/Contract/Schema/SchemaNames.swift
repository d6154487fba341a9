/// The names of properties that schemas know, to be found by the bytes of a member's name.
///
/// The hash goes by eight bytes at a time. Who sends members cannot make names fall together, as only the contract's
/// names are kept.
package struct SchemaNames: Sendable {
    /// The bytes of all names, and where each begins; the end comes last.
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ names: [[UInt8]]) {
        bytes = Array(names.joined())
        starts = names.reduce(into: [0]) { $0.append(($0.last ?? 0) &+ $1.count) }
    }

    /// True if the name at `position` is what stands in `range` of `others`, whose hash is the same.
    @inline(__always)
    func isName(_ position: Int32, _ others: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = starts[Int(position)]
        guard starts[Int(position) &+ 1] &- start == range.count else { return false }
        // Of one length and up to eight bytes, no two names have one hash: each of its steps can be undone.
        return range.count <= 8 || isEqual(start, others, range)
    }

    private func isEqual(_ start: Int, _ others: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let names = bytes.span
        var offset = 0
        while offset < range.count {
            let length = min(8, range.count &- offset)
            let other = Word.load(others, at: range.lowerBound &+ offset, count: length)
            guard Word.load(names, at: start &+ offset, count: length) == other else { return false }
            offset &+= 8
        }
        return true
    }

    package static func hash(_ name: String) -> UInt64 {
        let bytes = Array(name.utf8)
        return hash(bytes.span, 0..<bytes.count)
    }

    static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var state = UInt64(truncatingIfNeeded: range.count) &* 0xCBF2_9CE4_8422_2325
        var offset = range.lowerBound
        while offset < range.upperBound {
            let word = Word.load(bytes, at: offset, count: min(8, range.upperBound &- offset))
            state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
            // The low bits choose the slot, and what a multiplication makes of a byte lies above it.
            state ^= state &>> 32
            offset &+= 8
        }
        return state
    }
}
