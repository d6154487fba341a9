/// Which head checks each fact and each known field makes worth asking, so that the rules to ask about a head are
/// found from what it has and not by a walk over all rules.
struct HeadCheckTable: Sendable {
    /// Room for the head rules of the catalogue; a test holds it.
    static let capacity = 256

    /// A set of head checks: one bit each, by position.
    struct Selection: Sendable {
        var words: InlineArray<4, UInt64> = [0, 0, 0, 0]

        @inline(__always)
        mutating func formUnion(_ other: Selection) {
            for index in 0..<4 { words[index] |= other.words[index] }
        }

        mutating func insert(_ position: Int) { words[position >> 6] |= 1 &<< UInt64(position & 63) }
    }

    private var byFact: [Selection] = Array(repeating: Selection(), count: 128)
    private var byField: [Selection] = Array(repeating: Selection(), count: 128)
    /// The facts and fields that some check is about.
    private(set) var facts: HeadFacts = []
    private(set) var fields: KnownFieldSet = []

    mutating func add(_ position: Int, facts: HeadFacts, fields: KnownFieldSet) {
        guard position < HeadCheckTable.capacity else { return }
        self.facts.formUnion(facts)
        self.fields.formUnion(fields)
        HeadCheckTable.eachBit(of: facts.rawValue) { byFact[$0].insert(position) }
        HeadCheckTable.eachBit(of: fields.rawValue) { byField[$0].insert(position) }
    }

    /// The checks to ask about a head with these facts and fields.
    @inline(__always)
    func selection(_ present: HeadFacts, _ presentFields: KnownFieldSet) -> Selection {
        var selection = Selection()
        HeadCheckTable.eachBit(of: present.intersection(facts).rawValue) { selection.formUnion(byFact[$0]) }
        HeadCheckTable.eachBit(of: presentFields.intersection(fields).rawValue) { selection.formUnion(byField[$0]) }
        return selection
    }

    @inline(__always)
    static func eachBit(of bits: UInt128, _ body: (Int) -> Void) {
        eachBit(of: UInt64(truncatingIfNeeded: bits)) { body($0) }
        eachBit(of: UInt64(truncatingIfNeeded: bits &>> 64)) { body($0 &+ 64) }
    }

    @inline(__always)
    static func eachBit(of word: UInt64, _ body: (Int) -> Void) {
        var rest = word
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
    }
}
