/// Values that are no containers. False if the token is for the machine.
extension JSONLane {
    mutating func takeValue(_ at: Int, _ byte: UInt8) -> Bool {
        switch byte {
        case 0x22:
            guard takeString(at) else { return false }
        case 0x2D, 0x30...0x39:
            guard takeNumber(at, byte) else { return false }
        case 0x74, 0x66, 0x6E:
            guard takeWord(at, byte) else { return false }
        default: return false
        }
        count &+= 1
        endValue()
        return true
    }

    /// `true`, `false` or `null`.
    @inline(__always)
    private mutating func takeWord(_ at: Int, _ byte: UInt8) -> Bool {
        guard at &+ 5 < text.count else { return false }
        let letters = text.half(at)
        let kind: JSONTape.Kind
        var end = at &+ 4
        switch letters {
        case 0x6575_7274: kind = .true
        case 0x6C6C_756E: kind = .null
        case 0x736C_6166 where text[end] == 0x65:
            kind = .false
            end &+= 1
        default: return false
        }
        guard isEnd(end) else { return false }
        if at > event { event = settle(at) }
        if hasTape { put(kind.rawValue, at, 0, 0) }
        next &+= 1
        return true
    }

    /// True if a number or word may end before this byte.
    @inline(__always)
    private func isEnd(_ at: Int) -> Bool {
        switch text[at] {
        case 0x2C, 0x5D, 0x7D, 0x20, 0x0A, 0x0D, 0x09: true
        default: false
        }
    }

    // MARK: numbers

    @inline(__always)
    private mutating func takeNumber(_ at: Int, _ byte: UInt8) -> Bool {
        let first = byte == 0x2D ? at &+ 1 : at
        var end = -1
        if first &+ 18 <= text.count { end = JSONLane.endOfShortNumber(text, first) }
        if end < 0 { end = JSONLane.endOfNumber(text, first) }
        guard end > 0, end < text.count, isEnd(end) else { return false }
        if at > event { event = settle(at) }
        if hasTape {
            let length = end &- at
            copy(at, length)
            put(JSONTape.Kind.number.rawValue, at, arenaCount, length)
            arenaCount &+= length
        }
        next &+= 1
        return true
    }

    /// The end of a number of up to 15 bytes that a double is sure to hold; negative if it is not one.
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
        guard byte | 0x20 == 0x65 else { return end }
        // An exponent of one or two digits.
        others &= others &- 1
        var exponent = end &- first &+ 1
        if text[first &+ exponent] == 0x2B || text[first &+ exponent] == 0x2D {
            others &= others &- 1
            exponent &+= 1
        }
        let digitsEnd = others.trailingZeroBitCount
        return digitsEnd < 16 && digitsEnd &- exponent &- 1 < 2 && digitsEnd > exponent ? first &+ digitsEnd : -1
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
