/// Values that stand behind `name=`, `"name":` or `<name>`.
extension SecretScan {
    /// `%3D` is an `=` inside a URL that is itself a parameter's value.
    mutating func percent(_ bytes: Span<UInt8>) {
        guard offset &+ 2 < window.upperBound, bytes[offset &+ 1] == 0x33, bytes[offset &+ 2] | 0x20 == 0x64
        else { return }
        assignment(bytes, valueStart: offset &+ 3)
    }

    /// Looks at what stands before the separator at `offset`, and masks what stands behind it if that is a secret name.
    mutating func assignment(_ bytes: Span<UInt8>, valueStart: Int) {
        let isColon = bytes[offset] == 0x3A
        let name = nameRange(bytes, before: offset)
        guard !name.isEmpty else { return }
        if section == .body, !isMarkup, !isColon { notePartName(bytes, name, valueStart: valueStart) }
        let isParameter = section == .requestLine && !isColon
        let isSecret =
            names.kind(bytes, name, isParameter: isParameter) != nil || isEscapedName(bytes, name)
            || (!isColon && isAuthorizationCode(bytes, name, valueStart: valueStart))
        guard isSecret || isSecretPair(bytes, name, valueStart: valueStart) else { return }
        maskValue(bytes, from: valueStart, isEncoded: valueStart &- offset == 3, isColon: isColon)
    }

    /// True for `code=` with a value as authorization servers make them (RFC 6749 section 4.1.2), which can be exchanged
    /// for a token. Codes of countries, errors and vouchers are shorter.
    private func isAuthorizationCode(_ bytes: Span<UInt8>, _ name: Range<Int>, valueStart: Int) -> Bool {
        guard ByteText.equals(bytes, name, ignoringCase: "code") else { return false }
        var end = valueStart
        while end < window.upperBound, end &- valueStart < 12, ByteClass.isToken(bytes[end]) || bytes[end] == 0x2F {
            if bytes[end] == 0x26 { break }
            end &+= 1
        }
        return end &- valueStart >= 12
    }

    /// `"password" "abc"`: the colon between them was forgotten.
    mutating func nameWithoutSeparator(_ bytes: Span<UInt8>) {
        var next = offset &+ 1
        while next < window.upperBound, ByteClass.isWhitespace(bytes[next]) || bytes[next] == 0x0A { next &+= 1 }
        guard next < window.upperBound, bytes[next] == 0x22 else { return }
        let name = nameRange(bytes, before: offset)
        guard names.kind(bytes, name) != nil else { return }
        maskValue(bytes, from: next, isEncoded: false, isColon: true)
    }

    /// The name before a separator: a run of at most 64 bytes, whitespace and quotes between the two left out.
    func nameRange(_ bytes: Span<UInt8>, before separator: Int) -> Range<Int> {
        let floor = max(window.lowerBound, separator &- 100)
        var end = separator
        while end > floor, isBlankOrQuote(bytes[end &- 1]) { end &-= 1 }
        var start = end
        while start > floor, !endsName(bytes[start &- 1]) {
            if let byte = PercentEncoding.decode(bytes, at: start &- 1, end: end), endsName(byte) {
                return (start &+ 2)..<end
            }
            start &-= 1
        }
        return start..<end
    }

    /// True if the name goes on before a backslash, and is secret once its escapes are decoded (RFC 8259 section 7).
    private func isEscapedName(_ bytes: Span<UInt8>, _ tail: Range<Int>) -> Bool {
        let floor = max(window.lowerBound, tail.upperBound &- 200)
        var start = tail.lowerBound
        while start > floor, bytes[start &- 1] == 0x2F { start &-= 1 }
        guard start > floor, bytes[start &- 1] == 0x5C else { return false }
        while start > floor, bytes[start &- 1] == 0x2F || bytes[start &- 1] == 0x5C || !endsName(bytes[start &- 1]) {
            start &-= 1
        }
        let name = JSONEscape.decoded(bytes, start..<tail.upperBound)
        return names.kind(name.span, 0..<name.count) != nil
    }

    func isBlankOrQuote(_ byte: UInt8) -> Bool {
        ByteClass.isWhitespace(byte) || byte == 0x22 || byte == 0x27 || byte == 0x5C
    }

