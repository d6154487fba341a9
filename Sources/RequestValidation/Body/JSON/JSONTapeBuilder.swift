/// Writes a tape while a text is read.
struct JSONTapeBuilder: Sendable {
    var entries = JSONShelf<JSONTapeEntry>()
    var marks = JSONShelf<JSONTapeMark>()
    /// The column base of the last mark.
    var markedBase = Int.min
    /// Strings and numbers. Where there is no tape: the names of the objects that are open.
    var arena = JSONShelf<UInt8>()
    /// True if what is read goes on the tape.
    private(set) var isActive = false
    private(set) var isTooLarge = false

    mutating func begin(isWanted: Bool) {
        isActive = isWanted
        isTooLarge = false
        if !isWanted {
            entries.truncate(to: 0)
            arena.truncate(to: 0)
            marks.truncate(to: 0)
        }
        entries.begin(keeping: 8192)
        arena.begin(keeping: 65_536)
        marks.begin(keeping: 8192)
        markedBase = Int.min
    }

    var tape: JSONTape? {
        guard isActive else { return nil }
        return JSONTape(
            entries: entries.room, entryCount: entries.count, arena: arena.room, arenaCount: arena.count,
            marks: marks.room, markCount: marks.count)
    }

    /// Bytes that the tape takes.
    var size: Int { entries.count &* 16 &+ arena.count &+ marks.count &* 12 }

    /// Without a tape only the names of open objects are kept: those of one that is closed begin at `start`.
    mutating func forgetNames(from start: Int) {
        if !isActive { arena.truncate(to: start) }
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
        if size > JSONScanner.tapeLimit {
            isActive = false
            isTooLarge = true
        }
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
        entries.replace(at: entry, by: JSONTapeEntry(old.kind, offset: old.offset, entries.count, count))
    }

    private mutating func keep(_ bytes: [UInt8]) {
        for byte in bytes { arena.append(byte) }
    }

    /// Adds a character; half of a surrogate pair as the three bytes that it would have.
    mutating func keep(scalar: UInt32) {
        func continuation(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar &>> shift) & 0x3F }
        switch scalar {
        case 0x00...0x7F: arena.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80...0x7FF: keep([0xC0 | UInt8(truncatingIfNeeded: scalar &>> 6), continuation(0)])
        case 0x800...0xFFFF:
            keep([0xE0 | UInt8(truncatingIfNeeded: scalar &>> 12), continuation(6), continuation(0)])
        default:
            keep([
                0xF0 | UInt8(truncatingIfNeeded: scalar &>> 18), continuation(12), continuation(6), continuation(0),
            ])
        }
    }
}
