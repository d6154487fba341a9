/// Where the tokens of a chunk of text are: a first pass over 64 bytes at a time, so that the second goes from token to
/// token and looks at no byte twice.
///
/// An entry is left for each bracket, colon and comma, each opening and closing quote, and the first byte of anything
/// else; whatever is within a string has none. Chunks begin between tokens.
@safe struct JSONIndex {
    /// Bytes of text that are indexed at a time: as many as leave the index in the nearest cache.
    static let size = 2048
    private static let blocks = size / 64
    /// Words of memory: two bits a byte of text, and the entries, which are written eight at a time.
    static let words = 2 * blocks + (size + 64) / 2

    /// A piece of the text that is indexed.
    struct Chunk: Sendable {
        var start = 0
        var end = 0
        /// Its entries.
        var count = 0
        /// True if its last token is a number or a word, and may go on behind it.
        var isScalarOpen = false
        /// The next entry for the lane.
        var next = 0
    }

    private let memory: JSONMemory<UInt64>
    private let positions: UnsafeMutablePointer<UInt32>
    private let text: JSONText
    /// In NDJSON line feeds are tokens.
    private let hasLines: Bool

    init(_ memory: JSONMemory<UInt64>, _ text: JSONText, hasLines: Bool) {
        self.memory = memory
        // The entries are half words behind the two rows of bits.
        unsafe positions = memory.halves(from: 2 * JSONIndex.blocks)
        self.text = text
        self.hasLines = hasLines
    }

    /// The place of an entry, counted from the beginning of the chunk, which has it.
    @inline(__always)
    subscript(_ entry: Int) -> Int {
        assert(entry >= 0 && entry < JSONIndex.size)
        // Entries before a chunk's `count` were written.
        return unsafe Int(positions[entry])
    }

    /// Indexes the chunk that begins at `start`.
    @inline(never)
    func fill(from start: Int) -> Chunk {
        var masks = JSONBlockMasks()
        var at = start
        var block = 0
        var entries = 0
        let end = min(text.count, start &+ JSONIndex.size)
        while at < end {
            let tokens: UInt64
            if at &+ 64 <= text.count {
                tokens = masks.read(text, at, hasLines: hasLines)
            } else {
                tokens = readTail(at, &masks)
            }
            memory[block] = masks.lineFeeds
            memory[block &+ JSONIndex.blocks] = masks.stops
            entries = put(tokens, UInt32(truncatingIfNeeded: at &- start), entries)
            at &+= 64
            block &+= 1
        }
        return Chunk(start: start, end: end, count: entries, isScalarOpen: masks.endsInScalar)
    }

    /// The last block is not whole: spaces fill it up.
    @inline(never)
    private func readTail(_ start: Int, _ masks: inout JSONBlockMasks) -> UInt64 {
        var block = SIMD64<UInt8>(repeating: 0x20)
        for index in 0..<min(64, text.count &- start) { block[index] = text[start &+ index] }
        // The vector's own storage, for the length of the call.
        return unsafe withUnsafeBytes(of: block) { raw in
            guard let base = raw.baseAddress else { return 0 }
            return unsafe masks.read(JSONText(base, 64), 0, hasLines: hasLines)
        }
    }

    /// Writes the places of the bits. Eight at a time, of which the surplus is overwritten: that is fewer wrong guesses
    /// of the processor than a loop to the last bit.
    @inline(__always)
    private func put(_ tokens: UInt64, _ base: UInt32, _ first: Int) -> Int {
        let count = tokens.nonzeroBitCount
        var rest = tokens
        var entry = first
        let end = first &+ count
        while entry < end {
            for index in 0..<8 {
                // There is room for a chunk's entries and 64 more.
                unsafe positions[entry &+ index] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
            entry &+= 8
        }
        return end
    }

    /// The first entry at or behind `start`, which is in the chunk. Nil if the index does not know the token there: it
    /// takes what hangs together for one.
    @inline(never)
    func entry(from start: Int, in chunk: Chunk) -> Int? {
        var entry = chunk.next
        while entry < chunk.count, chunk.start &+ self[entry] < start { entry &+= 1 }
        if entry < chunk.count, chunk.start &+ self[entry] == start { return entry }
        switch text[start] {
        case 0x20, 0x0A, 0x0D, 0x09: return entry
        default: return nil
        }
    }

    /// The first line feed between tokens at or behind `place`, or `Int.max`.
    func lineFeed(from place: Int, in chunk: Chunk) -> Int { firstBit(of: 0, from: place, in: chunk) }

    /// The first byte in a string at or behind `place` that is not plain: a backslash, a control character or not ASCII.
    /// `Int.max` if there is none.
    func stop(from place: Int, in chunk: Chunk) -> Int { firstBit(of: JSONIndex.blocks, from: place, in: chunk) }

    @inline(never)
    private func firstBit(of row: Int, from place: Int, in chunk: Chunk) -> Int {
        guard place < chunk.end, place >= chunk.start else { return Int.max }
        var block = (place &- chunk.start) &>> 6
        let last = (chunk.end &- 1 &- chunk.start) &>> 6
        var bits = memory[row &+ block] & (~0 &<< UInt64(truncatingIfNeeded: (place &- chunk.start) & 63))
        while bits == 0 {
            block &+= 1
            guard block <= last else { return Int.max }
            bits = memory[row &+ block]
        }
        return chunk.start &+ block &<< 6 &+ bits.trailingZeroBitCount
    }
}

/// What the bytes of one block of 64 are, a bit each, and what must be known of the block before.
struct JSONBlockMasks {
    /// Line feeds outside strings.
    private(set) var lineFeeds: UInt64 = 0
    /// Bytes within strings that are not plain.
    private(set) var stops: UInt64 = 0

