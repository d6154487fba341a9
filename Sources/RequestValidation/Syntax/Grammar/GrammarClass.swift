/// The classes of bytes that the grammars of field values distinguish. `ByteClass` is the same for heads and targets.
struct GrammarClass {
    let mask: UInt32

    /// `tchar` (RFC 9110 section 5.6.2).
    static let token = GrammarClass(mask: 1 << 0)
    /// SP, HTAB, and CR and LF, which stand for whitespace in a fold and are faults of their own elsewhere.
    static let space = GrammarClass(mask: 1 << 1)
    /// `etagc` (RFC 9110 section 8.8.3).
    static let entityTag = GrammarClass(mask: 1 << 2)
    /// `qdtext` (RFC 9110 section 5.6.4).
    static let quotedText = GrammarClass(mask: 1 << 3)
    /// `ctext` (RFC 9110 section 5.6.5).
    static let commentText = GrammarClass(mask: 1 << 4)
    /// `pchar` without percent-encodings, and `/` (RFC 3986 section 3.3).
    static let path = GrammarClass(mask: 1 << 5)
    /// The bytes of a path, `?`, and the brackets that browsers leave as they are in a query.
    static let query = GrammarClass(mask: 1 << 6)
    /// `unreserved` and `sub-delims` (RFC 3986 section 3.2.2).
    static let registeredName = GrammarClass(mask: 1 << 7)
    /// The bytes of a `key` behind its first (RFC 9651 section 3.1.2).
    static let structuredKey = GrammarClass(mask: 1 << 8)
    /// The bytes of an `sf-token` behind its first (RFC 9651 section 3.3.4).
    static let structuredToken = GrammarClass(mask: 1 << 9)
    /// `unescaped` (RFC 9651 section 3.3.3).
    static let structuredString = GrammarClass(mask: 1 << 10)
    /// `baggage-octet` (W3C Baggage section 3.2.1.1).
    static let baggage = GrammarClass(mask: 1 << 11)
    /// `chr` of a tracestate value (W3C Trace Context section 3.3.1.3.2).
    static let traceState = GrammarClass(mask: 1 << 12)
    /// The bytes of a tracestate key behind its first, but for `@`.
    static let traceKey = GrammarClass(mask: 1 << 13)
    /// Letters and digits.
    static let alphanumeric = GrammarClass(mask: 1 << 14)
    static let digit = GrammarClass(mask: 1 << 15)
    /// `0`-`9`, `a`-`f`.
    static let lowerHexadecimal = GrammarClass(mask: 1 << 16)
    /// RFC 4648 section 4, without padding.
    static let base64 = GrammarClass(mask: 1 << 17)
    /// RFC 4648 section 5, without padding.
    static let base64URL = GrammarClass(mask: 1 << 18)
    /// The bytes of a scheme behind its first (RFC 3986 section 3.1).
    static let scheme = GrammarClass(mask: 1 << 19)
    /// What request ids are made of: visible ASCII without quotes, backslashes, separators of lists and angle brackets.
    static let identifier = GrammarClass(mask: 1 << 20)
    /// Visible ASCII but for the comma.
    static let listMember = GrammarClass(mask: 1 << 21)
    /// What may stand in the atoms of a mail address, wider than `atext` (RFC 5322 section 3.2.3).
    static let mailAtom = GrammarClass(mask: 1 << 22)
    static let hexadecimal = GrammarClass(mask: 1 << 23)

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { GrammarClass.table[Int(byte)] & mask != 0 }

    /// The end of the run of such bytes that begins at `start`.
    @inline(__always)
    func end(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, contains(bytes[offset]) { offset &+= 1 }
        return offset
    }

    /// The classes of a byte, from the sets in which the RFCs give them. A test holds the table to it.
    static func classify(_ byte: UInt8) -> UInt32 {
        let scalar = UnicodeScalar(byte)
        var classes: UInt32 = 0
        for (bit, set) in sets.enumerated() where set.contains(scalar) { classes |= 1 << UInt32(bit) }
        return classes
    }

    private static let sets: [Set<UnicodeScalar>] = {
        let letters = set("A", "Z").union(set("a", "z"))
        let digits = set("0", "9")
        let obsolete = set("\u{80}", "\u{FF}")
        let visible = set("!", "~")
        let unreserved = letters.union(digits).union(set("-._~"))
        let name = unreserved.union(set("!$&'()*+,;="))
        let token = letters.union(digits).union(set("!#$%&'*+-.^_`|~"))
        let text = visible.union(set(" "))
        let lower = set("a", "z").union(digits)
        return [
            token, set(" \t\r\n"), visible.subtracting(set("\"")).union(obsolete),
            text.subtracting(set("\"\\")).union(set("\t")).union(obsolete),
            text.subtracting(set("()\\")).union(set("\t")).union(obsolete),
            name.union(set(":@/")), name.union(set(":@/?[]")), name,
            lower.union(set("_-.*")), token.union(set(":/")), text.subtracting(set("\"\\")),
            visible.subtracting(set("\",;\\")), text.subtracting(set(",=")), lower.union(set("_-*/")),
            letters.union(digits), digits, digits.union(set("a", "f")), letters.union(digits).union(set("+/")),
            letters.union(digits).union(set("-_")), letters.union(digits).union(set("+-.")),
            visible.subtracting(set("\"\\,;<>")), visible.subtracting(set(",")),
            visible.subtracting(set("\",;\\<>(){}")).union(obsolete),
            digits.union(set("a", "f")).union(set("A", "F")),
        ]
    }()

    private static func set(_ members: String) -> Set<UnicodeScalar> { Set(members.unicodeScalars) }

    private static func set(_ first: UnicodeScalar, _ last: UnicodeScalar) -> Set<UnicodeScalar> {
        Set((first.value...last.value).compactMap(UnicodeScalar.init))
    }

    /// `classify` of every byte, written out so that it is data and not computed at the first use.
    static let table: InlineArray<256, UInt32> = [
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x0000001A, 0x00000002, 0x00000000, 0x00000000, 0x00000002, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x0000141A, 0x00701EFD, 0x00201010, 0x00701E1D,
        0x00701EFD, 0x00701E1D, 0x00701EFD, 0x00701EFD, 0x00301CEC, 0x00301CEC, 0x00703FFD, 0x007A1EFD, 0x000004FC,
        0x007C3FFD, 0x00781FFD, 0x00723E7C, 0x00FFFFFD, 0x00FFFFFD, 0x00FFFFFD, 0x00FFFFFD, 0x00FFFFFD, 0x00FFFFFD,
        0x00FFFFFD, 0x00FFFFFD, 0x00FFFFFD, 0x00FFFFFD, 0x00701E7C, 0x002014FC, 0x00201C1C, 0x00700CFC, 0x00201C1C,
        0x00701C5C, 0x00701C7C, 0x00FE5EFD, 0x00FE5EFD, 0x00FE5EFD, 0x00FE5EFD, 0x00FE5EFD, 0x00FE5EFD, 0x007E5EFD,
        0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD,
        0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD, 0x007E5EFD,
        0x007E5EFD, 0x00701C5C, 0x00201004, 0x00701C5C, 0x00701E1D, 0x00743FFD, 0x00701E1D, 0x00FF7FFD, 0x00FF7FFD,
        0x00FF7FFD, 0x00FF7FFD, 0x00FF7FFD, 0x00FF7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD,
        0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD,
        0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x007E7FFD, 0x00301C1C, 0x00701E1D, 0x00301C1C,
        0x00701EFD, 0x00000000, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
        0x0040001C, 0x0040001C, 0x0040001C, 0x0040001C,
    ]
}
