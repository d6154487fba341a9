/// Finds where a request line begins in a line that begins with something else: the rest of a body whose
/// Content-Length was too small.
enum RequestLineSearch {
    /// The offset of the first registered method that is followed by a space, a target, a space and `HTTP/`. The
    /// line's own start if it begins with what may be a method: then nothing stands before it.
    static func start(in bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
        if method(bytes, at: line.lowerBound, end: line.upperBound) != nil { return line.lowerBound }
        if beginsWithCommonMethod(bytes, line) { return line.lowerBound }
        let found = line.first { offset in
            guard let method = method(bytes, at: offset, end: line.upperBound) else { return false }
            return isTargetAndVersion(bytes, (offset &+ method.utf8.count &+ 1)..<line.upperBound)
        }
        // `FORGET /a HTTP/1.1` is a method of someone's own, not three bytes before GET.
        guard let found, !isUpperCase(bytes, line.lowerBound..<found) else { return found.map { _ in line.lowerBound } }
        return found
    }

    /// The registered method that stands at `offset` before a space or tab.
    static func method(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> String? {
        guard let word = word(bytes, at: offset, end: end) else { return nil }
        let name = ByteText.string(bytes, word)
        return RequestMethod.registered.contains(name) ? name : nil
    }

    /// `get /`, `Post /`: a method in the wrong case.
    private static func beginsWithCommonMethod(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        guard let word = word(bytes, at: line.lowerBound, end: line.upperBound) else { return false }
        return RequestMethod.daily.contains(ByteText.string(bytes, word).uppercased())
    }

    /// Letters and hyphens before a space or tab; no longer than the longest registered method.
    private static func word(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Range<Int>? {
        guard offset < end, ByteClass.isLetter(bytes[offset]) else { return nil }
        var stop = offset
        while stop < end, stop &- offset <= 17, ByteClass.isLetter(bytes[stop]) || bytes[stop] == 0x2D { stop &+= 1 }
        guard stop < end, ByteClass.isWhitespace(bytes[stop]) else { return nil }
        return offset..<stop
    }

    /// True if the range holds nothing but upper-case letters, hyphens and underscores, or nothing.
    static func isUpperCase(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] &- 0x41 < 26 || bytes[$0] == 0x2D || bytes[$0] == 0x5F }
    }

    /// `/a HTTP/`, also with `*` or a URL as the target.
    private static func isTargetAndVersion(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let target = first..<(Word.first(0x20, in: bytes, from: first, to: range.upperBound) ?? range.upperBound)
        guard !target.isEmpty, range.upperBound &- target.upperBound >= 6 else { return false }
        let isTarget = bytes[first] == 0x2F || bytes[first] == 0x2A || RequestTarget.authority(bytes, target) != nil
        let name = (target.upperBound &+ 1)..<(target.upperBound &+ 6)
        return isTarget && ByteText.string(bytes, name) == "HTTP/"
    }
}
