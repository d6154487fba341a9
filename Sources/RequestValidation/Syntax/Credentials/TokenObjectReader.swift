/// Reads the small JSON texts (RFC 8259) of tokens and key files into values.
struct TokenObjectReader {
    private typealias Fault = TokenObject.Fault

    /// Levels of nesting: claims have two or three. Bounds the recursion.
    private static let depthLimit = 16

    private let text: [UInt8]
    private var offset = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func whole() throws(TokenObject.Fault) -> TokenObject {
        skipWhitespace()
        guard current == 0x7B else { throw fault("a JSON object") }
        let value = try object(depth: 1)
        skipWhitespace()
        guard offset >= text.count else { throw fault("nothing behind the object") }
        return value
    }

    private var current: UInt8? { offset < text.count ? text[offset] : nil }

    private func fault(_ expected: String) -> Fault {
        let found = current.map { ByteText.quoted($0) } ?? "the end"
        return Fault(offset: min(offset, text.count), expected: expected, found: found)
    }

    private mutating func skipWhitespace() {
        while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset &+= 1 }
    }

    private mutating func expect(_ byte: UInt8, _ what: String) throws(TokenObject.Fault) {
        guard current == byte else { throw fault(what) }
        offset &+= 1
    }

    private mutating func object(depth: Int) throws(TokenObject.Fault) -> TokenObject {
        offset &+= 1
        var result = TokenObject()
        skipWhitespace()
        if current == 0x7D {
            offset &+= 1
            return result
        }
        while true {
            skipWhitespace()
            let start = offset
            guard current == 0x22 else { throw fault("a member's name in double quotes") }
            let name = try string()
            skipWhitespace()
            try expect(0x3A, "`:` behind the member's name")
            guard result.add(name, try value(depth: depth)) else {
                let quoted = ByteText.escaped(Array(name.utf8).span, 0..<name.utf8.count, limit: 40)
                throw Fault(offset: start, expected: "each name once", found: "another member `\(quoted)`")
            }
            skipWhitespace()
            if current == 0x7D { break }
            try expect(0x2C, "`,` or `}`")
        }
        offset &+= 1
        return result
    }

    private mutating func array(depth: Int) throws(TokenObject.Fault) -> [TokenObject.Value] {
        offset &+= 1
        var elements: [TokenObject.Value] = []
        skipWhitespace()
        if current == 0x5D {
            offset &+= 1
            return elements
        }
        while true {
            elements.append(try value(depth: depth))
            skipWhitespace()
            if current == 0x5D { break }
            try expect(0x2C, "`,` or `]`")
        }
        offset &+= 1
        return elements
    }

    private mutating func value(depth: Int) throws(TokenObject.Fault) -> TokenObject.Value {
        skipWhitespace()
        guard depth < TokenObjectReader.depthLimit else {
            throw fault("at most \(TokenObjectReader.depthLimit) levels of nesting")
        }
        guard let first = current else { throw fault("a JSON value") }
        switch first {
        case 0x22: return .string(try string())
        case 0x7B: return .object(try object(depth: depth &+ 1))
        case 0x5B: return .array(try array(depth: depth &+ 1))
        case 0x74: return try literal("true", .boolean(true))
        case 0x66: return try literal("false", .boolean(false))
        case 0x6E: return try literal("null", .null)
        case 0x2D, 0x30...0x39: return .number(try number())
        default: throw fault("a JSON value")
        }
    }

    private mutating func literal(
        _ word: StaticString, _ value: TokenObject.Value
    ) throws(TokenObject.Fault) -> TokenObject.Value {
        for byte in word.description.utf8 { try expect(byte, "`\(word)`") }
        return value
    }

    /// RFC 8259 section 6.
    private mutating func number() throws(TokenObject.Fault) -> Double {
        let start = offset
        if current == 0x2D { offset &+= 1 }
        if current == 0x30 { offset &+= 1 } else { try digits() }
        if current == 0x2E {
            offset &+= 1
            try digits()
        }
        if current == 0x65 || current == 0x45 {
            offset &+= 1
            if current == 0x2B || current == 0x2D { offset &+= 1 }
            try digits()
        }
        return Double(String(decoding: text[start..<offset], as: UTF8.self)) ?? 0
    }

    private mutating func digits() throws(TokenObject.Fault) {
        guard let byte = current, ByteClass.isDigit(byte) else { throw fault("a digit") }
        while let byte = current, ByteClass.isDigit(byte) { offset &+= 1 }
    }

    /// RFC 8259 section 7.
    private mutating func string() throws(TokenObject.Fault) -> String {
        offset &+= 1
        var content: [UInt8] = []
        while let byte = current {
            switch byte {
            case 0x22:
                offset &+= 1
                return String(decoding: content, as: UTF8.self)
            case 0x5C: try escape(&content)
            case 0x00...0x1F: throw fault("no control byte in a string")
            default:
                content.append(byte)
                offset &+= 1
            }
        }
        throw fault("a closing quote")
    }

    private mutating func escape(_ content: inout [UInt8]) throws(TokenObject.Fault) {
        offset &+= 1
        switch current {
        case 0x22, 0x5C, 0x2F: content.append(text[offset])
        case 0x62: content.append(0x08)
        case 0x66: content.append(0x0C)
        case 0x6E: content.append(0x0A)
        case 0x72: content.append(0x0D)
        case 0x74: content.append(0x09)
        case 0x75:
            offset &+= 1
            return try scalar(&content)
        default: throw fault("an escape sequence")
        }
        offset &+= 1
    }

    /// `\uXXXX`, or two of them for a character beyond U+FFFF; half a pair becomes U+FFFD.
    private mutating func scalar(_ content: inout [UInt8]) throws(TokenObject.Fault) {
        var code = try hexadecimal()
        if (0xD800..<0xDC00).contains(code), current == 0x5C, offset &+ 1 < text.count, text[offset &+ 1] == 0x75 {
            let resume = offset
            offset &+= 2
            let low = try hexadecimal()
            if (0xDC00..<0xE000).contains(low) {
                code = 0x1_0000 &+ (code &- 0xD800) &<< 10 &+ (low &- 0xDC00)
            } else {
                offset = resume
            }
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        content.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func hexadecimal() throws(TokenObject.Fault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = ByteClass.hexadecimalValue(byte) else {
                throw fault("four hexadecimal digits")
            }
            code = code &<< 4 | UInt32(digit)
            offset &+= 1
        }
        return code
    }
}
