/// Strings with escapes or characters that are not ASCII.
extension JSONLane {
    /// Writes what a string means to the arena, at most as many bytes as it has and some in vain.
    ///
    /// - Returns: the length, negative if the machine must look at the string, and the number of its continuation bytes.
    @inline(never)
    static func decode(
        _ text: JSONText, _ start: Int, _ end: Int, _ arena: JSONMemory<UInt8>, _ target: Int
    ) -> (length: Int, continuations: Int) {
        var at = start
        var to = target
        var continuations = 0
        while at < end {
            if at &+ 16 <= text.count {
                let bytes = text.vector(at)
                arena.store(bytes, to)
                let stops = (bytes.equal(0x5C) | bytes.atMost(0x1F) | bytes).topBits | 1 &<< 16
                let plain = min(stops.trailingZeroBitCount, end &- at)
                at &+= plain
                to &+= plain
                if plain == 16 { continue }
                if at == end { break }
            }
            var byte = text[at]
            if byte == 0x5C {
                let used = decodeEscape(text, at, end, arena, &to)
                guard used > 0 else { return (-1, 0) }
                at &+= used
                continue
            }
            if byte < 0x20 { return (-1, 0) }
            if byte < 0x80 {
                arena[to] = byte
                at &+= 1
                to &+= 1
                continue
            }
            while byte >= 0x80 {
                let length = sequenceLength(text, at)
                guard length > 0 else { return (-1, 0) }
                for index in 0..<length { arena[to &+ index] = text[at &+ index] }
                at &+= length
                to &+= length
                continuations &+= length &- 1
                byte = text[at]
            }
        }
        return (to &- target, continuations)
    }

    /// The length of the UTF-8 sequence that begins here, which a byte follows; 0 if it is ill-formed (Unicode 15,
    /// table 3-7).
    @inline(__always)
    private static func sequenceLength(_ text: JSONText, _ at: Int) -> Int {
        guard at &+ 4 <= text.count else { return 0 }
        let bytes = text.half(at)
        if bytes & 0xC0E0 == 0x80C0 { return bytes & 0x1E != 0 ? 2 : 0 }
        if bytes & 0xC0_C0F0 == 0x80_80E0 {
            let head = bytes & 0x200F
            return head != 0 && head != 0x200D ? 3 : 0
        }
        guard bytes & 0xC0C0_C0F8 == 0x8080_80F0 else { return 0 }
        // The scalar's bits above the lowest 16.
        let plane = (bytes & 7) &<< 2 | bytes &>> 12 & 3
        return plane &- 1 < 16 ? 4 : 0
    }

    /// Writes the character of an escape (RFC 8259 section 7); returns the bytes that it takes, 0 if it is none or half
    /// of a surrogate pair.
    @inline(__always)
    private static func decodeEscape(
        _ text: JSONText, _ at: Int, _ end: Int, _ arena: JSONMemory<UInt8>, _ to: inout Int
    ) -> Int {
        guard at &+ 1 < end else { return 0 }
        let character: UInt8
        switch text[at &+ 1] {
        case 0x22: character = 0x22
        case 0x5C: character = 0x5C
        case 0x2F: character = 0x2F
        case 0x62: character = 0x08
        case 0x66: character = 0x0C
        case 0x6E: character = 0x0A
        case 0x72: character = 0x0D
        case 0x74: character = 0x09
        case 0x75: return decodeUnit(text, at, end, arena, &to)
        default: return 0
        }
        arena[to] = character
        to &+= 1
        return 2
    }

    private static func decodeUnit(
        _ text: JSONText, _ at: Int, _ end: Int, _ arena: JSONMemory<UInt8>, _ to: inout Int
    ) -> Int {
        guard let unit = unit(text, at, end) else { return 0 }
        if unit & 0xF800 != 0xD800 {
            put(unit, arena, &to)
            return 6
        }
        guard unit < 0xDC00, let low = self.unit(text, at &+ 6, end), low & 0xFC00 == 0xDC00 else { return 0 }
        put(0x1_0000 &+ ((unit & 0x3FF) &<< 10 | low & 0x3FF), arena, &to)
        return 12
    }

    /// The code unit of `\uXXXX`, or nil.
    private static func unit(_ text: JSONText, _ at: Int, _ end: Int) -> UInt32? {
        guard at &+ 6 <= end, text[at] == 0x5C, text[at &+ 1] == 0x75 else { return nil }
        var unit: UInt32 = 0
        for index in 2..<6 {
            guard let digit = ByteClass.hexadecimalValue(text[at &+ index]) else { return nil }
            unit = unit &<< 4 | UInt32(digit)
        }
        return unit
    }

    private static func put(_ scalar: UInt32, _ arena: JSONMemory<UInt8>, _ to: inout Int) {
        func write(_ byte: UInt32) {
            arena[to] = UInt8(truncatingIfNeeded: byte)
            to &+= 1
        }
        func continuation(_ shift: UInt32) { write(0x80 | scalar &>> shift & 0x3F) }
        switch scalar {
        case 0..<0x80: write(scalar)
        case 0x80..<0x800:
            write(0xC0 | scalar &>> 6)
            continuation(0)
        case 0x800..<0x1_0000:
            write(0xE0 | scalar &>> 12)
            continuation(6)
            continuation(0)
        default:
            write(0xF0 | scalar &>> 18)
            continuation(12)
            continuation(6)
            continuation(0)
        }
    }
}
