/// The fast lane of the scanner: takes whole, clean tokens out of a piece of text, and leaves at the first byte of
/// anything else, so that only the scanner's byte-wise machine says what is wrong and knows of splits.
///
/// It goes along the entries of a `JSONIndex`, and is one loop, so that what changes with every token stays in
/// registers; what changes seldom is in `places`. The memory that it writes to has room for all that a chunk can hold.
@safe struct JSONLane {
    /// Why the lane was left.
    enum Exit {
        /// A token for the machine, or the end of the piece.
        case left
        /// There is too little room for so many entries of the index, and bytes of strings.
        case needsRoom(entries: Int, bytes: Int)
    }

    let text: JSONText
    let index: JSONIndex
    let hasTape: Bool
    let depthLimit: Int
    /// Offset of the piece's first byte.
    let origin: Int
    let hasher: JSONNameHasher

    let frames: JSONMemory<JSONFrame>
    let entries: JSONMemory<JSONTapeEntry>
    let arena: JSONMemory<UInt8>
    let names: JSONMemory<JSONName>
    let marks: JSONMemory<JSONTapeMark>
    let places: JSONMemory<JSONLanePlaces>
    /// Where the machine handed over.
    let start: Int

    var chunk: JSONIndex.Chunk
    /// The next entry of the chunk.
    var next = 0
    var step: JSONStep
    var depth: Int
    var entryCount: Int
    var arenaCount: Int
    var nameCount: Int

    /// A byte behind which a token has a place to be counted first: the next line feed, or nothing.
    var event = -1
    /// The next byte in a string that is not plain; `Int.max` if there is none in the chunk.
    var stop = Int.max
    /// Of the innermost container: whether it is an object, its elements or members, where its names begin, and their
    /// filter.
    var isInObject = false
    var count = 0
    var firstName = 0
    var filter: UInt64 = 0

    var exit = Exit.left

    /// Reads from `start` on, as far as it goes. Returns the first byte that was not read.
    @inline(__always)
    mutating func run() -> Int {
        guard enter(start) else { return leave(at: start) }
        while true {
            guard next < chunk.count else {
                let end = endOfChunk
                guard refill(from: end) else { return leave(at: end) }
                continue
            }
            let at = position(next)
            let byte = text[at]
            var isTaken = false
            switch step {
            case .firstName where byte == 0x7D, .objectNext where byte == 0x7D, .firstElement where byte == 0x5D,
                .arrayNext where byte == 0x5D:
                isTaken = close()
                if depth == 0 { return leave(at: at &+ 1) }
            case .objectNext, .arrayNext:
                isTaken = byte == 0x2C
                if isTaken {
                    step = isInObject ? .name : .element
                    next &+= 1
                }
            case .firstName, .name: isTaken = byte == 0x22 && takeName(at)
            case .colon:
                isTaken = byte == 0x3A
                if isTaken {
                    step = .memberValue
                    next &+= 1
                }
            case .memberValue, .firstElement, .element,
                .document where byte == 0x7B || byte == 0x5B:
                isTaken = byte | 0x20 == 0x7B ? open(at, isObject: byte == 0x7B) : takeValue(at, byte)
            case .document, .end, .record:
                // Behind a document that is no container its end may be open.
                break
            }
            if !isTaken {
                // A string that the chunk cuts is read from its first byte in the next one.
                guard cutsString(at), refill(from: at) else { return leave(at: at) }
            }
        }
    }

    // MARK: in and out

    /// The place of an entry in the text.
    @inline(__always)
    func position(_ entry: Int) -> Int { chunk.start &+ index[entry] }

    @inline(__always)
    private mutating func enter(_ start: Int) -> Bool {
        if depth > 0 { loadFrame() }
        guard start < chunk.end, start >= chunk.start, let entry = index.entry(from: start, in: chunk) else {
            beginEmptyChunk(at: start)
            return true
        }
        next = entry
        return beginChunk(from: start)
    }

    /// The next token is not in the index.
    @inline(__always)
    mutating func beginEmptyChunk(at start: Int) {
        chunk = JSONIndex.Chunk(start: start, end: start)
        next = 0
        stop = Int.max
        event = beginPlaces(lineFeed: Int.max)
    }

