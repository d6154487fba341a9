/// The fast lane of the scanner: takes whole, clean tokens out of a piece of text, and leaves at the first byte of
/// anything else, so that only the scanner's byte-wise machine says what is wrong and knows of splits.
///
/// It goes along the entries of a `JSONIndex`. Its state is the scanner's, in locals; the memory that it writes to has
/// room for all that a chunk can hold.
@safe struct JSONLane {
    /// Why the lane was left.
    enum Exit {
        /// A token for the machine, or the end of the piece.
        case left
        /// There is too little room for so many entries of the index, and bytes of strings.
        case needsRoom(entries: Int, bytes: Int)
    }

    let text: JSONText
    var index: JSONIndex
    let hasTape: Bool
    let depthLimit: Int
    /// Offset of the piece's first byte.
    let origin: Int
    let hasher: JSONNameHasher

    let frames: JSONMemory<JSONFrame>
    let entries: JSONMemory<JSONTapeEntry>
    let arena: JSONMemory<UInt8>
    let marks: JSONMemory<JSONTapeMark>
    let names: JSONMemory<JSONName>

    var step: JSONStep
    var depth: Int
    var entryCount: Int
    var arenaCount: Int
    var markCount: Int
    var nameCount: Int
    var markedBase: Int

    var line: Int
    var columnBase: Int
    /// The next line feed that was not counted, in the piece; `Int.max` if there is none in the chunk.
    var lineFeed = Int.max
    /// The next byte in a string that is not plain; `Int.max` if there is none in the chunk.
    var stop = Int.max
    /// The last comma, in the piece; negative if the lane met none.
    var comma = -1
    /// Where the last token ended that may reach beyond the chunk.
    var reached = 0
    /// Of the innermost container: its elements or members, where its names begin, and their filter.
    var count = 0
    var firstName = 0
    var filter: UInt64 = 0

    var exit = Exit.left

    /// Reads from `start` on, as far as it goes. Returns the first byte that was not read.
    @inline(__always)
    mutating func run(from start: Int) -> Int {
        guard enter(start) else { return leave(index.state.next) }
        var entry = index.state.next
        while true {
            if entry >= index.state.count {
                guard refill() else { return leave(index.state.next) }
                entry = 0
                continue
            }
            let at = index[entry]
            let byte = text[at]
            var used = 0
            switch step {
            case .firstName where byte == 0x7D, .objectNext where byte == 0x7D, .firstElement where byte == 0x5D,
                .arrayNext where byte == 0x5D:
                guard close() else { break }
                if depth == 0 { return leave(entry &+ 1, at: at &+ 1) }
                used = 1
            case .objectNext:
                guard byte == 0x2C else { break }
                comma = at
                step = .name
                used = 1
            case .arrayNext:
                guard byte == 0x2C else { break }
                comma = at
                step = .element
                used = 1
            case .firstName, .name:
                used = takeName(at, byte, entry)
                if used != 0 { used &+= takeMembers(entry &+ used) }
            case .colon:
                guard byte == 0x3A else { break }
                step = .memberValue
                used = 1
            case .memberValue: used = takeValue(at, byte, entry)
            case .firstElement, .element:
                used = takeValue(at, byte, entry)
                if step == .arrayNext { used &+= takeElements(entry &+ used) }
            case .document:
                // Behind other values the document's end may be open.
                if byte == 0x7B || byte == 0x5B { used = takeValue(at, byte, entry) }
            case .end, .record: break
            }
            if used == 0 { return leave(entry) }
            entry &+= used
        }
    }

    /// Behind a name: colons, values, commas and names, as long as they come as usual and the index reaches.
    @inline(__always)
    private mutating func takeMembers(_ start: Int) -> Int {
        var entry = start
        // Colon, value, comma, and both quotes of a name.
        while entry &+ 6 <= index.state.count {
            guard text[index[entry]] == 0x3A else { break }
            step = .memberValue
            entry &+= 1
            let at = index[entry]
            let value = takeValue(at, text[at], entry)
            entry &+= value
            guard value != 0, step == .objectNext else { break }
            let next = index[entry]
            guard text[next] == 0x2C else { break }
            comma = next
            step = .name
            entry &+= 1
            let start = index[entry]
            let name = takeName(start, text[start], entry)
            entry &+= name
            if name == 0 { break }
        }
        return entry &- start
    }

