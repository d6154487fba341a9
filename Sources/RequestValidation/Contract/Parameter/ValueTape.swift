/// A value that was not written as one JSON text, for instance a parameter's, as a tape that schemas judge, and where
/// its parts stand.
struct ValueTape: Sendable {
    let tape: JSONTape
    /// Ascending by entry.
    fileprivate let places: [ValuePlace]
    /// True if some of its strings are not what was sent: files, and texts too long to be kept.
    let hasOpaqueValues: Bool

    init(tape: JSONTape, places: [ValuePlace], hasOpaqueValues: Bool) {
        self.tape = tape
        self.places = places
        self.hasOpaqueValues = hasOpaqueValues
    }

    /// Where the value stands: offsets in the request, or in the decoded body for a form's fields.
    func place(of value: JSONTape.Value) -> Range<Int> {
        if let place = entry(value) { return place.place }
        let offset = tape.offset(of: value)
        return offset..<offset
    }

    /// True for a string that stands for a file or for a text too long to be kept: nothing is known but its type, and
    /// what a schema says of its text is void.
    func isOpaque(_ value: JSONTape.Value) -> Bool { hasOpaqueValues && entry(value)?.isOpaque ?? false }

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
    let isOpaque: Bool
}