    private func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x22, 0x26, 0x27, 0x28, 0x2C, 0x2F, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F, 0x5C, 0x7B: true
        default: false
        }
    }

    mutating func maskValue(_ bytes: Span<UInt8>, from valueStart: Int, isEncoded: Bool, isColon: Bool) {
        let start = isMarkup && isColon ? nextVisible(bytes, from: valueStart) : nextInLine(bytes, from: valueStart)
        guard start < window.upperBound else { return }
        let isEscapedQuote = bytes[start] == 0x5C && start &+ 1 < window.upperBound
        let quote = isEscapedQuote ? bytes[start &+ 1] : bytes[start]
        if quote == 0x22 || quote == 0x27, section != .requestLine || isColon {
            let content = start &+ (isEscapedQuote ? 2 : 1)
            return mask(bytes, content..<quotedEnd(bytes, from: content, quote, isEscaped: isEscapedQuote))
        }
        if bytes[start] == 0x5B, isMarkup {
            let end = Word.first(0x5D, in: bytes, from: start, to: window.upperBound)
            return mask(bytes, (start &+ 1)..<(end ?? window.upperBound))
        }
        if bytes[start] == 0x7B, isMarkup { return maskObject(bytes, from: start) }
        mask(bytes, start..<plainEnd(bytes, from: start, isEncoded: isEncoded, isColon: isColon))
    }

    /// The closing quote, or the end of the line where it is missing.
    private func quotedEnd(_ bytes: Span<UInt8>, from start: Int, _ quote: UInt8, isEscaped: Bool) -> Int {
        let end = lineEnd(bytes, from: start)
        var index = start
        while index < end {
            if bytes[index] == 0x5C {
                if isEscaped, index &+ 1 < end, bytes[index &+ 1] == quote { return index }
                index &+= 2
                continue
            }
            if bytes[index] == quote, !isEscaped { return index }
            index &+= 1
        }
        return end
    }

    private func plainEnd(_ bytes: Span<UInt8>, from start: Int, isEncoded: Bool, isColon: Bool) -> Int {
        let end = lineEnd(bytes, from: start)
        var index = start
        while index < end {
            if endsValue(bytes[index], isColon: isColon) { return index }
            if isEncoded, let byte = PercentEncoding.decode(bytes, at: index, end: end), byte == 0x26 || byte == 0x23 {
                return index
            }
            if section == .requestLine, bytes[index] == 0x20, startsVersion(bytes, at: index &+ 1) { return index }
            index &+= 1
        }
        return end
    }

    /// A byte that cannot be part of a secret even where encoding was forgotten; a space in a target or form may be.
    private func endsValue(_ byte: UInt8, isColon: Bool) -> Bool {
        switch byte {
        case 0x26: true
        case 0x23: section == .requestLine
        case 0x22, 0x3C: section == .header || isMarkup
        case 0x20, 0x09, 0x2C, 0x3B: section == .header || isColon
        case 0x7D, 0x5D: isColon
        default: false
        }
    }

    private func startsVersion(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index &+ 5 <= window.upperBound && ByteText.equals(bytes, index..<(index &+ 5), ignoringCase: "http/")
    }

    /// `Content-Disposition: form-data; name="password"`: the value comes behind the empty line.
    private mutating func notePartName(_ bytes: Span<UInt8>, _ name: Range<Int>, valueStart: Int) {
        let isName = ByteText.equals(bytes, name, ignoringCase: "name")
        guard isName || ByteText.equals(bytes, name, ignoringCase: "name*"), lineStart &+ 19 <= window.upperBound,
            ByteText.equals(bytes, lineStart..<(lineStart &+ 19), ignoringCase: "content-disposition")
        else { return }
        let end = lineEnd(bytes, from: valueStart)
        var lower = valueStart
        while lower < end, isBlankOrQuote(bytes[lower]) { lower &+= 1 }
        var upper = lower
        while upper < end, bytes[upper] != 0x22, bytes[upper] != 0x3B { upper &+= 1 }
        // `UTF-8''password` (RFC 8187 section 3.2).
        if let quote = (lower..<upper).last(where: { bytes[$0] == 0x27 }) { lower = quote &+ 1 }
        isSecretPart = names.kind(bytes, lower..<upper, isParameter: true) != nil
    }

    /// The rest of a value whose beginning went with the message before: up to the first delimiter.
    mutating func maskRestOfValue(_ bytes: Span<UInt8>) {
        var end = window.lowerBound
        while end < window.upperBound, !ByteClass.isWhitespace(bytes[end]), bytes[end] != 0x0D, bytes[end] != 0x0A,
            !endsName(bytes[end]), bytes[end] != 0x7D
        {
            end &+= 1
        }
        mask(bytes, window.lowerBound..<end)
        offset = window.lowerBound
    }
}
