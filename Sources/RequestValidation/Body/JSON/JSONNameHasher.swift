/// Hashes the names of members, with seeds so that nobody can send names that all have one hash.
struct JSONNameHasher: Sendable {
    private let one: UInt64
    private let other: UInt64

    /// Seeded once a process.
    static let shared = JSONNameHasher(
        one: UInt64.random(in: 1...UInt64.max), other: UInt64.random(in: 1...UInt64.max))

    /// A bit for the filter of an object's names.
    @inline(__always)
    static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

    /// The hash of a name. Eight bytes from its start must be readable.
    @inline(__always)
    func hash(_ arena: JSONMemory<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
        if length > 8 || length == 0 { return JSONNameHasher.longHash(self, arena, start, length) }
        let word = arena.word(start) & (~0 &>> UInt64(truncatingIfNeeded: 64 &- length &* 8))
        return mix(word, UInt64(truncatingIfNeeded: length))
    }

    @inline(never)
    private static func longHash(
        _ hasher: JSONNameHasher, _ arena: JSONMemory<UInt8>, _ start: Int, _ length: Int
    ) -> UInt64 {
        guard length > 0 else { return hasher.mix(0, 0) }
        var result = UInt64(truncatingIfNeeded: length)
        var at = start
        let last = start &+ length &- 8
        while at < last {
            result = hasher.mix(arena.word(at), result)
            at &+= 8
        }
        return hasher.mix(arena.word(last), result)
    }

    /// The two halves of a product, folded: every bit of both has its part in the result.
    @inline(__always)
    private func mix(_ word: UInt64, _ before: UInt64) -> UInt64 {
        let product = (word ^ one).multipliedFullWidth(by: before ^ other)
        return product.high ^ product.low
    }
}
