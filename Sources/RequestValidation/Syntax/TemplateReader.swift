/// Recognises the placeholders of the template languages that URLs are built with.
enum TemplateReader {
    // MARK: where they stand

    /// `{id}`, `{{id}}`, `${id}`, `{?page,size}` anywhere; `:id` as a segment; `%s` where a segment begins.
    static func inPath(_ bytes: Span<UInt8>, at offset: Int, path: Range<Int>, targetEnd: Int) -> Range<Int>? {
        let beginsSegment = offset > path.lowerBound && bytes[offset &- 1] == 0x2F
        switch bytes[offset] {
        case 0x3A: return beginsSegment ? colonName(bytes, at: offset, end: path.upperBound) : nil
        case 0x24, 0x7B: break
        case 0x25:
            if beginsSegment, let place = formatSpecifier(bytes, at: offset, end: path.upperBound) { return place }
        default: return nil
        }
        return unmistakable(bytes, at: offset, end: path.upperBound)
            ?? singleBraces(bytes, at: offset, end: targetEnd, allowsLists: true)
    }

    /// `{id}` or `%s` as a whole value.
    static func wholeValue(_ bytes: Span<UInt8>, _ parameter: RequestTarget.Parameter) -> Range<Int>? {
        let value = parameter.value
        guard !value.isEmpty else { return nil }
        if let place = formatSpecifier(bytes, at: value.lowerBound, end: value.upperBound) {
            return place.upperBound == value.upperBound ? place : nil
        }
        guard let place = singleBraces(bytes, at: value.lowerBound, end: value.upperBound, allowsLists: false),
            place.upperBound == value.upperBound
        else { return nil }
        // GraphQL over GET sends `query={hero}`: there a lone name in braces is a document.
        let isGraphQL = ByteText.equals(bytes, parameter.name, ignoringCase: "query")
        return isGraphQL ? nil : place
    }

