/// What is wrong with a line that has not the three parts of a request line.
struct RequestLineDefect {
    let found: String
    /// Nil: the whole line.
    var place: Range<Int>?
    /// Nil: the rule's own.
    var fix: String?

    static func of(_ bytes: Span<UInt8>, _ line: Range<Int>) -> RequestLineDefect {
        let words = RequestLineAnalysis.words(bytes, line)
        guard let first = words.first, let last = words.last else {
            return RequestLineDefect(found: "a line of whitespace")
        }
        return somethingElse(bytes, line, first) ?? missingPart(bytes, first, last, count: words.count)
            ?? behindVersion(bytes, words) ?? general(bytes, words)
    }

    /// Lines that belong elsewhere in a request, or in another message.
    private static func somethingElse(
        _ bytes: Span<UInt8>, _ line: Range<Int>, _ first: Range<Int>
    ) -> RequestLineDefect? {
        if bytes[first.upperBound &- 1] == 0x3A, RequestLineAnalysis.isToken(bytes, first.dropLast()) {
            return RequestLineDefect(
                found: "the header field line \(ByteText.quoted(bytes, first)) ...",
                fix: "send the request line before the header fields")
        }
        if RequestLineAnalysis.isVersionLike(bytes, first), bytes[first.lowerBound] != 0x2F, line.count > first.count {
            return RequestLineDefect(
                found: "the status line of a response", fix: "send a request here: this is what a server answers with")
        }
        if first == line, RequestTarget.authority(bytes, first) != nil {
            return RequestLineDefect(
                found: "a URL alone", fix: "put the method before the URL's path and `HTTP/1.1` behind it")
        }
        if let escape = escapedLineEnd(bytes, line) {
            return RequestLineDefect(
                found: "a line break that is spelled `\\r\\n`, as four characters", place: escape,
                fix: "send the bytes CR and LF; in a shell, `printf` makes them")
        }
        let body: String? =
            switch bytes[line.lowerBound] {
            case 0x7B, 0x5B: "what looks like JSON"
            case 0x3C: "what looks like XML or HTML"
            case 0x2D where line.count > 2 && bytes[line.lowerBound &+ 1] == 0x2D: "what looks like a multipart body"
            default: nil
            }
        return body.map { found in
            RequestLineDefect(
                found: found, fix: "send a request line and header fields before the body, and an empty line between")
        }
    }

    /// The first `\r\n` that is text.
    private static func escapedLineEnd(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        while let backslash = Word.first(0x5C, in: bytes, from: start, to: line.upperBound) {
            let end = backslash &+ 4
            if end <= line.upperBound, ByteText.equals(bytes, backslash..<end, ignoringCase: "\\r\\n") {
                return backslash..<end
            }
            start = backslash &+ 1
        }
        return nil
    }

    private static func missingPart(
        _ bytes: Span<UInt8>, _ first: Range<Int>, _ last: Range<Int>, count: Int
    ) -> RequestLineDefect? {
        guard count == 2 else { return nil }
        if RequestLineAnalysis.isVersionLike(bytes, last) {
            if bytes[first.lowerBound] == 0x2F {
                return at(first.lowerBound, "no method before the target", "put the method first: `GET /path HTTP/1.1`")
            }
            if let slash = Word.first(0x2F, in: bytes, from: first.lowerBound, to: first.upperBound),
                RequestLineAnalysis.isToken(bytes, first.lowerBound..<slash)
            {
                return at(slash, "no space between method and target", "put a space between method and target")
            }
            return at(first.upperBound, "no target between method and version", "put `/` between method and version")
        }
        if let version = RequestLineAnalysis.versionStart(bytes, last), version > last.lowerBound {
            return at(version, "no space between target and version", "put a space between target and version")
        }
        guard RequestLineAnalysis.isToken(bytes, first) else { return nil }
        return at(last.upperBound, "no version behind the target", "end the line with ` HTTP/1.1`")
    }

    private static func behindVersion(_ bytes: Span<UInt8>, _ words: [Range<Int>]) -> RequestLineDefect? {
        guard words.count > 3, RequestLineAnalysis.isVersionLike(bytes, words[2]), let last = words.last,
            !RequestLineAnalysis.isVersionLike(bytes, last)
        else { return nil }
        let place = words[3].lowerBound..<last.upperBound
        return RequestLineDefect(
            found: "\(ByteText.quoted(bytes, place)) behind the version", place: place,
            fix: "end the line behind the version")
    }

    private static func general(_ bytes: Span<UInt8>, _ words: [Range<Int>]) -> RequestLineDefect {
        guard words.count > 1, let first = words.first, let last = words.last else {
            return RequestLineDefect(found: "one word: \(ByteText.quoted(bytes, words.first ?? 0..<0))")
        }
        return RequestLineDefect(
            found: "\(words.count) parts: \(ByteText.quoted(bytes, first.lowerBound..<last.upperBound))")
    }

    private static func at(_ offset: Int, _ found: String, _ fix: String) -> RequestLineDefect {
        RequestLineDefect(found: found, place: offset..<offset, fix: fix)
    }
}
