/// Reads a request line that the fast path did not take: finds method, target and version as well as they can be
/// told, so that each can be judged on its own.
enum RequestLineAnalysis {
    /// - Parameter followsBody: true if bytes of the line may be the rest of the previous request's body.
    /// - Returns: false if nothing that follows can be read as a head. Then the version is missing, or the method too.
    static func read(
        _ bytes: Span<UInt8>, _ line: Range<Int>, followsBody: Bool, into head: inout RequestHead,
        _ facts: inout HeadFacts
    ) -> Bool {
        facts.insert(.irregularRequestLine)
        head.requestLine = line
        var readable = line
        if followsBody, let start = RequestLineSearch.start(in: bytes, line), start > line.lowerBound {
            facts.insert(.restOfPreviousBody)
            readable = start..<line.upperBound
        }
        if let firstReturn = Word.first(0x0D, in: bytes, from: readable.lowerBound, to: readable.upperBound) {
            facts.insert(.bareCRInRequestLine)
            // Lines that end in CR alone: what stands before it may be a whole request line.
            if readWords(bytes, readable.lowerBound..<firstReturn, into: &head, &facts) { return true }
        }
        if readWords(bytes, readable, into: &head, &facts) { return true }
        head.version = .other
        readSimpleRequest(bytes, readable, into: &head, &facts)
        return false
    }

    /// Stores nothing unless method, target and version are all there.
    private static func readWords(
        _ bytes: Span<UInt8>, _ line: Range<Int>, into head: inout RequestHead, _ facts: inout HeadFacts
    ) -> Bool {
        let words = self.words(bytes, line)
        guard words.count >= 3, let first = words.first, let last = words.last, let second = words.dropFirst().first,
            let beforeLast = words.dropLast().last, isVersionLike(bytes, last)
        else { return false }
        let target = second.lowerBound..<beforeLast.upperBound
        guard words.count == 3 || (isToken(bytes, first) && mayHaveSpaces(bytes, target)) else { return false }
        guard !isHTTP2Preface(bytes, first, target, last) else { return false }
        head.method = first
        head.target = target
        head.versionText = last
        readVersion(bytes, into: &head, &facts)
        noteTarget(bytes, target, &facts)
        if !RequestMethod.isCommon(bytes, first) { facts.insert(.unusualMethod) }
        return true
    }

    /// `GET /path` without a version is HTTP/0.9.
    private static func readSimpleRequest(
        _ bytes: Span<UInt8>, _ line: Range<Int>, into head: inout RequestHead, _ facts: inout HeadFacts
    ) {
        let words = self.words(bytes, line)
        guard words.count == 2, let method = words.first, let target = words.last, isWord(bytes, method),
            bytes[target.lowerBound] == 0x2F, !holdsVersion(bytes, target)
        else { return }
        head.method = method
        head.target = target
        facts.insert(.otherVersion)
        noteTarget(bytes, target, &facts)
    }

    private static func readVersion(_ bytes: Span<UInt8>, into head: inout RequestHead, _ facts: inout HeadFacts) {
        let version = ByteText.string(bytes, head.versionText)
        if version == "HTTP/1.1" { return }
        facts.insert(.otherVersion)
        head.version = version == "HTTP/1.0" ? .http10 : .other
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
    }

    // MARK: shapes

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

    /// True for what was meant as a version: `HTTP` in any case with anything behind, or a slip of one letter before a
    /// slash and a digit (`HTP/1.1`).
    static func isVersionLike(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        let start = word.lowerBound
        if word.count >= 4, ByteText.equals(bytes, start..<(start &+ 4), ignoringCase: "HTTP") { return true }
        guard let slash = Word.first(0x2F, in: bytes, from: start, to: word.upperBound), slash &- start >= 3,
            slash &- start <= 5, slash &+ 1 < word.upperBound, ByteClass.isDigit(bytes[slash &+ 1])
        else { return false }
        return EditDistance.between(ByteText.string(bytes, start..<slash), "HTTP") == 1
    }

    /// True if `HTTP/` and a digit stand somewhere in the range.
    static func holdsVersion(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        versionStart(bytes, range) != nil
    }

    /// The offset of the first `HTTP/` before a digit in the range.
    static func versionStart(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.count >= 6 else { return nil }
        return (range.lowerBound...(range.upperBound &- 6)).first { start in
            ByteText.equals(bytes, start..<(start &+ 5), ignoringCase: "HTTP/") && ByteClass.isDigit(bytes[start &+ 5])
        }
    }

    /// The first line of the HTTP/2 connection preface (RFC 9113 section 3.4).
    static func isHTTP2Preface(
        _ bytes: Span<UInt8>, _ method: Range<Int>, _ target: Range<Int>, _ version: Range<Int>
    ) -> Bool {
        ByteText.string(bytes, method) == "PRI" && ByteText.string(bytes, target) == "*"
            && ByteText.string(bytes, version) == "HTTP/2.0"
    }

    /// A raw space is a fault of the target only where the target's start is certain: `/` or a scheme.
    private static func mayHaveSpaces(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Bool {
        bytes[target.lowerBound] == 0x2F || RequestTarget.authority(bytes, target) != nil
    }

    /// Letters and hyphens: what a method without a version behind it must look like to be taken for one.
    private static func isWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { ByteClass.isLetter(bytes[$0]) || bytes[$0] == 0x2D }
    }

    static func isToken(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        for offset in range where !ByteClass.isToken(bytes[offset]) { return false }
        return true
    }
}
