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

    /// True if the name in a slot is what stands in `range` of `others`.
    ///
    /// - Parameter word: of what stands there.
    @inline(__always)
    func isName(_ slot: SchemaProperty, _ others: Span<UInt8>, _ range: Range<Int>, _ word: UInt64) -> Bool {
        slot.word == word && Int(slot.length) == range.count
            && (range.count <= 8 || isEqual(starts[Int(slot.name)], others, range))
    }

    private func isEqual(_ start: Int, _ others: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let names = bytes.span
        var offset = 8
        while offset < range.count {
            let length = min(8, range.count &- offset)
            let other = Word.load(others, at: range.lowerBound &+ offset, count: length)
            guard Word.load(names, at: start &+ offset, count: length) == other else { return false }
            offset &+= 8
        }
        return true
    }

    /// The first eight bytes, or all and zeros, the first one lowest.
    @inline(__always)
    static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        range.isEmpty ? 0 : Word.load(bytes, at: range.lowerBound, count: min(8, range.count))
    }

    /// - Parameter word: of the same bytes.
    @inline(__always)
    static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, _ word: UInt64) -> UInt64 {
        let state = mix(UInt64(truncatingIfNeeded: range.count) &* 0xCBF2_9CE4_8422_2325, word)
        return range.count <= 8 ? state : hash(bytes, (range.lowerBound &+ 8)..<range.upperBound, behind: state)
    }

    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>, behind start: UInt64) -> UInt64 {
        var state = start
        var offset = range.lowerBound
        while offset < range.upperBound {
            state = mix(state, Word.load(bytes, at: offset, count: min(8, range.upperBound &- offset)))
            offset &+= 8
        }
        return state
    }

    @inline(__always)
    private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
        let product = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
        // The low bits choose the slot, and what a multiplication makes of a byte lies above it.
        return product ^ product &>> 32
    }
}
