/// Finds names that come twice where that is no list.
///
/// Lists are normal: neighbours of one name (checkboxes, a choice of several), names that say so (`id[]`, `tags`),
/// and rows, in which several names come again together. What is left is one name that comes again on its own, far
/// from the first: the servers behind disagree on which of the two counts.
struct RepeatedNames {
    struct Repetition {
        let place: Range<Int>
        let label: String
        let firstAt: Int
    }

    /// Where each name came first, by its hash; as many names as a form may have fields.
    private var seen: [Int: Int] = [:]
    private var last: Int?
    private var lastWasRepeated = false
    /// A repetition that stands until the next name is known.
    private var pending: Repetition?
    /// The first place of the name at hand, if it came before.
    private var firstPlace: Int?
    private var current = 0

    mutating func removeAll() {
        seen.removeAll(keepingCapacity: seen.count <= 1024)
        last = nil
        lastWasRepeated = false
        pending = nil
        firstPlace = nil
    }

    /// A name is complete. The repetition before it, if it is one.
    mutating func takeName(_ name: [UInt8]) -> Repetition? {
        current = name.hashValue
        firstPlace = current == last || RepeatedNames.saysList(name) ? nil : seen[current]
        defer { pending = nil }
        return firstPlace == nil ? pending : nil
    }

    /// The field of that name is complete.
    mutating func takeField(at place: Range<Int>, label: String, limit: Int) {
        let first = firstPlace
        if let first, !lastWasRepeated { pending = Repetition(place: place, label: label, firstAt: first) }
        lastWasRepeated = first != nil
        last = current
        if seen.count < limit, seen[current] == nil { seen[current] = place.lowerBound }
    }

    /// The form ended: the repetition at its end, if it is one.
    mutating func finish() -> Repetition? {
        defer { pending = nil }
        return pending
    }

    private static func saysList(_ name: [UInt8]) -> Bool {
        name.last == 0x73 || name.suffix(2).elementsEqual("[]".utf8)
    }
}
