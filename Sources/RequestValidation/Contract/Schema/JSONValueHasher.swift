/// Hashes and compares JSON values as JSON Schema does (Core section 4.2.2): numbers by what they are worth, objects
/// without regard to the order of their members.
struct JSONValueHasher {
    /// Other in each run, so that nobody can prepare values that fall together.
    private static let seed = UInt64.random(in: UInt64.min...UInt64.max)

    /// Entries that were looked at: what it cost.
    private(set) var steps = 0

    /// FNV-1a over bytes, with a last stir so that the low bits can choose a slot.
    private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var state = seed
        for index in bytes.indices { state = (state ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return state ^ state &>> 29
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
            var hasher = Hasher()
            number.hash(into: &hasher)
            return UInt64(bitPattern: Int64(hasher.finalize()))
        case .string: return JSONValueHasher.hash(tape.arena.span.extracting(tape.text(of: value)))
        case .array:
            var state: UInt64 = 6
            for element in tape.elements(of: value) { state = (state ^ hash(tape, element)) &* 0x100_0000_01B3 }
            return state
        case .object:
            var state: UInt64 = 7
            var cursor = tape.children(of: value)
            while let member = tape.nextMember(&cursor) {
                let name = JSONValueHasher.hash(tape.arena.span.extracting(member.name))
                state = state &+ (name ^ hash(tape, member.value)) &* 0x9E37_79B9_7F4A_7C15
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
