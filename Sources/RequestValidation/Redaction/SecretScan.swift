/// One pass over a message's bytes in search of secrets. Looks closer only at the bytes that can stand between a name
/// and its value (`:`, `=`, `%3D`, `>`), behind a user (`@`) or at the start of a token of known shape.
struct SecretScan {
    enum Section: Equatable {
        case requestLine
        case header
        case body
    }

    let names: SecretName
    let window: Range<Int>
    var masked: [Range<Int>] = []
    var section = Section.requestLine
    var lineStart: Int
    /// No name has been looked at in this line yet.
    var isFirstSeparator = true
    /// True for bodies that look like JSON or XML, where a quote or `<` ends a value.
    var isMarkup = false
    /// True behind `name="password"` in a multipart part's head.
    var isSecretPart = false
    /// What an object or a tag says of a name in one member and a value in another one.
    var pair = SecretPair()
    var offset: Int

    init(names: SecretName, window: Range<Int>) {
        self.names = names
        self.window = window
        lineStart = window.lowerBound
        offset = window.lowerBound
    }

    mutating func run(_ bytes: Span<UInt8>) {
        while offset < window.upperBound {
            let byte = bytes[offset]
            switch byte {
            case 0x0A: endLine(bytes)
            case 0x22 where isMarkup: nameWithoutSeparator(bytes)
            case 0x7B where isMarkup, 0x7D where isMarkup: pair = SecretPair()
            case 0x3C where isMarkup: beginTag(bytes)
            case 0x3A: colon(bytes)
            case 0x3D: assignment(bytes, valueStart: offset &+ 1)
            case 0x25: percent(bytes)
            case 0x3E: element(bytes)
            case 0x40: userinfo(bytes)
            case 0x20: space(bytes)
            case 0x2D, 0x41, 0x65, 0x67, 0x73, 0x78: shape(bytes)
            default: break
            }
            offset &+= 1
        }
    }

    /// Masks a range and goes on behind it; well-known words that are no secret stay.
    mutating func mask(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let clamped = range.clamped(to: window)
        guard !clamped.isEmpty, !PublicValue.matches(bytes, clamped) else { return }
        masked.append(clamped)
        offset = max(offset, clamped.upperBound &- 1)
    }

    // MARK: lines

    private mutating func endLine(_ bytes: Span<UInt8>) {
        var content = lineStart..<offset
        if let last = content.last, bytes[last] == 0x0D { content = lineStart..<last }
        lineStart = offset &+ 1
        isFirstSeparator = true
        switch section {
        case .requestLine: if !content.isEmpty { section = .header }
        case .header: if content.isEmpty { beginBody(bytes) }
        case .body: if content.isEmpty, isSecretPart { maskPart(bytes) }
        }
        if section == .header { nameWithoutColon(bytes) }
    }

    mutating func beginBody(_ bytes: Span<UInt8>) {
        section = .body
        var first = lineStart
        while first < window.upperBound,
            ByteClass.isWhitespace(bytes[first]) || bytes[first] == 0x0D
                || bytes[first] == 0x0A
        {
            first &+= 1
        }
        guard first < window.upperBound else { return }
        isMarkup = bytes[first] == 0x7B || bytes[first] == 0x5B || bytes[first] == 0x3C
    }

    /// A piece of a body: what its kind says of its delimiters, and a value at its start whose name is not in sight.
    mutating func beginPiece(_ bytes: Span<UInt8>, _ piece: BodyPiece) {
        beginBody(bytes)
        switch piece.kind {
        case .json, .jsonLines, .jsonSequence, .xml: isMarkup = true
        case .form, .multipart: isMarkup = false
        case .text, .none: break
        }
        guard let unnamed = piece.unnamedValue(bytes) else { return }
        masked.append(unnamed.clamped(to: window))
    }

