/// Bytes from the wire as text for people: printable ASCII as it is, the rest escaped.
public enum ByteText {
    /// One byte, for instance `}`, `\x00`, `\r`.
    public static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case 0x5C: "\\\\"
        case 0x20...0x7E: String(UnicodeScalar(byte))
        case 0x00...0x1F, 0x7F...0xFF: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        default: ""
        }
    }

    /// The bytes of a range, escaped, cut in the middle to about `limit` characters.
    public static func escaped(_ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int = 60) -> String {
        let clamped = range.clamped(to: 0..<bytes.count)
        guard clamped.count > limit else {
            var text = ""
            for index in clamped { text += escaped(bytes[index]) }
            return text
        }
        let half = max(1, limit / 2)
        let head = clamped.lowerBound..<(clamped.lowerBound + half)
        let tail = (clamped.upperBound - half)..<clamped.upperBound
        return escaped(bytes, head, limit: half) + "..." + escaped(bytes, tail, limit: half)
    }

    /// The bytes of a range, escaped and in backticks.
    public static func quoted(_ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int = 60) -> String {
        "`" + escaped(bytes, range, limit: limit) + "`"
    }

    /// One byte in backticks, with its name where it has no face: "`\x00` (NUL)".
    public static func quoted(_ byte: UInt8) -> String {
        let name: String? =
            switch byte {
            case 0x00: "NUL"
            case 0x09: "tab"
            case 0x0A: "line feed"
            case 0x0D: "carriage return"
            case 0x1B: "escape"
            case 0x20: "space"
            case 0x7F: "delete"
            default: nil
            }
        return "`" + escaped(byte) + "`" + (name.map { " (\($0))" } ?? "")
    }

    /// The bytes as a string, invalid UTF-8 replaced.
    public static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: array(bytes, range), as: UTF8.self)
    }

    public static func array(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        let clamped = range.clamped(to: 0..<bytes.count)
        return [UInt8](capacity: clamped.count) { target in
            for index in clamped { target.append(bytes[index]) }
        }
    }

    /// Adds the bytes of a range to `target`; no other memory is needed.
    static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to target: inout [UInt8]) {
        let clamped = range.clamped(to: 0..<bytes.count)
        // Copied at once; the pointer does not outlive the call.
        unsafe bytes.extracting(clamped).withUnsafeBufferPointer { piece in unsafe target.append(contentsOf: piece) }
    }

    /// True if the range holds `text`, ASCII case ignored.
    public static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, ignoringCase text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<wanted.count {
                // The buffer of a literal lives as long as the program.
                guard unsafe lowercased(bytes[range.lowerBound &+ index]) == lowercased(wanted[index]) else {
                    return false
                }
            }
            return true
        }
    }

    /// True if the range holds the very `text`.
    static func equals(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: String) -> Bool {
        guard range.count == text.utf8.count else { return false }
        var offset = range.lowerBound
        for byte in text.utf8 {
            guard bytes[offset] == byte else { return false }
            offset &+= 1
        }
        return true
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// The longest runs of neighbouring offsets whose bytes are of a kind.
    static func runs(_ bytes: Span<UInt8>, _ range: Range<Int>, of kind: (UInt8) -> Bool) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for offset in range {
            if kind(bytes[offset]) {
                if start == nil { start = offset }
            } else if let begun = start {
                runs.append(begun..<offset)
                start = nil
            }
        }
        if let begun = start { runs.append(begun..<range.upperBound) }
        return runs
    }
}
