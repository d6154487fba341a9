/// The XML declaration, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` (XML 1.0 section 2.8), read from the
/// characters between `<?xml` and `?>`.
struct XMLDeclaration {
    enum Fault: Sendable, Equatable {
        /// Whitespace or text stands before it.
        case notAtStart
        /// No version, or not first.
        case missingVersion
        /// Not `1.` and digits.
        case unsupportedVersion(String)
        /// A value that is no name of an encoding.
        case badEncodingName(String)
        /// A name of an encoding that nobody knows.
        case unknownEncoding(String)
        /// Something else than `yes` or `no`.
        case badStandalone(String)
        /// A name that is none of the three, or in the wrong place.
        case unexpectedAttribute(String)
        case missingEquals(String)
        case missingQuote(String)
        case missingSpace
        case unexpected(UInt8)
        case tooLong(limit: Int)
    }

    /// Characters between `<?xml` and `?>`: many more than anybody needs.
    static let limit = 100

    private(set) var version: Range<Int>?
    private(set) var encoding: Range<Int>?
    private(set) var standalone: Range<Int>?
    /// What is wrong first, and with which characters.
    private(set) var fault: (fault: Fault, place: Range<Int>)?

    private let text: [UInt8]
    private var offset = 0

    init(_ text: [UInt8]) {
        self.text = text
        read()
    }

    /// The characters of a place in the declaration.
    func value(_ place: Range<Int>) -> String {
        String(decoding: text[place.clamped(to: 0..<text.count)], as: UTF8.self)
    }

    private mutating func read() {
        var seen = 0
        while fault == nil {
            let hasSpace = skipSpace()
            guard offset < text.count else { break }
            guard hasSpace else { return note(.missingSpace, offset..<(offset &+ 1)) }
            readAttribute(&seen)
        }
        if fault == nil, version == nil { note(.missingVersion, offset..<offset) }
    }

    /// - Parameter seen: how far in the order version, encoding, standalone the declaration has come.
    private mutating func readAttribute(_ seen: inout Int) {
        let start = offset
        while offset < text.count, ByteClass.isToken(text[offset]) { offset &+= 1 }
        let name = value(start..<offset)
        guard offset > start else { return note(.unexpected(text[offset]), offset..<(offset &+ 1)) }
        let order = ["version": 1, "encoding": 2, "standalone": 3][name] ?? 0
        guard order > seen else { return note(.unexpectedAttribute(name), start..<offset) }
        guard order == 1 || version != nil else { return note(.missingVersion, start..<offset) }
        seen = order
        guard let place = readValue(name) else { return }
        switch order {
        case 1: takeVersion(place)
        case 2: takeEncoding(place)
        default: takeStandalone(place)
        }
    }

    private mutating func readValue(_ name: String) -> Range<Int>? {
        _ = skipSpace()
        guard offset < text.count, text[offset] == 0x3D else {
            note(.missingEquals(name), offset..<min(offset &+ 1, text.count))
            return nil
        }
        offset &+= 1
        _ = skipSpace()
        guard offset < text.count, text[offset] == 0x22 || text[offset] == 0x27 else {
            note(.missingQuote(name), offset..<min(offset &+ 1, text.count))
            return nil
        }
        let quote = text[offset]
        offset &+= 1
        let start = offset
        while offset < text.count, text[offset] != quote { offset &+= 1 }
        guard offset < text.count else {
            note(.missingQuote(name), offset..<offset)
            return nil
        }
        offset &+= 1
        return start..<(offset &- 1)
    }

    /// `'1.' [0-9]+`: a reader of 1.0 takes every 1.x for 1.0 (section 2.8).
    private mutating func takeVersion(_ place: Range<Int>) {
        version = place
        let digits = text[place].dropFirst(2)
        guard text[place].starts(with: [0x31, 0x2E]), !digits.isEmpty, digits.allSatisfy({ ByteClass.isDigit($0) })
        else { return note(.unsupportedVersion(value(place)), place) }
    }

    /// `[A-Za-z] ([A-Za-z0-9._] | '-')*`, production 81.
    private mutating func takeEncoding(_ place: Range<Int>) {
        encoding = place
        let name = text[place]
        let isName = name.allSatisfy { byte in
            ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x2E || byte == 0x5F || byte == 0x2D
        }
        guard isName, let first = name.first, ByteClass.isLetter(first) else {
            return note(.badEncodingName(value(place)), place)
        }
        if CharacterEncoding.named(value(place)) == nil { note(.unknownEncoding(value(place)), place) }
    }

    private mutating func takeStandalone(_ place: Range<Int>) {
        standalone = place
        guard ["yes", "no"].contains(value(place)) else { return note(.badStandalone(value(place)), place) }
    }

    private mutating func skipSpace() -> Bool {
        let start = offset
        while offset < text.count, XMLCharacter.isSpace(UInt32(text[offset])) { offset &+= 1 }
        return offset > start
    }

    private mutating func note(_ fault: Fault, _ place: Range<Int>) { self.fault = (fault, place) }
}
