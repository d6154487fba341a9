/// Raw bytes of a request as lines to read, with `^` under the faulty ones. Line ends are CR LF unless shown.
package struct ExampleText {
    private var lines: [Line] = [Line()]

    private struct Line {
        var text = ""
        /// Columns with `^` under them.
        var carets: Range<Int>?

        mutating func mark(from start: Int) {
            let lower = carets?.lowerBound ?? start
            carets = lower..<max(text.count, lower + 1)
        }
    }

    private let indent: String

    package init(bytes: [UInt8], mark: Range<Int>?, indent: String = "    ") {
        self.indent = indent
        for (offset, byte) in bytes.enumerated() {
            let isFaulty = mark?.contains(offset) ?? false
            let isOrdinaryLineEnd =
                (byte == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10)
                || (byte == 10 && offset > 0 && bytes[offset - 1] == 13)
            let start = lines[lines.count - 1].text.count
            if isFaulty || !isOrdinaryLineEnd { lines[lines.count - 1].text += ExampleText.show(byte) }
            if isFaulty || mark == offset..<offset { lines[lines.count - 1].mark(from: start) }
            if byte == 10 { lines.append(Line()) }
        }
        if mark == bytes.count..<bytes.count { lines[lines.count - 1].mark(from: lines[lines.count - 1].text.count) }
    }

    /// The lines, without the empty ones at the end.
    package var text: String {
        let last = lines.lastIndex { !$0.text.isEmpty || $0.carets != nil } ?? -1
        return lines.prefix(last + 1).map { line in
            let text = line.text.isEmpty ? "\n" : indent + line.text + "\n"
            guard let carets = line.carets else { return text }
            let space = String(repeating: " ", count: carets.lowerBound)
            return text + indent + space + String(repeating: "^", count: carets.count) + "\n"
        }.joined()
    }

    private static func show(_ byte: UInt8) -> String {
        switch byte {
        case 10: "\\n"
        case 13: "\\r"
        case 9: "\\t"
        case 0x20..<0x7F: String(UnicodeScalar(byte))
        default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
}