    /// The value of a multipart part whose name is secret: up to the next line that begins with `--`.
    private mutating func maskPart(_ bytes: Span<UInt8>) {
        isSecretPart = false
        var end = lineStart
        while end < window.upperBound {
            let isDelimiter =
                bytes[end] == 0x2D && end &+ 1 < window.upperBound && bytes[end &+ 1] == 0x2D
                && (end == lineStart || bytes[end &- 1] == 0x0A)
            if isDelimiter { break }
            end &+= 1
        }
        while end > lineStart, bytes[end &- 1] == 0x0A || bytes[end &- 1] == 0x0D { end &-= 1 }
        mask(bytes, lineStart..<end)
    }

    /// `Authorization Bearer abc`: a field whose colon is missing.
    private mutating func nameWithoutColon(_ bytes: Span<UInt8>) {
        var end = lineStart
        while end < window.upperBound, bytes[end] > 0x20, bytes[end] != 0x3A { end &+= 1 }
        guard end > lineStart, end < window.upperBound, ByteClass.isWhitespace(bytes[end]),
            let kind = names.kind(bytes, lineStart..<end)
        else { return }
        maskField(bytes, from: end, kind)
    }

    /// The end of the line that `start` lies in, without its line end.
    func lineEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let feed = Word.first(0x0A, in: bytes, from: start, to: window.upperBound) ?? window.upperBound
        return feed > start && bytes[feed &- 1] == 0x0D ? feed &- 1 : feed
    }

    /// The end of a field's value with its folds.
    private func fieldEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var feed = Word.first(0x0A, in: bytes, from: start, to: window.upperBound) ?? window.upperBound
        while feed &+ 1 < window.upperBound, ByteClass.isWhitespace(bytes[feed &+ 1]) {
            feed = Word.first(0x0A, in: bytes, from: feed &+ 1, to: window.upperBound) ?? window.upperBound
        }
        return feed > start && bytes[feed &- 1] == 0x0D ? feed &- 1 : feed
    }

    // MARK: fields

    private mutating func colon(_ bytes: Span<UInt8>) {
        defer { isFirstSeparator = false }
        guard isFirstSeparator, section == .header || isFieldInBody(bytes) else {
            return assignment(bytes, valueStart: offset &+ 1)
        }
        guard let kind = names.kind(bytes, lineStart..<offset) else { return }
        maskField(bytes, from: offset &+ 1, kind)
    }

    /// Credentials or cookies in a trailer or the head of a part: their value goes to the end of the line.
    private func isFieldInBody(_ bytes: Span<UInt8>) -> Bool {
        guard section == .body, FieldBytes.isToken(bytes, lineStart..<offset) else { return false }
        let kind = names.kind(bytes, lineStart..<offset)
        return kind == .credentials || kind == .cookies
    }

    private mutating func maskField(_ bytes: Span<UInt8>, from start: Int, _ kind: SecretName.Kind) {
        let end = fieldEnd(bytes, from: start)
        var lower = start
        while lower < end, ByteClass.isWhitespace(bytes[lower]) || bytes[lower] == 0x3A { lower &+= 1 }
        var upper = end
        while upper > lower, ByteClass.isWhitespace(bytes[upper &- 1]) { upper &-= 1 }
        switch kind {
        case .credentials: maskCredentials(bytes, lower..<upper)
        case .cookies: maskCookies(bytes, lower..<upper)
        case .value: mask(bytes, lower..<upper)
        }
        // The last byte of the value; the line end behind it is still to be seen.
        offset = max(offset, upper &- 1)
    }

    private mutating func maskCredentials(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        guard let schemeEnd = AuthorizationScheme.end(bytes, value) else { return mask(bytes, value) }
        var start = schemeEnd
        while start < value.upperBound, ByteClass.isWhitespace(bytes[start]) { start &+= 1 }
        mask(bytes, start..<value.upperBound)
    }

    private mutating func maskCookies(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        var start = value.lowerBound
        while start < value.upperBound {
            let end = Word.first(0x3B, in: bytes, from: start, to: value.upperBound) ?? value.upperBound
            let equals = Word.first(0x3D, in: bytes, from: start, to: end)
            var lower = equals.map { $0 &+ 1 } ?? start
            while equals == nil, lower < end, ByteClass.isWhitespace(bytes[lower]) { lower &+= 1 }
            mask(bytes, lower..<end)
            start = end &+ 1
        }
    }
}