    /// Behind an element: commas and elements, as long as they come as usual and the index reaches.
    @inline(__always)
    private mutating func takeElements(_ start: Int) -> Int {
        var entry = start
        while entry &+ 3 <= index.state.count {
            let next = index[entry]
            guard text[next] == 0x2C else { break }
            comma = next
            step = .element
            entry &+= 1
            let at = index[entry]
            let value = takeValue(at, text[at], entry)
            entry &+= value
            guard value != 0, step == .arrayNext else { break }
        }
        return entry &- start
    }

    // MARK: in and out

    /// False if there is too little room for the rest of the chunk.
    @inline(__always)
    private mutating func enter(_ start: Int) -> Bool {
        if depth > 0 {
            let frame = frames[depth &- 1]
            (count, firstName, filter) = (frame.count, frame.firstName, frame.filter)
        }
        reached = start
        if start >= index.state.end || start < index.state.start || !index.seek(start) {
            index.state = JSONIndex.State(start: start, end: start)
            return true
        }
        lineFeed = index.lineFeed(from: start)
        stop = index.stop(from: start)
        return hasRoom()
    }

    /// Indexes the next chunk. False at the end of the piece, or if there is too little room.
    @inline(__always)
    private mutating func refill() -> Bool {
        let end = index.state.end
        keepComma()
        countLines(before: end)
        index.state.next = index.state.count
        reached = max(reached, end)
        guard reached < text.count else { return false }
        index.fill(from: reached)
        lineFeed = index.lineFeed(from: reached)
        stop = index.stop(from: reached)
        return hasRoom()
    }

    /// True if there is room for the rest of the chunk.
    @inline(__always)
    private mutating func hasRoom() -> Bool {
        let more = index.state.count &- index.state.next &+ 8
        // The machine knows the limit to the byte.
        if hasTape, tapeSize &+ JSONIndex.chunk &* 29 > JSONScanner.tapeLimit { return false }
        let isRoomy =
            arenaCount &+ JSONLane.slack &+ JSONIndex.chunk <= arena.count && nameCount &+ more <= names.count
            && (!hasTape || (entryCount &+ more <= entries.count && markCount &+ more <= marks.count))
        if !isRoomy { exit = .needsRoom(entries: more, bytes: JSONIndex.chunk &+ JSONLane.slack) }
        return isRoomy
    }

    var tapeSize: Int { entryCount &* 16 &+ arenaCount &+ markCount &* 12 }

    /// Bytes of the arena that may be written in vain behind a text.
    static let slack = 64

    /// Writes back what the machine must know; returns the first byte that was not read.
    @inline(__always)
    private mutating func leave(_ entry: Int, at end: Int? = nil) -> Int {
        index.state.next = entry
        if depth > 0 {
            storeFrame()
        }
        keepComma()
        let at = end ?? (entry < index.state.count ? index[entry] : reached)
        countLines(before: at)
        return at
    }

    @inline(__always)
    func storeFrame() {
        frames.change(depth &- 1) {
            $0.count = count
            $0.filter = filter
        }
    }

    private(set) var commaOffset = -1
    private(set) var commaPlace = JSONPlace(line: 1, column: 1)

    /// Notes where the last comma is, if the next token may be a bracket that it should not stand before. Line feeds
    /// behind it are not counted yet.
    private mutating func keepComma() {
        guard comma >= 0 else { return }
        if step == .name || step == .element {
            countLines(before: comma)
            commaOffset = origin &+ comma
            commaPlace = JSONPlace(line: line, column: commaOffset &- columnBase)
        }
        comma = -1
    }

    // MARK: lines

    /// Counts the line feeds before a byte.
    @inline(__always)
    mutating func countLines(before at: Int) {
        while lineFeed < at {
            line &+= 1
            columnBase = origin &+ lineFeed
            lineFeed = index.lineFeed(from: lineFeed &+ 1)
        }
    }

    // MARK: the tape

    /// Puts an entry on the tape.
    @inline(__always)
    mutating func put(_ kind: UInt8, _ at: Int, _ low: Int, _ high: Int) {
        if columnBase != markedBase { mark(at) }
        entries[entryCount] = JSONTapeEntry(kind, offset: origin &+ at, low, high)
        entryCount &+= 1
    }

    @inline(__always)
    private mutating func mark(_ at: Int) {
        markedBase = columnBase
        marks[markCount] = JSONTapeMark(
            offset: UInt32(truncatingIfNeeded: origin &+ at), line: UInt32(truncatingIfNeeded: line),
            base: Int32(truncatingIfNeeded: columnBase))
        markCount &+= 1
    }
}
