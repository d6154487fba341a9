/// Reads a request line that the fast path did not take: finds method, target and version as well as they can be
/// told, so that each can be judged on its own.
enum RequestLineAnalysis {
    /// - Returns: false if nothing that follows can be read as a head.
    static func read(
        _ bytes: Span<UInt8>, _ line: Range<Int>, into head: inout RequestHead, _ facts: inout HeadFacts
    ) -> Bool {
        facts.insert(.irregularRequestLine)
        head.requestLine = line
        noteControls(bytes, line, &facts)
        let words = self.words(bytes, line)
        guard let first = words.first, let last = words.last, words.count >= 2 else {
            head.version = .other
            return false
        }
        guard isVersionLike(bytes, last) else {
            return readSimpleRequest(bytes, words, into: &head, &facts)
        }
        guard words.count >= 3, let second = words.dropFirst().first, let beforeLast = words.dropLast().last else {
            // `GET HTTP/1.1`: the target is missing.
            head.version = .other
            return false
        }
        guard words.count == 3 || isToken(bytes, first) else {
            head.version = .other
            return false
        }
        head.method = first
        head.target = second.lowerBound..<beforeLast.upperBound
        head.versionText = last
        readVersion(bytes, into: &head, &facts)
        noteTarget(bytes, head.target, &facts)
        if !RequestMethod.isCommon(bytes, first) { facts.insert(.unusualMethod) }
        return true
    }

    /// `GET /path` without a version is HTTP/0.9; anything else is no request line.
    private static func readSimpleRequest(
        _ bytes: Span<UInt8>, _ words: [Range<Int>], into head: inout RequestHead, _ facts: inout HeadFacts
    ) -> Bool {
        head.version = .other
        guard words.count == 2, isToken(bytes, words[0]), bytes[words[1].lowerBound] == 0x2F else { return false }
        head.method = words[0]
        head.target = words[1]
        facts.insert(.otherVersion)
        noteTarget(bytes, head.target, &facts)
        return false
    }

    private static func readVersion(_ bytes: Span<UInt8>, into head: inout RequestHead, _ facts: inout HeadFacts) {
        if ByteText.string(bytes, head.versionText) == "HTTP/1.1" { return }
        facts.insert(.otherVersion)
        head.version = ByteText.string(bytes, head.versionText) == "HTTP/1.0" ? .http10 : .other
    }

    private static func noteControls(_ bytes: Span<UInt8>, _ line: Range<Int>, _ facts: inout HeadFacts) {
        for offset in line where bytes[offset] == 0x0D { facts.insert(.bareCRInRequestLine) }
    }

    /// The facts that the fast path finds in a target.
    private static func noteTarget(_ bytes: Span<UInt8>, _ target: Range<Int>, _ facts: inout HeadFacts) {
        var seen: ByteClass = []
        var behind: ByteClass = []
        var previous: ByteClass = []
        for offset in target {
            let its = ByteClass.of(bytes[offset])
            seen.formUnion(its)
            if !previous.isDisjoint(with: [.slash, .equals]) { behind.formUnion(its) }
            if bytes[offset] == 0x20 { facts.insert(.unencodedInTarget) }
            previous = its
        }
        facts.formUnion(.ofTarget(seen, behind, first: bytes[target.lowerBound]))
        if seen.contains(.percent) { facts.formUnion(.ofPercentEncodings(bytes, target)) }
    }

    /// The runs of bytes between spaces and tabs.
    static func words(_ bytes: Span<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = line.lowerBound
        for offset in line where ByteClass.isWhitespace(bytes[offset]) {
            if offset > start { words.append(start..<offset) }
            start = offset &+ 1
        }
        if line.upperBound > start { words.append(start..<line.upperBound) }
        return words
    }

    /// True for what was meant as a version: `HTTP`, a slash and anything, in any case, also with junk behind.
    private static func isVersionLike(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        guard word.count >= 5 else { return false }
        return ByteText.equals(bytes, word.lowerBound..<(word.lowerBound &+ 5), ignoringCase: "HTTP/")
    }

    static func isToken(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        for offset in range where !ByteClass.isToken(bytes[offset]) { return false }
        return true
    }
}
