/// Looks once over the Cookie fields of a head for what makes a rule about cookies worth asking.
struct CookieScan {
    private(set) var facts: HeadFacts = []
    private var count = 0
    /// A bit for the hash of each name so far: only where one comes twice may a name have done so.
    private var names: InlineArray<16, UInt64> = .init(repeating: 0)

    static func facts(_ bytes: Span<UInt8>, _ head: RequestHead, _ limits: Limits) -> HeadFacts {
        var scan = CookieScan()
        var fields = 0
        for field in head.fields where field.known == .cookie {
            fields &+= 1
            scan.add(bytes, field.value, limits)
        }
        if fields > 1 { scan.facts.insert(.severalCookieFields) }
        return scan.facts
    }

    @inline(__always)
    private mutating func add(_ bytes: Span<UInt8>, _ field: Range<Int>, _ limits: Limits) {
        guard !field.isEmpty else { return }
        let end = field.upperBound
        var start = field.lowerBound
        while true {
            let stop = pair(bytes, from: start, to: end)
            count &+= 1
            if stop &- start > limits.cookieLength || count > limits.cookieCount { facts.insert(.cookieOverLimit) }
            guard stop < end else { return }
            start = stop &+ 1
            while start < end, ByteClass.isWhitespace(bytes[start]) { start &+= 1 }
            // One space behind each semicolon, and a cookie behind that.
            if start != stop &+ 2 || start == end || bytes[stop &+ 1] != 0x20 { facts.insert(.irregularCookie) }
        }
    }

    /// Reads the cookie that begins at `start`, up to its semicolon or the end.
    @inline(__always)
    private mutating func pair(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, CookieClass.table[Int(bytes[offset])] & CookieClass.name != 0 { offset &+= 1 }
        guard offset > start, offset < end, bytes[offset] == 0x3D else {
            facts.insert(.irregularCookie)
            let stop = Word.first(0x3B, in: bytes, from: offset, to: end) ?? end
            if let equals = Word.first(0x3D, in: bytes, from: offset, to: stop) {
                note(bytes, name: start..<equals, value: (equals &+ 1)..<stop)
            }
            return stop
        }
        let name = start..<offset
        offset &+= 1
        let valueStart = offset
        offset = CookieClass.endOfValue(bytes, from: offset, to: end)
        if offset < end, bytes[offset] != 0x3B {
            facts.insert(.irregularCookie)
            offset = Word.first(0x3B, in: bytes, from: offset, to: end) ?? end
        }
        note(bytes, name: name, value: valueStart..<offset)
        return offset
    }

    @inline(__always)
    private mutating func note(_ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>) {
        noteHash(of: name, bytes)
        if let first = name.first {
            let byte = bytes[first]
            if byte == 0x24 || CookieAttribute.isName(bytes, name) { facts.insert(.irregularCookie) }
            if byte == 0x5F, name.count > 7, bytes[first &+ 1] == 0x5F { facts.insert(.prefixedCookie) }
        }
        if StringifiedValue.mayBegin(bytes, value) { facts.insert(.stringifiedCookie) }
    }

    @inline(__always)
    private mutating func noteHash(of name: Range<Int>, _ bytes: Span<UInt8>) {
        let length = name.count
        guard length > 0 else { return }
        var key = Word.folded(bytes, at: name.lowerBound, count: min(8, length))
        if length > 8 {
            let tail = Word.folded(bytes, at: name.upperBound &- 8, count: 8)
            key ^= tail &<< 29 | tail &>> 35
        }
        let hash = (key ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: hash &>> 60)
        let bit: UInt64 = 1 &<< (hash &>> 54 & 63)
        if names[slot] & bit != 0 { facts.insert(.repeatedCookieName) }
        names[slot] |= bit
    }
}

/// What RFC 6265 section 4.1.1 allows where in a cookie.
enum CookieClass {
    /// In a name: `token`.
    static let name: UInt8 = 1
    /// In a value: `cookie-octet`.
    static let value: UInt8 = 2

    static func isName(_ byte: UInt8) -> Bool { table[Int(byte)] & name != 0 }
    static func isValue(_ byte: UInt8) -> Bool { table[Int(byte)] & value != 0 }

    /// The offset of the first byte at or behind `start` that is no `cookie-octet`, or the end.
    @inline(__always)
    static func endOfValue(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        while true {
            // Most bytes of values are from 0x2D on; the few below that are allowed are told apart by the table.
            offset = Word.firstUnlikelyInCookie(bytes, from: offset, to: end)
            guard offset < end, table[Int(bytes[offset])] & value != 0 else { return offset }
            offset &+= 1
        }
    }

    /// `classify` of every byte, written out so that it is data. A test holds both together.
    static let table: InlineArray<256, UInt8> = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 3, 0, 3, 3, 3, 3, 3, 2, 2, 3, 3, 0, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 0, 2, 2, 2, 2,
        2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 0, 2, 3, 3,
        3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 2, 3, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]

    static func classify(_ byte: UInt8) -> UInt8 {
        var classes: UInt8 = ByteClass.isToken(byte) ? name : 0
        switch byte {
        case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: classes |= value
        default: break
        }
        return classes
    }
}