    /// False if there is too little room for the rest of the chunk.
    @inline(__always)
    private mutating func beginChunk(from start: Int) -> Bool {
        stop = index.stop(from: start, in: chunk)
        event = beginPlaces(lineFeed: index.lineFeed(from: start, in: chunk))
        let more = chunk.count &- next &+ 8
        // The machine knows the limit to the byte.
        if hasTape, tapeSize &+ JSONIndex.size &* 29 > JSONScanner.tapeLimit { return false }
        let isRoomy =
            arenaCount &+ JSONLane.slack &+ JSONIndex.size <= arena.count && nameCount &+ more <= names.count
            && (!hasTape || (entryCount &+ more <= entries.count && places[0].markCount &+ more <= marks.count))
        if !isRoomy { exit = .needsRoom(entries: more, bytes: JSONIndex.size &+ JSONLane.slack) }
        return isRoomy
    }

    /// Bytes of the arena that may be written in vain behind a text.
    static let slack = 64

    var tapeSize: Int { entryCount &* 16 &+ arenaCount &+ places[0].markCount &* 12 }

    /// Behind the last token of the chunk, which may reach beyond it.
    private var endOfChunk: Int {
        var end = chunk.end
        if chunk.isScalarOpen {
            while end < text.count, JSONScanner.isNumberByte(text[end]) { end &+= 1 }
        }
        return end
    }

    /// Indexes the chunk that begins at `start`. False at the end of the piece, or if there is too little room.
    @inline(__always)
    private mutating func refill(from start: Int) -> Bool {
        noteComma()
        countLines(before: start)
        guard start < text.count else { return false }
        chunk = index.fill(from: start)
        next = 0
        return beginChunk(from: start)
    }

    /// True if the string that begins here ends beyond the chunk, and another chunk may hold all of it.
    @inline(__always)
    private func cutsString(_ at: Int) -> Bool {
        next &+ 1 >= chunk.count && text[at] == 0x22 && at > chunk.start && chunk.end < text.count
    }

    /// Writes back what the machine must know; returns the first byte that was not read.
    @inline(__always)
    private mutating func leave(at end: Int) -> Int {
        chunk.next = next
        if depth > 0 { storeFrame() }
        noteComma()
        countLines(before: end)
        return end
    }

    // MARK: containers

    @inline(__always)
    private mutating func loadFrame() {
        let frame = depth &- 1
        (count, firstName, filter) = (frames[frame].count, frames[frame].firstName, frames[frame].filter)
        isInObject = frames[frame].isObject
    }

    @inline(__always)
    private func storeFrame() {
        frames.change(depth &- 1) {
            $0.count = count
            $0.filter = filter
        }
    }

    /// False if the machine must open it.
    @inline(__always)
    mutating func open(_ at: Int, isObject: Bool) -> Bool {
        guard depth < frames.count, depth < depthLimit else { return false }
        if at > event { event = settle(at) }
        count &+= 1
        if depth > 0 { storeFrame() }
        frames[depth] = JSONFrame(
            offset: origin &+ at, line: places[0].line, columnBase: places[0].columnBase, isObject: isObject,
            entry: UInt32(truncatingIfNeeded: entryCount), firstName: nameCount)
        depth &+= 1
        if hasTape { put(isObject ? JSONTape.Kind.object.rawValue : JSONTape.Kind.array.rawValue, at, 0, 0) }
        count = 0
        firstName = nameCount
        filter = 0
        isInObject = isObject
        step = isObject ? .firstName : .firstElement
        next &+= 1
        return true
    }

    /// False if the names are in a table, which is the machine's.
    @inline(__always)
    private mutating func close() -> Bool {
        let frame = depth &- 1
        guard frames[frame].table < 0 else { return false }
        depth = frame
        if hasTape {
            let entry = Int(frames[frame].entry)
            let old = entries[entry]
            entries[entry] = JSONTapeEntry(old.kind, offset: old.offset, entryCount, count)
        } else if nameCount > firstName {
            arenaCount = names[firstName].start
        }
        nameCount = firstName
        next &+= 1
        guard depth > 0 else {
            step = .end
            return true
        }
        loadFrame()
        endValue()
        return true
    }

    /// A value is whole: takes the comma behind it if the index has it.
    @inline(__always)
    mutating func endValue() {
        if next < chunk.count, text[position(next)] == 0x2C {
            next &+= 1
            step = isInObject ? .name : .element
        } else {
            step = isInObject ? .objectNext : .arrayNext
        }
    }

    /// Puts an entry on the tape.
    @inline(__always)
    mutating func put(_ kind: UInt8, _ at: Int, _ low: Int, _ high: Int) {
        entries[entryCount] = JSONTapeEntry(kind, offset: origin &+ at, low, high)
        entryCount &+= 1
    }
}
