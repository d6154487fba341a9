/// Raw bytes of a request as lines to read, with `^` under the faulty ones. Line ends are CR LF unless shown.
struct ExampleText {
    let text: String

    init(bytes: [UInt8], mark: Range<Int>?, indent: String = "    ") {
        var lines: [(text: String, carets: Range<Int>?)] = [("", nil)]
        for (offset, byte) in bytes.enumerated() {
            let last = lines.count - 1
            let start = lines[last].text.count
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            let isMarked = mark.map { $0.contains(offset) || ($0.isEmpty && $0.lowerBound == offset) } ?? false
            // Of a CR LF, only a mark is worth showing.
            if !(byte == 13 && next == 10) || isMarked {
                lines[last].text += ExampleText.show(byte, after: offset > 0 ? bytes[offset - 1] : 0, isMarked)
            }
            if isMarked {
                let lower = lines[last].carets?.lowerBound ?? start
                lines[last].carets = lower..<max(lines[last].text.count, lower + 1)
            }
            if byte == 10 { lines.append(("", nil)) }
        }
        if let mark, mark.isEmpty, mark.lowerBound == bytes.count {
            let end = lines[lines.count - 1].text.count
            lines[lines.count - 1].carets = end..<(end + 1)
        }
        text = lines.enumerated().map { index, line in
            let isEnd = lines[index...].allSatisfy { $0.text.isEmpty && $0.carets == nil }
            guard !isEnd else { return "" }
            guard let carets = line.carets else { return line.text.isEmpty ? "\n" : indent + line.text + "\n" }
            let pointer = String(repeating: " ", count: carets.lowerBound) + String(repeating: "^", count: carets.count)
            return indent + line.text + "\n" + indent + pointer + "\n"
        }.joined()
    }

    private static func show(_ byte: UInt8, after previous: UInt8, _ isMarked: Bool) -> String {
        switch byte {
        case 10: previous == 13 && !isMarked ? "" : "\\n"
        case 13: "\\r"
        case 9: "\\t"
        case 0x20..<0x7F: String(UnicodeScalar(byte))
        default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
}
