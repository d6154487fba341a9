/// Writes a tape while a text is read.
struct JSONTapeBuilder: Sendable {
    private var entries: [JSONTapeEntry] = []
    private var marks: [JSONTapeMark] = []
    private var markedBase = Int.min
    private var isWanted = false
    /// Strings and numbers. The scanner gathers names here also where there is no tape.
    var arena: [UInt8] = []
    /// True if what is read goes on the tape.
    private(set) var isActive = false

    mutating func begin(isWanted: Bool) {
        self.isWanted = isWanted
        isActive = isWanted
        if entries.capacity > 4096 { entries = [] } else { entries.removeAll(keepingCapacity: true) }
        if arena.capacity > 65_536 { arena = [] } else { arena.removeAll(keepingCapacity: true) }
        marks.removeAll(keepingCapacity: marks.capacity <= 4096)
        markedBase = Int.min
    }

    var tape: JSONTape? {
        guard isActive else { return nil }
        return JSONTape(
            entries: entries, entryCount: entries.count, arena: arena, arenaCount: arena.count, marks: marks,
            markCount: marks.count)
    }

    /// Adds a value; `text` is its place in the arena. Returns its index.
    @discardableResult
    mutating func append(
        _ kind: JSONTape.Kind, at offset: Int, line: Int, columnBase: Int, _ text: Range<Int> = 0..<0
    ) -> Int {
        append(kind.rawValue, offset, line, columnBase, text)
    }

    mutating func appendName(at offset: Int, line: Int, columnBase: Int, _ text: Range<Int>) {
        append(JSONTapeEntry.name, offset, line, columnBase, text)
    }

    @discardableResult
    private mutating func append(
        _ kind: UInt8, _ offset: Int, _ line: Int, _ columnBase: Int, _ text: Range<Int>
    ) -> Int {
        guard isActive else { return 0 }
        if entries.count &* 16 &+ arena.count &+ marks.count &* 12 > JSONScanner.tapeLimit { isActive = false }
        if columnBase != markedBase {
            markedBase = columnBase
            marks.append(
                JSONTapeMark(
                    offset: UInt32(truncatingIfNeeded: offset), line: UInt32(truncatingIfNeeded: line),
                    base: Int32(truncatingIfNeeded: columnBase)))
        }
        entries.append(JSONTapeEntry(kind, offset: offset, text.lowerBound, text.count))
        return entries.count &- 1
    }

    /// A container is closed: its entry learns where the next one is.
    mutating func close(_ entry: Int, count: Int) {
        guard isActive, entry < entries.count else { return }
        let old = entries[entry]
        entries[entry] = JSONTapeEntry(old.kind, offset: old.offset, entries.count, count)
    }

    /// Adds bytes to the arena.
    mutating func keep(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        for index in range { arena.append(bytes[index]) }
    }

    /// Adds a character; half of a surrogate pair as the three bytes that it would have.
    mutating func keep(scalar: UInt32) {
        func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar &>> shift) & 0x3F }
        switch scalar {
        case 0x00...0x7F: arena.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80...0x7FF: arena += [0xC0 | UInt8(truncatingIfNeeded: scalar &>> 6), continuation(0)]
        case 0x800...0xFFFF:
            arena += [0xE0 | UInt8(truncatingIfNeeded: scalar &>> 12), continuation(6), continuation(0)]
        default:
            arena += [
                0xF0 | UInt8(truncatingIfNeeded: scalar &>> 18), continuation(12), continuation(6), continuation(0),
            ]
        }
    }
}
