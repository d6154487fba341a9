/// Hashes and compares JSON values as JSON Schema does (Core section 4.2.2): numbers by what they are worth, objects
/// without regard to the order of their members.
struct JSONValueHasher {
    /// Entries that were looked at: what it cost.
    private(set) var steps = 0

    /// With a key that is another in each run, so that nobody can prepare values that fall together.
    private static func hash(_ feed: (inout Hasher) -> Void) -> UInt64 {
        var hasher = Hasher()
        feed(&hasher)
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }

    private static func combine(_ bytes: Span<UInt8>, into hasher: inout Hasher) {
        // The bytes are only read, within the call.
        unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }

    private static func areEqual(_ bytes: Span<UInt8>, _ others: Span<UInt8>) -> Bool {
        guard bytes.count == others.count else { return false }
        for index in bytes.indices where bytes[index] != others[index] { return false }
        return true
    }

    /// Calls itself for what lies within, as deep as the text was nested.
    mutating func hash(_ tape: JSONTape, _ value: JSONTape.Value) -> UInt64 {
        steps &+= 1
        switch tape.kind(of: value) {
        case .null: return 1
        case .false: return 2
        case .true: return 3
        case .number:
            guard let number = tape.decimal(of: value) else { return 4 }
            return JSONValueHasher.hash { number.hash(into: &$0) }
        case .string:
            let text = tape.text(of: value)
            return JSONValueHasher.hash { JSONValueHasher.combine(tape.arena.span.extracting(text), into: &$0) }
        case .array:
            var hasher = Hasher()
            for element in tape.elements(of: value) { hasher.combine(hash(tape, element)) }
            return UInt64(truncatingIfNeeded: hasher.finalize())
        case .object:
            var state: UInt64 = 7
            var cursor = tape.children(of: value)
            while let member = tape.nextMember(&cursor) {
                let its = hash(tape, member.value)
                // A sum, since the order of members does not count.
                state &+= JSONValueHasher.hash {
                    JSONValueHasher.combine(tape.arena.span.extracting(member.name), into: &$0)
                    $0.combine(its)
                }
            }
            return state
        }
    }

    /// True if the values are equal.
    mutating func areEqual(
        _ tape: JSONTape, _ value: JSONTape.Value, _ otherTape: JSONTape, _ other: JSONTape.Value
    ) -> Bool {
        steps &+= 1
        let kind = tape.kind(of: value)
        guard kind == otherTape.kind(of: other) else { return false }
        switch kind {
        case .null, .false, .true: return true
        case .number: return tape.decimal(of: value) == otherTape.decimal(of: other)
        case .string:
            return JSONValueHasher.areEqual(
                tape.arena.span.extracting(tape.text(of: value)),
                otherTape.arena.span.extracting(otherTape.text(of: other)))
        case .array:
            guard tape.count(of: value) == otherTape.count(of: other) else { return false }
            var others = otherTape.elements(of: other)
            for element in tape.elements(of: value) {
                guard let its = others.next(), areEqual(tape, element, otherTape, its) else { return false }
            }
            return true
        case .object:
            guard tape.count(of: value) == otherTape.count(of: other) else { return false }
            for member in tape.members(of: value) {
                guard let its = otherTape.lastMember(member.name, of: other),
                    areEqual(tape, member.value, otherTape, its)
                else { return false }
            }
            return true
        }
    }
}
