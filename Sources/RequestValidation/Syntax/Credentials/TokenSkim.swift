internal import Crypto

/// Reads a JSON Web Token in passing: decodes its segments byte by byte and follows the JSON in them without keeping
/// any of it. It takes plain tokens only (ASCII without escapes, whole numbers); any other is for `JSONWebToken`.
struct TokenSkim {
    private enum Kind {
        case string
        case strings
        case number
        case other
    }

    private static let depthLimit = 8
    private static let nameLimit = 48

    // MARK: decoding

    private var offset = 0
    private var end = 0
    private var bits: UInt32 = 0
    private var bitCount: UInt32 = 0
    /// The byte at hand; NUL, which no JSON has, behind the last and in place of what is no Base64.
    private var current: UInt8 = 0
    /// True behind the last byte.
    private var hasEnded = false

    // MARK: what was read

    /// The names of the objects that are open, shortened to a word each.
    private var names = InlineArray<48, UInt64>(repeating: 0)
    private var nameCount = 0
    /// The last string, shortened to a word.
    private var word: UInt64 = 0
    /// The last number, as far as it is a date.
    private var number = 0
    /// Seconds since 1970; 0: not known.
    private var now = 0

    /// True if the token is whole, its algorithm known, its dates in order.
    mutating func accepts(_ bytes: Span<UInt8>, _ token: Range<Int>, now: Int) -> Bool {
        self.now = now
        guard let first = Word.first(0x2E, in: bytes, from: token.lowerBound, to: token.upperBound),
            let second = Word.first(0x2E, in: bytes, from: first &+ 1, to: token.upperBound)
        else { return false }
        let signature = (second &+ 1)..<token.upperBound
        guard !signature.isEmpty, signature.count & 3 != 1 else { return false }
        for offset in signature where TokenByte.of(bytes[offset]) & TokenByte.url == 0 { return false }
        return segment(bytes, token.lowerBound..<first, isHeader: true)
            && segment(bytes, (first &+ 1)..<second, isHeader: false)
    }

    private mutating func segment(_ bytes: Span<UInt8>, _ place: Range<Int>, isHeader: Bool) -> Bool {
        guard place.count & 3 != 1 else { return false }
        (offset, end) = (place.lowerBound, place.upperBound)
        (bits, bitCount, nameCount, hasEnded) = (0, 0, 0, false)
        advance(bytes)
        skipWhitespace(bytes)
        guard members(bytes, isHeader: isHeader) else { return false }
        skipWhitespace(bytes)
        return hasEnded
    }

    @inline(__always)
    private mutating func advance(_ bytes: Span<UInt8>) {
        while bitCount < 8 {
            guard offset < end else {
                current = 0
                hasEnded = true
                return
            }
            let its = TokenByte.of(bytes[offset])
            guard its & TokenByte.url != 0 else {
                current = 0
                return
            }
            bits = bits &<< 6 | UInt32(its & TokenByte.value)
            bitCount &+= 6
            offset &+= 1
        }
        bitCount &-= 8
        current = UInt8(truncatingIfNeeded: bits &>> bitCount)
    }

    @inline(__always)
    private mutating func skipWhitespace(_ bytes: Span<UInt8>) {
        while current == 0x20 || current == 0x0A || current == 0x0D || current == 0x09 { advance(bytes) }
    }

