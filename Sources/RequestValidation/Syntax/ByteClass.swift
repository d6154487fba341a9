/// The classes of bytes that the grammar of HTTP and URIs distinguishes.
struct ByteClass: OptionSet {
    let rawValue: UInt16

    /// `tchar` of RFC 9110 section 5.6.2.
    static let token = ByteClass(rawValue: 1 << 0)
    /// 0x00...0x1F and 0x7F.
    static let control = ByteClass(rawValue: 1 << 1)
    /// 0x80...0xFF.
    static let nonASCII = ByteClass(rawValue: 1 << 2)
    /// Printable ASCII that RFC 3986 allows nowhere in a path or query: `"<>[\]^{|}` and the backtick.
    static let unencoded = ByteClass(rawValue: 1 << 3)
    static let percent = ByteClass(rawValue: 1 << 4)
    static let hash = ByteClass(rawValue: 1 << 5)
    static let slash = ByteClass(rawValue: 1 << 6)
    static let dot = ByteClass(rawValue: 1 << 7)
    static let question = ByteClass(rawValue: 1 << 8)
    static let equals = ByteClass(rawValue: 1 << 9)
    /// SP, HTAB, CR, LF: what ends a target.
    static let targetEnd = ByteClass(rawValue: 1 << 10)
    static let dollar = ByteClass(rawValue: 1 << 11)
    static let colon = ByteClass(rawValue: 1 << 12)
    /// First letters of `undefined`, `null`, `NaN`, `None`, `nil`, `[object`, `(null)`, `Optional`.
    static let stringifiedInitial = ByteClass(rawValue: 1 << 13)
    /// `_` and `.`, legal but unusual in field names.
    static let unusualInName = ByteClass(rawValue: 1 << 14)
    static let digit = ByteClass(rawValue: 1 << 15)

    @inline(__always)
    static func of(_ byte: UInt8) -> ByteClass { ByteClass(rawValue: table[Int(byte)]) }

    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool { table[Int(byte)] & token.rawValue != 0 }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    static func isHexadecimal(_ byte: UInt8) -> Bool { hexadecimalValue(byte) != nil }

    /// 0...15, or nil.
    @inline(__always)
    static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
        if byte &- 0x30 < 10 { return byte &- 0x30 }
        let letter = byte | 0x20
        return letter &- 0x61 < 6 ? letter &- 0x61 &+ 10 : nil
    }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// `classify` of every byte, written out so that it is data and not computed at the first use, which would put a
    /// check into every look-up. A test holds both together.
    private static let table: InlineArray<256, UInt16> = [
        0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0402, 0x0402, 0x0002,
        0x0002, 0x0402, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002,
        0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0002, 0x0400, 0x0001, 0x0008, 0x0021,
        0x0801, 0x0011, 0x0001, 0x0001, 0x2000, 0x0000, 0x0001, 0x0001, 0x0000, 0x0001, 0x4081, 0x0040,
        0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x8001, 0x1000, 0x0000,
        0x0008, 0x0200, 0x0008, 0x0100, 0x0000, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001,
        0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x2001, 0x2001, 0x0001, 0x0001, 0x0001, 0x0001,
        0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x2008, 0x0008, 0x0008, 0x0009, 0x4001,
        0x0009, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001,
        0x0001, 0x0001, 0x2001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x0001, 0x2001, 0x0001, 0x0001,
        0x0001, 0x0001, 0x0001, 0x0008, 0x0009, 0x0008, 0x0001, 0x0002, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004, 0x0004,
        0x0004, 0x0004, 0x0004, 0x0004,
    ]

    static func classify(_ byte: UInt8) -> ByteClass {
        var classes: ByteClass = []
        if byte < 0x20 || byte == 0x7F { classes.insert(.control) }
        if byte >= 0x80 { classes.insert(.nonASCII) }
        if isLetter(byte) || isDigit(byte) || contains("!#$%&'*+-.^_`|~", byte) { classes.insert(.token) }
        if isDigit(byte) { classes.insert(.digit) }
        if contains("\"<>[\\]^{|}`", byte) { classes.insert(.unencoded) }
        if contains(" \t\r\n", byte) { classes.insert(.targetEnd) }
        if contains("unN[(O", byte) { classes.insert(.stringifiedInitial) }
        if contains("_.", byte) { classes.insert(.unusualInName) }
        let single: [(Character, ByteClass)] = [
            ("%", .percent), ("#", .hash), ("/", .slash), (".", .dot), ("?", .question), ("=", .equals),
            ("$", .dollar), (":", .colon),
        ]
        for (character, its) in single where character.asciiValue == byte { classes.insert(its) }
        return classes
    }

    private static func contains(_ set: String, _ byte: UInt8) -> Bool { set.utf8.contains(byte) }
}
