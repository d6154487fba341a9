/// Writes JSON text (RFC 8259) into bytes: escapes what must be, puts commas where they belong, and nothing else.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    /// Two spaces a level and a line each, for people; else one line without spaces.
    private let isIndented: Bool
    private var depth = 0
    private var needsComma = false

    package init(isIndented: Bool = false, capacity: Int = 512) {
        self.isIndented = isIndented
        bytes.reserveCapacity(capacity)
    }

    /// Forgets what was written and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        depth = 0
        needsComma = false
    }

    // MARK: structure

    package mutating func beginObject() { open(0x7B) }
    package mutating func endObject() { close(0x7D) }
    package mutating func beginArray() { open(0x5B) }
    package mutating func endArray() { close(0x5D) }

    /// A member's name; its value comes next.
    package mutating func name(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        // A literal's bytes live as long as the program.
        unsafe bytes.append(
            contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(0x22)
        endName()
    }

    /// A member's name that is not known before.
    package mutating func name(dynamic name: String) {
        separate()
        quote(name)
        endName()
    }

    private mutating func endName() {
        bytes.append(0x3A)
        if isIndented { bytes.append(0x20) }
        needsComma = false
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        depth &+= 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth &-= 1
        if needsComma { newLine() }
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        if depth > 0, needsComma || bytes.last == 0x7B || bytes.last == 0x5B { newLine() }
        needsComma = true
    }

    private mutating func newLine() {
        guard isIndented else { return }
        bytes.append(0x0A)
        for _ in 0..<max(0, depth) {
            bytes.append(0x20)
            bytes.append(0x20)
        }
    }

    // MARK: values

    package mutating func value(_ text: String) {
        separate()
        quote(text)
    }

    package mutating func value(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    package mutating func value(_ truth: Bool) {
        separate()
        bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    }

    package mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// A string of raw bytes, which must be UTF-8; what is not becomes U+FFFD.
    package mutating func value(utf8 raw: [UInt8]) {
        separate()
        quote(String(decoding: raw, as: UTF8.self))
    }

    package mutating func value(base64 raw: [UInt8]) {
        separate()
        bytes.append(0x22)
        Base64.append(raw, to: &bytes)
        bytes.append(0x22)
    }

    /// A line feed behind a whole text, for JSON Lines.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// RFC 8259 section 7. DEL is escaped too, for terminals.
    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        defer { bytes.append(0x22) }
        if JSONWriter.isPlain(text.utf8Span.span) {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0x0A: escape(0x6E)
            case 0x0D: escape(0x72)
            case 0x09: escape(0x74)
            case 0x00...0x1F, 0x7F: escapeCode(byte)
            default: bytes.append(byte)
            }
        }
    }

    /// True if no byte needs an escape. Eight bytes at a time: records are long and mostly plain.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = 0
        while index &+ 8 <= text.count {
            let word = Word.load(text, at: index)
            let controls = (word &- ones &* 0x20) & ~word
            let special =
                zeroBytes(word ^ ones &* 0x22) | zeroBytes(word ^ ones &* 0x5C) | zeroBytes(word ^ ones &* 0x7F)
            // A borrow may mark a plain byte behind a faulty one, never the other way.
            if (controls | special) & (ones &* 0x80) != 0 { return false }
            index &+= 8
        }
        while index < text.count {
            let byte = text[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return false }
            index &+= 1
        }
        return true
    }

    /// The top bit of each byte that is 0.
    private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

    private mutating func escape(_ letter: UInt8) {
        bytes.append(0x5C)
        bytes.append(letter)
    }

    private mutating func escapeCode(_ byte: UInt8) {
        escape(0x75)
        bytes.append(0x30)
        bytes.append(0x30)
        bytes.append(JSONWriter.digit(byte >> 4))
        bytes.append(JSONWriter.digit(byte & 15))
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x57 &+ value }
}
