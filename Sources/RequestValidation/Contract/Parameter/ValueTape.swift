/// A value that was not written as one JSON text, for instance a parameter's, as a tape that schemas judge, and where
/// its parts stand.
struct ValueTape: Sendable {
    /// What is known of a value on the tape.
    enum Knowledge: UInt8, Sendable, Comparable {
        /// All.
        case everything
        /// That it is a text of so many characters, too long to be kept. What a schema says but of its length is void.
        case length
        /// Nothing: a file, or something is wrong with it, and said already. What a schema says of it is void.
        case nothing

        static func < (left: Knowledge, right: Knowledge) -> Bool { left.rawValue < right.rawValue }
    }

    /// Characters of a text that is too long to be kept: of more, as many count.
    static let longestFiller = 1 << 20

    let tape: JSONTape
    /// Ascending by entry.
    fileprivate let places: [ValuePlace]
    /// False if some of its values are not what was sent: what a schema says of objects and arrays as a whole (`enum`,
    /// `const`, `uniqueItems`, `oneOf`) may be void then.
    let isWhole: Bool

    init(tape: JSONTape, places: [ValuePlace], isWhole: Bool) {
        self.tape = tape
        self.places = places
        self.isWhole = isWhole
    }

    /// Where the value stands: offsets in the request, or in the decoded body for a form's fields.
    func place(of value: JSONTape.Value) -> Range<Int> {
        if let place = entry(value) { return place.place }
        let offset = tape.offset(of: value)
        return offset..<offset
    }

    func knowledge(of value: JSONTape.Value) -> Knowledge {
        isWhole ? .everything : entry(value)?.knowledge ?? .everything
    }

    private func entry(_ value: JSONTape.Value) -> ValuePlace? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low &+ high) / 2
            if places[middle].entry < value.index { low = middle &+ 1 } else { high = middle }
        }
        return low < places.count && places[low].entry == value.index ? places[low] : nil
    }
}

/// Where one value of a tape stands.
struct ValuePlace: Sendable {
    /// Its index on the tape.
    let entry: Int
    let place: Range<Int>
    let knowledge: ValueTape.Knowledge
}