    private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        guard current == byte else { return false }
        advance(bytes)
        return true
    }

    // MARK: objects

    /// The members of the header or of the claims.
    private mutating func members(_ bytes: Span<UInt8>, isHeader: Bool) -> Bool {
        guard take(0x7B, bytes) else { return false }
        var hasAlgorithm = false
        skipWhitespace(bytes)
        if current == 0x7D {
            advance(bytes)
            return !isHeader
        }
        while true {
            guard let name = name(bytes, from: 0), let kind = value(bytes, depth: 2) else { return false }
            if isHeader {
                if name == Name.algorithm {
                    guard kind == .string, Name.algorithms.contains(word) else { return false }
                    hasAlgorithm = true
                } else if name == Name.critical || name == Name.contentType || name == Name.encryption {
                    return false
                }
            } else if !isGoodClaim(name, kind) {
                return false
            }
            skipWhitespace(bytes)
            if current == 0x7D { break }
            guard take(0x2C, bytes) else { return false }
        }
        advance(bytes)
        return !isHeader || hasAlgorithm
    }

    private func isGoodClaim(_ name: UInt64, _ kind: Kind) -> Bool {
        let leeway = 60
        switch name {
        case Name.expiry: return kind == .number && (now == 0 || now &- leeway < number)
        case Name.notBefore, Name.issuedAt: return kind == .number && (now == 0 || now &+ leeway >= number)
        case Name.issuer: return kind == .string
        case Name.audience: return kind == .string || kind == .strings
        default: return true
        }
    }

    /// A member's name up to its colon; nil if it is none, or came before in the object whose names begin at `base`.
    private mutating func name(_ bytes: Span<UInt8>, from base: Int) -> UInt64? {
        skipWhitespace(bytes)
        guard string(bytes), nameCount < TokenSkim.nameLimit else { return nil }
        for index in base..<nameCount where names[index] == word { return nil }
        names[nameCount] = word
        nameCount &+= 1
        let name = word
        skipWhitespace(bytes)
        return take(0x3A, bytes) ? name : nil
    }

    private mutating func nestedObject(_ bytes: Span<UInt8>, depth: Int) -> Bool {
        let base = nameCount
        defer { nameCount = base }
        advance(bytes)
        skipWhitespace(bytes)
        if take(0x7D, bytes) { return true }
        while true {
            guard name(bytes, from: base) != nil, value(bytes, depth: depth &+ 1) != nil else { return false }
            skipWhitespace(bytes)
            if take(0x7D, bytes) { return true }
            guard take(0x2C, bytes) else { return false }
        }
    }

    /// What the array consists of: strings alone, or something else; nil if it is none.
    private mutating func array(_ bytes: Span<UInt8>, depth: Int) -> Kind? {
        advance(bytes)
        skipWhitespace(bytes)
        if take(0x5D, bytes) { return .strings }
        var kind = Kind.strings
        while true {
            guard let its = value(bytes, depth: depth &+ 1) else { return nil }
            if its != .string { kind = .other }
            skipWhitespace(bytes)
            if take(0x5D, bytes) { return kind }
            guard take(0x2C, bytes) else { return nil }
        }
    }

    // MARK: values

    private mutating func value(_ bytes: Span<UInt8>, depth: Int) -> Kind? {
        guard depth < TokenSkim.depthLimit else { return nil }
        skipWhitespace(bytes)
        switch current {
        case 0x22: return string(bytes) ? .string : nil
        case 0x30...0x39: return digits(bytes) ? .number : nil
        case 0x7B: return nestedObject(bytes, depth: depth) ? .other : nil
        case 0x5B: return array(bytes, depth: depth)
        case 0x74: return literal("true", bytes) ? .other : nil
        case 0x66: return literal("false", bytes) ? .other : nil
        case 0x6E: return literal("null", bytes) ? .other : nil
        default: return nil
        }
    }

    private mutating func literal(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
        for byte in text.description.utf8 where !take(byte, bytes) { return false }
        return true
    }

    /// A whole number of at most 15 digits.
    private mutating func digits(_ bytes: Span<UInt8>) -> Bool {
        number = Int(current &- 0x30)
        let isZero = number == 0
        var count = 1
        advance(bytes)
        while ByteClass.isDigit(current) {
            guard count < 15, !isZero else { return false }
            number = number &* 10 &+ Int(current &- 0x30)
            count &+= 1
            advance(bytes)
        }
        // A fraction or an exponent is for the reader that knows them.
        return current != 0x2E && current | 0x20 != 0x65
    }

    /// Shortens the text to a word: as it is up to eight bytes, as a hash beyond. The highest bit, which no ASCII sets,
    /// tells them apart.
    private mutating func string(_ bytes: Span<UInt8>) -> Bool {
        guard take(0x22, bytes) else { return false }
        var packed: UInt64 = 0
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var count = 0
        while current != 0x22 {
            guard current >= 0x20, current < 0x7F, current != 0x5C else { return false }
            packed = packed &<< 8 | UInt64(current)
            hash = (hash ^ UInt64(current)) &* 0x0000_0100_0000_01B3
            count &+= 1
            advance(bytes)
        }
        advance(bytes)
        word = count <= 8 ? packed : hash | 1 << 63
        return true
    }
}

extension TokenSkim {
    /// The names that mean something, as words.
    private enum Name {
        static let algorithm: UInt64 = 0x616C67
        static let critical: UInt64 = 0x63726974
        static let contentType: UInt64 = 0x637479
        static let encryption: UInt64 = 0x656E63
        static let expiry: UInt64 = 0x657870
        static let notBefore: UInt64 = 0x6E6266
        static let issuedAt: UInt64 = 0x696174
        static let issuer: UInt64 = 0x697373
        static let audience: UInt64 = 0x617564
        static let algorithms = SignatureAlgorithm.allCases.map { algorithm in
            algorithm.rawValue.utf8.reduce(0 as UInt64) { $0 &<< 8 | UInt64($1) }
        }
    }
}
