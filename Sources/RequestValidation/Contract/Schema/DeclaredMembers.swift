/// Which members of a value's objects some schema names, and which objects some schema describes. What a branch that
/// turned out wrong left here is taken back.
struct DeclaredMembers {
    private enum Change {
        case member(Int)
        case object(Int)
    }

    /// By entry of the tape: true if the value is a member that a schema names.
    private var isNamed: [Bool] = []
    /// By entry of the tape: the first schema that names properties of the object; -1: none does.
    private var describers: [Int32] = []
    private var journal: [Change] = []

    /// Where the journal stands, to come back to.
    var point: Int { journal.count }

    mutating func begin(entryCount: Int) {
        isNamed = Array(repeating: false, count: entryCount)
        describers = Array(repeating: -1, count: entryCount)
        journal.removeAll(keepingCapacity: true)
    }

    @inline(never)
    mutating func name(member value: JSONTape.Value) {
        guard value.index < isNamed.count, !isNamed[value.index] else { return }
        isNamed[value.index] = true
        journal.append(.member(value.index))
    }

    mutating func describe(object value: JSONTape.Value, by schema: Int) {
        guard value.index < describers.count, describers[value.index] < 0 else { return }
        describers[value.index] = Int32(truncatingIfNeeded: schema)
        journal.append(.object(value.index))
    }

    mutating func rollBack(to point: Int) {
        while journal.count > point, let change = journal.popLast() {
            switch change {
            case .member(let entry): isNamed[entry] = false
            case .object(let entry): describers[entry] = -1
            }
        }
    }

    func contains(member value: JSONTape.Value) -> Bool { value.index < isNamed.count && isNamed[value.index] }

    func describer(ofObject value: JSONTape.Value) -> Int? {
        guard value.index < describers.count, describers[value.index] >= 0 else { return nil }
        return Int(describers[value.index])
    }
}