    /// All ones if the block before ended within a string.
    private var openString: UInt64 = 0
    /// 1 if its last byte was a backslash that escapes.
    private var openEscape: UInt64 = 0
    /// 1 if its last byte belonged to a number, a word or something unknown.
    private var openScalar: UInt64 = 0

    var endsInScalar: Bool { openScalar != 0 }

    /// Reads a block; returns where its tokens begin and strings end.
    @inline(__always)
    mutating func read(_ text: JSONText, _ start: Int, hasLines: Bool) -> UInt64 {
        let (v0, v1) = (text.vector(start), text.vector(start &+ 16))
        let (v2, v3) = (text.vector(start &+ 32), text.vector(start &+ 48))
        @inline(__always) func bits(_ ask: (ByteVector) -> ByteVector) -> UInt64 {
            ask(v0).topBits | ask(v1).topBits &<< 16 | ask(v2).topBits &<< 32 | ask(v3).topBits &<< 48
        }
        var quotes = bits { $0.equal(0x22) }
        let backslashes = bits { $0.equal(0x5C) }
        // With these bits set, `[`, `]`, `{` and `}` become one byte, and with them `Y`, `y` and `_`, which only begin or
        // break what is a mistake.
        var brackets = bits { $0.with(0x26).equal(0x7F) | $0.equal(0x2C) | $0.equal(0x3A) }
        let controls = bits { $0.atMost(0x1F) }
        let foreign = bits { $0 }
        if backslashes | openEscape != 0 { quotes &= ~escaped(by: backslashes) }
        let strings = parity(quotes) ^ openString
        openString = UInt64(bitPattern: Int64(bitPattern: strings) &>> 63)
        stops = (backslashes | controls | foreign) & strings
        var spaces = bits { $0.equal(0x20) } | controls
        lineFeeds = 0
        if controls != 0 {
            let feeds = bits { $0.equal(0x0A) }
            // Other control characters are mistakes, or separate records: each is a token.
            let others = controls & ~(feeds | bits { $0.equal(0x0D) | $0.equal(0x09) })
            brackets |= others | (hasLines ? feeds : 0)
            spaces &= ~brackets
            lineFeeds = hasLines ? 0 : feeds & ~strings
        }
        let scalars = ~(spaces | brackets | quotes | strings)
        let starts = scalars & ~(scalars &<< 1 | openScalar)
        openScalar = scalars &>> 63
        return brackets & ~strings | quotes | starts
    }

    /// The bytes behind backslashes that are not behind one themselves.
    private mutating func escaped(by backslashes: UInt64) -> UInt64 {
        var escaped = openEscape
        var rest = backslashes & ~openEscape
        openEscape = 0
        while rest != 0 {
            let bit = rest & (0 &- rest)
            if bit == 1 &<< 63 { openEscape = 1 }
            escaped |= bit &<< 1
            rest &= ~(bit | bit &<< 1)
        }
        return escaped
    }

    /// Each bit: whether an odd number of bits is set up to it. Opening quotes and what follows them, not closing ones.
    @inline(__always)
    private func parity(_ bits: UInt64) -> UInt64 {
        var result = bits
        result ^= result &<< 1
        result ^= result &<< 2
        result ^= result &<< 4
        result ^= result &<< 8
        result ^= result &<< 16
        result ^= result &<< 32
        return result
    }
}

extension JSONMemory where Element == UInt64 {
    /// The memory from a word on, as half words.
    @inline(__always)
    func halves(from index: Int) -> UnsafeMutablePointer<UInt32> {
        // Plain bytes are bound to what the index reads them as, and to nothing else.
        unsafe address(of: index).assumingMemoryBound(to: UInt32.self)
    }
}
