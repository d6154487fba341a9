/// Strings and names.
extension JSONLane {
    @inline(__always)
    mutating func takeString(_ at: Int, _ entry: Int) -> Int {
        guard entry &+ 1 < index.state.count else { return takeLongString(at, entry) }
        let end = index[entry &+ 1]
        countLines(before: at)
        let start = at &+ 1
        if end <= stop {
            if hasTape {
                let length = end &- start
                copy(start, length)
                put(JSONTape.Kind.string.rawValue, at, arenaCount, length)
                arenaCount &+= length
            }
        } else {
            let decoded = JSONLane.decode(text, start, end, arena, arenaCount)
            guard decoded.length >= 0 else { return 0 }
            if hasTape {
                put(JSONTape.Kind.string.rawValue, at, arenaCount, decoded.length)
                arenaCount &+= decoded.length
            }
            columnBase &+= decoded.continuations
            stop = index.stop(from: end)
        }
        endValue()
        return 2
    }

    /// Copies text to the end of the arena, and perhaps some bytes behind it.
    @inline(__always)
    func copy(_ start: Int, _ length: Int) {
        guard start &+ length &+ 16 <= text.count, length <= 64 else {
            return arena.copy(text, start, length: length, to: arenaCount)
        }
        var done = 0
        repeat {
            arena.store(text.vector(start &+ done), arenaCount &+ done)
            done &+= 16
        } while done < length
    }

    // MARK: names

    /// A name, and its colon where it is known already.
    @inline(__always)
    mutating func takeName(_ at: Int, _ byte: UInt8, _ entry: Int) -> Int {
        guard byte == 0x22, entry &+ 1 < index.state.count else { return 0 }
        let end = index[entry &+ 1]
        let start = at &+ 1
        var length = end &- start
        var continuations = 0
        let isPlain = end <= stop
        if isPlain {
            copy(start, length)
        } else {
            let decoded = JSONLane.decode(text, start, end, arena, arenaCount)
            guard decoded.length >= 0 else { return 0 }
            length = decoded.length
            continuations = decoded.continuations
        }
        guard addName(at, length) else { return 0 }
        if !isPlain {
            columnBase &+= continuations
            stop = index.stop(from: end)
        }
        step = .colon
        return 2
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
        countLines(before: at)
        names[nameCount] = JSONName(
            hash: hash, start: arenaCount, length: length, line: line, column: origin &+ at &- columnBase)
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
            if names[index].hash == hash { return false }
            index &+= 1
        }
        return true
    }

    // MARK: strings beyond the chunk

    /// A string whose end is not in the index.
    @inline(__always)
    private mutating func takeLongString(_ at: Int, _ entry: Int) -> Int {
        let start = at &+ 1
        let (end, isPlain) = JSONLane.endOfString(text, start)
        guard end >= 0 else { return 0 }
        var length = end &- start
        if hasTape, tapeSize &+ length &+ JSONIndex.chunk > JSONScanner.tapeLimit { return 0 }
        // Decoding writes also where nothing is kept.
        if hasTape || !isPlain, arenaCount &+ length &+ JSONLane.slack > arena.count {
            exit = .needsRoom(entries: 0, bytes: length &+ JSONLane.slack)
            return 0
        }
        countLines(before: at)
        var continuations = 0
        if !isPlain {
            let decoded = JSONLane.decode(text, start, end, arena, arenaCount)
            guard decoded.length >= 0 else { return 0 }
            length = decoded.length
            continuations = decoded.continuations
        } else if hasTape {
            arena.copy(text, start, length: length, to: arenaCount)
        }
        if hasTape {
            put(JSONTape.Kind.string.rawValue, at, arenaCount, length)
            arenaCount &+= length
        }
        columnBase &+= continuations
        stop = Int.max
        reached = end &+ 1
        endValue()
        return 1
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
