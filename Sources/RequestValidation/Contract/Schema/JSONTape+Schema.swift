/// What the evaluator asks of a tape: the same as others do, without a copy of the tape or of a text.
extension JSONTape {
    /// The children of a value that are still to come.
    struct Cursor {
        /// Of the next entry.
        fileprivate var entry: Int
        fileprivate var remaining: Int
    }

    /// A member on the way of a cursor.
    struct NamedEntry {
        /// The name's entry.
        let index: Int
        /// The name, in the arena.
        let name: Range<Int>
        let value: Value
    }

    func children(of value: Value) -> Cursor { Cursor(entry: value.index &+ 1, remaining: count(of: value)) }

    /// The next element of an array.
    func nextElement(_ cursor: inout Cursor) -> Value? {
        guard cursor.remaining > 0, cursor.entry < entryCount else { return nil }
        cursor.remaining &-= 1
        let value = Value(index: cursor.entry)
        cursor.entry = entries[cursor.entry].next(behind: cursor.entry)
        return value
    }

    /// The next member of an object.
    func nextMember(_ cursor: inout Cursor) -> NamedEntry? {
        guard cursor.remaining > 0, cursor.entry &+ 1 < entryCount else { return nil }
        cursor.remaining &-= 1
        let value = Value(index: cursor.entry &+ 1)
        let member = NamedEntry(index: cursor.entry, name: textRange(cursor.entry), value: value)
        cursor.entry = entries[value.index].next(behind: value.index)
        return member
    }

    /// With what only messages need.
    func member(_ entry: NamedEntry) -> Member {
        let name = Value(index: entry.index)
        return Member(
            name: arena[entry.name], offset: offset(of: name), place: place(of: name), value: entry.value)
    }

    /// A tape with a member's name as its only value.
    func text(ofName member: NamedEntry) -> JSONTape {
        let entry = JSONTapeEntry(
            Kind.string.rawValue, offset: offset(of: Value(index: member.index)), member.name.lowerBound,
            member.name.count)
        return JSONTape(
            entries: [entry], entryCount: 1, arena: arena, arenaCount: arenaCount, marks: [], markCount: 0)
    }

    /// Where a string's or number's bytes are in the arena.
    func text(of value: Value) -> Range<Int> { textRange(value.index) }

    /// In the arena: of a name, string or number.
    private func textRange(_ index: Int) -> Range<Int> {
        guard index >= 0, index < entryCount, index < entries.count else { return 0..<0 }
        let entry = entries[index]
        let end = min(entry.low &+ entry.high, arenaCount, arena.count)
        return min(entry.low, end)..<end
    }

    /// A number's exact value; nil for anything else.
    func decimal(of value: Value) -> DecimalNumber? {
        guard kind(of: value) == .number else { return nil }
        return DecimalNumber(arena.span.extracting(textRange(value.index)))
    }

    /// True for numbers without a fraction, however they are written.
    func isInteger(_ value: Value) -> Bool {
        guard kind(of: value) == .number else { return false }
        let range = textRange(value.index)
        let isPlain = range.allSatisfy { arena[$0] &- 0x30 < 10 || arena[$0] == 0x2D }
        return isPlain || decimal(of: value)?.isInteger ?? false
    }

    /// The member called so; the last one, as most parsers take it.
    func lastMember(_ name: ArraySlice<UInt8>, of value: Value) -> Value? {
        guard kind(of: value) == .object else { return nil }
        var found: Value?
        var cursor = children(of: value)
        while let member = nextMember(&cursor) {
            if member.name.count == name.count, arena[member.name].elementsEqual(name) { found = member.value }
        }
        return found
    }
}
