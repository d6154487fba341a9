/// A name of an open object; its bytes are in the tape builder's arena, of which 4 GiB at most hold names. Small: an
/// object may have a million of them.
struct JSONName: Sendable, BitwiseCopyable {
    /// Half of the hash: names are compared besides.
    private let tag: UInt32
    private let arenaStart: UInt32
    private let byteCount: UInt32
    private let placeLine: UInt32
    private let placeColumn: UInt32

    init(hash: UInt64, start: Int, length: Int, line: Int, column: Int) {
        tag = UInt32(truncatingIfNeeded: hash)
        arenaStart = UInt32(truncatingIfNeeded: start)
        byteCount = UInt32(truncatingIfNeeded: length)
        placeLine = UInt32(truncatingIfNeeded: line)
        placeColumn = UInt32(truncatingIfNeeded: column)
    }

    var start: Int { Int(arenaStart) }
    var length: Int { Int(byteCount) }
    var place: JSONPlace { JSONPlace(line: Int(placeLine), column: Int(placeColumn)) }

    func hasHash(_ hash: UInt64) -> Bool { tag == UInt32(truncatingIfNeeded: hash) }
    func hasHash(of other: JSONName) -> Bool { tag == other.tag }
    /// The slot where a search in a table of a power of two begins.
    func firstSlot(_ mask: Int) -> Int { Int(tag) & mask }
}

/// The names of all objects that are open, to find those that come twice. An object with few names is searched, and
/// only if a filter of 64 bits says that the name may be there; one with many has its names in a table.
struct JSONNames: Sendable {
    /// Names of one object up to which it is searched.
    static let searchLimit = 24

    private(set) var names = JSONShelf<JSONName>()
    /// The tables of open objects, one behind the other: indexes of names by hash, plus one; 0 where there is none.
    private var slots = JSONShelf<UInt32>()

    var count: Int { names.count }

    mutating func begin() {
        names.begin(keeping: 4096)
        slots.begin(keeping: 4096)
    }

    /// Adds a name of the innermost object.
    ///
    /// - Returns: where the same name stood before in the object, or nil.
    mutating func add(
        _ arena: inout JSONShelf<UInt8>, _ text: Range<Int>, _ place: JSONPlace, to frame: inout JSONFrame
    ) -> JSONPlace? {
        arena.reserve(8)
        let hash = arena.withMemory { memory, _ in JSONNameHasher.shared.hash(memory, text.lowerBound, text.count) }
        let name = JSONName(
            hash: hash, start: text.lowerBound, length: text.count, line: place.line, column: place.column)
        defer { names.append(name) }
        let bit = JSONNameHasher.bit(hash)
        let isNew = frame.filter & bit == 0
        frame.filter |= bit
        if names.count &- frame.firstName >= JSONNames.searchLimit { return lookUp(arena, name, &frame) }
        if isNew { return nil }
        for index in frame.firstName..<names.count where isEqual(arena, names[index], name) {
            return names[index].place
        }
        return nil
    }

    /// Forgets the names of an object that is closed. Returns where the first one's bytes are; nil if it had none.
    mutating func close(_ frame: JSONFrame) -> Int? {
        if frame.table >= 0 { slots.truncate(to: frame.table) }
        guard frame.firstName < names.count else { return nil }
        let start = names[frame.firstName].start
        names.truncate(to: frame.firstName)
        return start
    }

    /// The name that was added last, escaped and cut.
    func last(_ arena: JSONShelf<UInt8>) -> String {
        guard let name = names.last else { return "" }
        return ByteText.escaped(arena.room.span, name.start..<(name.start &+ name.length))
    }

    /// A name as it stands in a JSON Pointer (RFC 6901 section 3).
    func appendLast(_ arena: JSONShelf<UInt8>, of first: Int, before end: Int, to pointer: inout [UInt8]) {
        guard end > first, end <= names.count else { return }
        let name = names[end &- 1]
        guard name.start &+ name.length <= arena.count else { return }
        JSONTape.append(arena.room[name.start..<(name.start &+ name.length)], to: &pointer)
    }

    /// Lends the names to the fast lane.
    @inline(__always)
    mutating func withMemory<Result>(_ body: (JSONMemory<JSONName>, inout Int) -> Result) -> Result {
        names.withMemory(body)
    }

    mutating func reserve(_ more: Int) { names.reserve(more) }

    // MARK: tables

    /// Open addressing; at least half of the slots are free.
    private mutating func lookUp(
        _ arena: JSONShelf<UInt8>, _ name: JSONName, _ frame: inout JSONFrame
    ) -> JSONPlace? {
        let used = names.count &- frame.firstName
        if frame.table < 0 || (used &+ 1) &* 2 > slots.count &- frame.table { tabulate(arena, used, &frame) }
        let (slot, index) = find(arena, name, frame)
        if let index { return names[index].place }
        slots.replace(at: slot, by: UInt32(truncatingIfNeeded: names.count &+ 1))
        return nil
    }

    /// The table of the innermost object is the last one, so that it can grow where it is.
    private mutating func tabulate(_ arena: JSONShelf<UInt8>, _ used: Int, _ frame: inout JSONFrame) {
        if frame.table >= 0 { slots.truncate(to: frame.table) } else { frame.table = slots.count }
        var size = 64
        while size < (used &+ 1) &* 2 { size &*= 2 }
        slots.reserve(size)
        for _ in 0..<size { slots.append(0) }
        for index in frame.firstName..<names.count {
            // Of equal names only the first: a million of them would stand in one row.
            let (slot, known) = find(arena, names[index], frame)
            if known == nil { slots.replace(at: slot, by: UInt32(truncatingIfNeeded: index &+ 1)) }
        }
    }

    /// The free slot where the name belongs, or its index if it is there. Of equal names, the first is found.
    private func find(_ arena: JSONShelf<UInt8>, _ name: JSONName, _ frame: JSONFrame) -> (slot: Int, index: Int?) {
        let mask = slots.count &- frame.table &- 1
        var slot = name.firstSlot(mask)
        while true {
            let entry = Int(slots[frame.table &+ slot])
            if entry == 0 { return (frame.table &+ slot, nil) }
            if isEqual(arena, names[entry &- 1], name) { return (frame.table &+ slot, entry &- 1) }
            slot = (slot &+ 1) & mask
        }
    }

    private func isEqual(_ arena: JSONShelf<UInt8>, _ one: JSONName, _ other: JSONName) -> Bool {
        guard one.hasHash(of: other), one.length == other.length else { return false }
        for index in 0..<one.length where arena[one.start &+ index] != arena[other.start &+ index] { return false }
        return true
    }
}
