/// Strings and names. False if the token is for the machine.
extension JSONLane {
    @inline(__always)
    mutating func takeString(_ at: Int) -> Bool {
        guard next &+ 1 < chunk.count else { return takeLongString(at) }
        let start = at &+ 1
        let end = position(next &+ 1)
        if at > event { event = settle(at) }
        var length = end &- start
        if end <= stop {
            if hasTape { copy(start, length) }
        } else {
            let (decoded, continuations) = JSONLane.decode(text, start, end, arena, arenaCount)
            guard decoded >= 0 else { return false }
            length = decoded
            skip(continuations: continuations)
            stop = index.stop(from: end, in: chunk)
        }
        if hasTape {
            put(JSONTape.Kind.string.rawValue, at, arenaCount, length)
            arenaCount &+= length
        }
        next &+= 2
        return true
    }

    /// Copies text to the end of the arena, and perhaps some bytes behind it.
    @inline(__always)
    func copy(_ start: Int, _ length: Int) {
        if start &+ length &+ 16 > text.count || length > 64 {
            return arena.copy(text, start, length: length, to: arenaCount)
        }
        arena.store(text.vector(start), arenaCount)
        var done = 16
        while done < length {
            arena.store(text.vector(start &+ done), arenaCount &+ done)
            done &+= 16
        }
    }

    // MARK: names

    /// A name, and its colon if the index has it.
    @inline(__always)
    mutating func takeName(_ at: Int) -> Bool {
        guard next &+ 1 < chunk.count else { return false }
        let start = at &+ 1
        let end = position(next &+ 1)
        var length = end &- start
        var continuations = 0
        if end <= stop {
            copy(start, length)
        } else {
            (length, continuations) = JSONLane.decode(text, start, end, arena, arenaCount)
            guard length >= 0 else { return false }
        }
        guard addName(at, length) else { return false }
        if end > stop {
            skip(continuations: continuations)
            stop = index.stop(from: end, in: chunk)
        }
        next &+= 2
        if next < chunk.count, text[position(next)] == 0x3A {
            next &+= 1
            step = .memberValue
        } else {
            step = .colon
        }
        return true
    }

    /// Adds the name whose bytes are behind the arena's end. False if it may be there already.
    @inline(__always)
    private mutating func addName(_ at: Int, _ length: Int) -> Bool {
        let hash = hasher.hash(arena, arenaCount, length)
        let bit = JSONNameHasher.bit(hash)
        if filter & bit != 0 || nameCount &- firstName >= JSONNames.searchLimit {
            guard JSONLane.isNew(hash, names, firstName, nameCount) else { return false }
        }
        filter |= bit
        if at > event { event = settle(at) }
        names[nameCount] = JSONName(
            hash: hash, start: arenaCount, length: length, line: places[0].line,
            column: origin &+ at &- places[0].columnBase)
        nameCount &+= 1
        if hasTape { put(JSONTapeEntry.name, at, arenaCount, length) }
        arenaCount &+= length
        return true
    }

    /// False if a name has the same hash, or if the names are in a table, which is the machine's.
    @inline(never)
    private static func isNew(_ hash: UInt64, _ names: JSONMemory<JSONName>, _ first: Int, _ end: Int) -> Bool {
        guard end &- first < JSONNames.searchLimit else { return false }
        var index = first
        while index < end {
            if names[index].hasHash(hash) { return false }
            index &+= 1
        }
        return true
    }

    // MARK: strings beyond the chunk

    /// A string whose end is not in the index, though the chunk begins with it.
    @inline(__always)
    private mutating func takeLongString(_ at: Int) -> Bool {
        guard at == chunk.start else { return false }
        let start = at &+ 1
        let (end, isPlain) = JSONLane.endOfString(text, start)
        guard end >= 0 else { return false }
        var length = end &- start
        if hasTape, tapeSize &+ length &+ JSONIndex.size > JSONScanner.tapeLimit { return false }
        // Decoding writes also where nothing is kept.
        if hasTape || !isPlain, arenaCount &+ length &+ JSONLane.slack > arena.count {
            exit = .needsRoom(entries: 0, bytes: length &+ JSONLane.slack)
            return false
        }
        if at > event { event = settle(at) }
        if !isPlain {
            let (decoded, continuations) = JSONLane.decode(text, start, end, arena, arenaCount)
            guard decoded >= 0 else { return false }
            length = decoded
            skip(continuations: continuations)
        } else if hasTape {
            arena.copy(text, start, length: length, to: arenaCount)
        }
        if hasTape {
            put(JSONTape.Kind.string.rawValue, at, arenaCount, length)
            arenaCount &+= length
        }
        beginEmptyChunk(at: end &+ 1)
        return true
    }

    /// The quote that ends a string, or a negative number; and whether all before it is plain.
    @inline(never)
    private static func endOfString(_ text: JSONText, _ start: Int) -> (end: Int, isPlain: Bool) {
        var at = start
        var isPlain = true
        while at &+ 16 <= text.count {
            let bytes = text.vector(at)
            let ends = (bytes.equal(0x22) | bytes.equal(0x5C)).topBits
            let others = (bytes.atMost(0x1F) | bytes).topBits
            guard ends != 0 else {
                if others != 0 { isPlain = false }
                at &+= 16
                continue
            }
            let first = ends.trailingZeroBitCount
            if others & ((1 &<< UInt64(first)) &- 1) != 0 { isPlain = false }
            at &+= first
            if text[at] == 0x22 { return (at, isPlain) }
            isPlain = false
            at &+= 2
        }
        while at < text.count {
            let byte = text[at]
            if byte == 0x22 { return (at, isPlain) }
            if byte == 0x5C || byte < 0x20 || byte >= 0x80 { isPlain = false }
            at &+= byte == 0x5C ? 2 : 1
        }
        return (-1, isPlain)
    }
}
