/// Values and containers. What is taken is said in entries of the index; 0 if the token is for the machine.
extension JSONLane {
    @inline(__always)
    mutating func takeValue(_ at: Int, _ byte: UInt8, _ entry: Int) -> Int {
        switch byte {
        case 0x22: return takeString(at, entry)
        case 0x7B, 0x5B: return open(at, byte)
        case 0x2D, 0x30...0x39: return takeNumber(at, byte, entry)
        case 0x74: return takeWord(at, 0x6575_7274, length: 4, .true, entry)
        case 0x66: return takeWord(at, 0x736C_6166, length: 5, .false, entry)
        case 0x6E: return takeWord(at, 0x6C6C_756E, length: 4, .null, entry)
        default: return 0
        }
    }

    /// A value is whole: what may follow?
    @inline(__always)
    mutating func endValue() {
        count &+= 1
        step = step == .memberValue ? .objectNext : .arrayNext
    }

    // MARK: containers

    @inline(__always)
    private mutating func open(_ at: Int, _ bracket: UInt8) -> Int {
        guard depth < frames.count, depth < depthLimit else { return 0 }
        countLines(before: at)
        let isObject = bracket == 0x7B
        count &+= 1
        if depth > 0 {
            storeFrame()
        }
        frames[depth] = JSONFrame(
            isObject: isObject, offset: origin &+ at, line: line, columnBase: columnBase, entry: entryCount,
            firstName: nameCount)
        depth &+= 1
        if hasTape { put(isObject ? JSONTape.Kind.object.rawValue : JSONTape.Kind.array.rawValue, at, 0, 0) }
        count = 0
        firstName = nameCount
        filter = 0
        step = isObject ? .firstName : .firstElement
        return 1
    }

    /// False if the names are in a table, which is the machine's.
    @inline(__always)
    mutating func close() -> Bool {
        let frame = depth &- 1
        guard frames[frame].table < 0 else { return false }
        depth = frame
        if hasTape {
            let entry = frames[frame].entry
            let old = entries[entry]
            entries[entry] = JSONTapeEntry(old.kind, offset: old.offset, entryCount, count)
        } else if nameCount > firstName {
            arenaCount = names[firstName].start
        }
        nameCount = firstName
        guard depth > 0 else {
            step = .end
            return true
        }
        let outer = depth &- 1
        (count, firstName, filter) = (frames[outer].count, frames[outer].firstName, frames[outer].filter)
        step = frames[outer].isObject ? .objectNext : .arrayNext
        return true
    }

    // MARK: words

    /// - Parameter letters: the first four.
    @inline(__always)
    private mutating func takeWord(
        _ at: Int, _ letters: UInt32, length: Int, _ kind: JSONTape.Kind, _ entry: Int
    ) -> Int {
        let end = at &+ length
        guard end < text.count, text.half(at) == letters, isEnd(end, entry) else { return 0 }
        if length == 5, text[at &+ 4] != 0x65 { return 0 }
        countLines(before: at)
        if hasTape { put(kind.rawValue, at, 0, 0) }
        reached = max(reached, end)
        endValue()
        return 1
    }

    /// True if a number or word may end before this byte.
    @inline(__always)
    private func isEnd(_ at: Int, _ entry: Int) -> Bool {
        if entry &+ 1 < index.state.count, index[entry &+ 1] == at { return true }
        switch text[at] {
        case 0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09: return true
        default: return false
        }
    }

    // MARK: numbers

    @inline(__always)
    private mutating func takeNumber(_ at: Int, _ byte: UInt8, _ entry: Int) -> Int {
        var end = -1
        let first = byte == 0x2D ? at &+ 1 : at
        if first &+ 18 <= text.count { end = JSONLane.endOfShortNumber(text, first) }
        if end < 0 { end = JSONLane.endOfNumber(text, first) }
        guard end > 0, end < text.count, isEnd(end, entry) else { return 0 }
        countLines(before: at)
        if hasTape {
            let length = end &- at
            copy(at, length)
            put(JSONTape.Kind.number.rawValue, at, arenaCount, length)
            arenaCount &+= length
        }
        reached = max(reached, end)
        endValue()
        return 1
    }

    /// The end of a number of up to 15 digits without an exponent; negative if it is not one.
    @inline(__always)
    private static func endOfShortNumber(_ text: JSONText, _ first: Int) -> Int {
        let digits = text.vector(first).lessZero.atMost(9).topBits
        var others = ~digits
        let integer = others.trailingZeroBitCount
        if integer == 0 || integer >= 16 || (text[first] == 0x30 && integer > 1) { return -1 }
        var end = first &+ integer
        var byte = text[end]
        if byte == 0x2E {
            others &= others &- 1
            let fraction = others.trailingZeroBitCount
            if fraction >= 16 || fraction == integer &+ 1 { return -1 }
            end = first &+ fraction
            byte = text[end]
        }
        return byte | 0x20 == 0x65 ? -1 : end
    }

    /// The end of a number (RFC 8259 section 6) that a double is sure to hold; negative if it is none.
    @inline(never)
    private static func endOfNumber(_ text: JSONText, _ first: Int) -> Int {
        func skipDigits(_ start: Int) -> Int {
            var at = start
            while at < text.count, ByteClass.isDigit(text[at]) { at &+= 1 }
            return at
        }
        var at = skipDigits(first)
        let integer = at &- first
        // A tape has room for what is in the chunk.
        guard integer > 0, integer < 200, at < text.count, text[first] != 0x30 || integer == 1 else { return -1 }
        if text[at] == 0x2E {
            let fraction = at &+ 1
            at = skipDigits(fraction)
            guard at > fraction, at < text.count else { return -1 }
        } else if text[at] | 0x20 != 0x65 {
            return integer <= 14 || isExact(text, first, integer) ? at : -1
        }
        // Beyond this an overflow or a loss of all digits is possible.
        guard at &- first <= 200 else { return -1 }
        if text[at] | 0x20 == 0x65 {
            at &+= 1
            if at < text.count, text[at] == 0x2B || text[at] == 0x2D { at &+= 1 }
            let exponent = at
            at = skipDigits(exponent)
            guard at > exponent, at &- exponent <= 2 else { return -1 }
        }
        return at
    }

    /// True if the digits are few and end in zeros, binary ones, behind the 53 that a double has.
    private static func isExact(_ text: JSONText, _ first: Int, _ count: Int) -> Bool {
        guard count <= 19 else { return false }
        var value: UInt64 = 0
        for at in first..<(first &+ count) { value = value &* 10 &+ UInt64(text[at] &- 0x30) }
        return value == 0 || value &>> UInt64(value.trailingZeroBitCount) < 1 &<< 53
    }
}
