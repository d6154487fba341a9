/// Walks through the members of a comma-separated list (RFC 9110 section 5.6.1), in which commas inside quotes part
/// nothing. Empty members are left out.
struct ListWalk {
    private var start: Int
    private let end: Int
    private let separator: UInt8

    /// - Parameter separator: what parts the members: a comma, or a semicolon for parameters.
    init(_ list: Range<Int>, separator: UInt8 = 0x2C) {
        start = list.lowerBound
        end = list.upperBound
        self.separator = separator
    }

    /// The next member without whitespace around it, or nil behind the last.
    mutating func next(_ bytes: Span<UInt8>) -> Range<Int>? {
        while start < end {
            let stop = memberEnd(bytes)
            var lower = start
            var upper = stop
            start = stop &+ 1
            while lower < upper, ListWalk.isSpace(bytes[lower]) { lower &+= 1 }
            while upper > lower, ListWalk.isSpace(bytes[upper &- 1]) { upper &-= 1 }
            if lower < upper { return lower..<upper }
        }
        return nil
    }

    private func memberEnd(_ bytes: Span<UInt8>) -> Int {
        var offset = start
        var isQuoted = false
        while offset < end {
            switch bytes[offset] {
            case 0x22: isQuoted.toggle()
            case 0x5C: if isQuoted { offset &+= 1 }
            case separator: if !isQuoted { return offset }
            default: break
            }
            offset &+= 1
        }
        return end
    }

    /// Whitespace, and the line ends of folds, which stand for it.
    static func isSpace(_ byte: UInt8) -> Bool {
        ByteClass.isWhitespace(byte) || byte == 0x0A || byte == 0x0D
    }
}

extension Range<Int> {
    /// What stands before the first `byte` of the range, without whitespace at its end; all of it if there is none.
    func prefix(_ bytes: Span<UInt8>, before byte: UInt8) -> Range<Int> {
        var upper = Word.first(byte, in: bytes, from: lowerBound, to: upperBound) ?? upperBound
        while upper > lowerBound, ListWalk.isSpace(bytes[upper &- 1]) { upper &-= 1 }
        return lowerBound..<upper
    }

    /// What stands behind the first `byte` of the range, without whitespace at its start; nil if there is none.
    func suffix(_ bytes: Span<UInt8>, behind byte: UInt8) -> Range<Int>? {
        guard let found = Word.first(byte, in: bytes, from: lowerBound, to: upperBound) else { return nil }
        var lower = found &+ 1
        while lower < upperBound, ListWalk.isSpace(bytes[lower]) { lower &+= 1 }
        return lower..<upperBound
    }
}