    /// `{id}`, `{{id}}`, `${id}`, `%s` or `<id>` and nothing else.
    static func isWhole(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Bool {
        guard let first = text.first else { return false }
        let place: Range<Int>? =
            switch bytes[first] {
            case 0x24, 0x7B:
                unmistakable(bytes, at: first, end: text.upperBound)
                    ?? singleBraces(bytes, at: first, end: text.upperBound, allowsLists: false)
            case 0x25: formatSpecifier(bytes, at: first, end: text.upperBound)
            case 0x3C: angleBrackets(bytes, text)
            default: nil
            }
        return place == text
    }

    /// `${x}` and `{{x}}` with anything short between the braces.
    static func unmistakable(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Range<Int>? {
        var offset = start
        let hasDollar = skip(0x24, bytes, &offset, end)
        guard skip(0x7B, bytes, &offset, end) else { return nil }
        let isDouble = skip(0x7B, bytes, &offset, end)
        guard hasDollar || isDouble else { return nil }
        let content = offset
        while offset < end, offset &- content <= 64 {
            let closed = offset
            if skip(0x7D, bytes, &offset, end) {
                guard closed > content, hasName(bytes, content..<closed) else { return nil }
                guard !isDouble || skip(0x7D, bytes, &offset, end) else { return nil }
                return start..<offset
            }
            guard !endsContent(bytes, at: offset, end: end) else { return nil }
            offset &+= 1
        }
        return nil
    }

    // MARK: what they look like

    /// `{name}` with a name, a number, or the operators and lists of RFC 6570.
    private static func singleBraces(
        _ bytes: Span<UInt8>, at start: Int, end: Int, allowsLists: Bool
    ) -> Range<Int>? {
        var offset = start
        guard skip(0x7B, bytes, &offset, end) else { return nil }
        if allowsLists, offset < end, isOperator(bytes[offset]) { offset &+= 1 }
        let content = offset
        while offset < end, isNameByte(bytes[offset], allowsLists: allowsLists) { offset &+= 1 }
        let name = content..<offset
        guard skip(0x7D, bytes, &offset, end), isPlaceholderName(bytes, name) else { return nil }
        return start..<offset
    }

    /// `<your-token>` as in documentation: words alone, so no address and no element of markup.
    private static func angleBrackets(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Range<Int>? {
        guard text.count >= 5, text.count <= 40, let last = text.last, bytes[last] == 0x3E,
            ByteClass.isLetter(bytes[text.lowerBound &+ 1])
        else { return nil }
        for offset in (text.lowerBound &+ 1)..<last {
            let byte = bytes[offset]
            guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x5F || byte == 0x2D || byte == 0x20
            else { return nil }
        }
        return text
    }

    /// A name, or the lone digit of a format string; not a GUID or hash in braces.
    private static func isPlaceholderName(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard let first = name.first, name.count <= 64 else { return false }
        if ByteClass.isDigit(bytes[first]) { return name.count == 1 }
        guard ByteClass.isLetter(bytes[first]) || bytes[first] == 0x5F else { return false }
        guard name.count >= 8 else { return true }
        return !name.allSatisfy { ByteClass.isHexadecimal(bytes[$0]) || bytes[$0] == 0x2D }
    }

    /// `:name` to the end of the segment, at least two characters, so that `/:w:/r/` (SharePoint) is none.
    private static func colonName(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Range<Int>? {
        var offset = start &+ 1
        while offset < end, isNameByte(bytes[offset], allowsLists: false), bytes[offset] != 0x2E { offset &+= 1 }
        guard offset &- start >= 3, offset == end || bytes[offset] == 0x2F else { return nil }
        let first = bytes[start &+ 1]
        guard ByteClass.isLetter(first) || first == 0x5F else { return nil }
        return start..<offset
    }

    /// `%s`, `%d`, `%@`, `%ld`, `%1$s`, which are no percent-encodings.
    private static func formatSpecifier(_ bytes: Span<UInt8>, at start: Int, end: Int) -> Range<Int>? {
        guard bytes[start] == 0x25, PercentEncoding.decode(bytes, at: start, end: end) == nil else { return nil }
        var offset = start &+ 1
        if offset &+ 1 < end, ByteClass.isDigit(bytes[offset]), bytes[offset &+ 1] == 0x24 { offset &+= 2 }
        while offset < end, bytes[offset] == 0x6C { offset &+= 1 }
        guard offset < end, isConversion(bytes[offset]) else { return nil }
        offset &+= 1
        let isFollowed = offset < end && (ByteClass.isLetter(bytes[offset]) || ByteClass.isDigit(bytes[offset]))
        return isFollowed ? nil : start..<offset
    }

    // MARK: bytes

    /// `s d i u f @`
    private static func isConversion(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x73, 0x64, 0x69, 0x75, 0x66, 0x40: true
        default: false
        }
    }

    /// `+ # . / ; ? &` of RFC 6570 section 2.2.
    private static func isOperator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2B, 0x23, 0x2E, 0x2F, 0x3B, 0x3F, 0x26: true
        default: false
        }
    }

    private static func isNameByte(_ byte: UInt8, allowsLists: Bool) -> Bool {
        if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) { return true }
        switch byte {
        case 0x5F, 0x2D, 0x2E: return true
        case 0x2C, 0x2A: return allowsLists
        default: return false
        }
    }

    /// A slash, an ampersand, another brace or a quote: then it is no placeholder.
    private static func endsContent(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        switch bytes[offset] {
        case 0x2F, 0x26, 0x7B, 0x22: return true
        case 0x25:
            let decoded = PercentEncoding.decode(bytes, at: offset, end: end)
            return decoded == 0x7B || decoded == 0x22
        default: return false
        }
    }

    private static func hasName(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains { ByteClass.isLetter(bytes[$0]) || bytes[$0] == 0x5F }
    }

    /// Steps over `byte`, raw or percent-encoded.
    private static func skip(_ byte: UInt8, _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Bool {
        guard offset < end else { return false }
        if bytes[offset] == byte {
            offset &+= 1
            return true
        }
        guard PercentEncoding.decode(bytes, at: offset, end: end) == byte else { return false }
        offset &+= 3
        return true
    }
}
