/// A name in one member and its value in another: `{"name": "password", "value": "abc"}`, `<param name="pin" value="1">`,
/// and a JSON Patch whose path ends in a secret name.
struct SecretPair {
    /// The name that was given is that of a secret.
    var isSecret = false
    /// The separator's end of the last `value` in this object or tag.
    var value: Int?
}

/// Names and values that stand further apart than a separator.
extension SecretScan {
    /// True if a secret name was given for this value before. Remembers names and values for those that follow.
    mutating func isSecretPair(_ bytes: Span<UInt8>, _ name: Range<Int>, valueStart: Int) -> Bool {
        guard isMarkup, section == .body else { return false }
        switch name.count {
        case 5 where ByteText.equals(bytes, name, ignoringCase: "value"):
            pair.value = valueStart
            return pair.isSecret
        case 2...5 where SecretScan.naming.contains(where: { ByteText.equals(bytes, name, ignoringCase: $0) }):
            guard namesSecret(bytes, from: valueStart) else { return false }
            pair.isSecret = true
            maskEarlierValue(bytes)
            return false
        default: return false
        }
    }

    private static let naming: [StaticString] = ["name", "key", "path", "field", "id"]

    /// True if the string behind a separator is a secret name, or a path that ends in one.
    private func namesSecret(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        var lower = nextVisible(bytes, from: start)
        guard lower < window.upperBound, isBlankOrQuote(bytes[lower]) else { return false }
        lower &+= 1
        var upper = lower
        while upper < window.upperBound, upper &- lower < 200, bytes[upper] > 0x1F, !isBlankOrQuote(bytes[upper]) {
            if bytes[upper] == 0x2F { lower = upper &+ 1 }
            upper &+= 1
        }
        return names.kind(bytes, lower..<upper) != nil
    }

    /// `{"value": "abc", "name": "password"}`
    private mutating func maskEarlierValue(_ bytes: Span<UInt8>) {
        guard let start = pair.value else { return }
        let here = offset
        maskValue(bytes, from: start, isEncoded: false, isColon: true)
        offset = here
    }

    func nextInLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var next = start
        while next < window.upperBound, ByteClass.isWhitespace(bytes[next]) { next &+= 1 }
        return next
    }

    /// The next byte that is no white space, in this line or behind it.
    func nextVisible(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var next = start
        while next < window.upperBound, bytes[next] == 0x20 || (0x09...0x0D).contains(bytes[next]) { next &+= 1 }
        return next
    }

    /// An object under a secret name: every text in it that is no name, up to the brace that closes it.
    mutating func maskObject(_ bytes: Span<UInt8>, from brace: Int) {
        var depth = 0
        var index = brace
        while index < window.upperBound {
            switch bytes[index] {
            case 0x7B: depth &+= 1
            case 0x7D:
                depth &-= 1
                if depth == 0 { return }
            case 0x22, 0x27:
                let content = index &+ 1
                index = stringEnd(bytes, from: content, bytes[index])
                let next = nextVisible(bytes, from: index &+ 1)
                if next >= window.upperBound || bytes[next] != 0x3A { mask(bytes, content..<index) }
            default: break
            }
            index &+= 1
        }
    }

    private func stringEnd(_ bytes: Span<UInt8>, from start: Int, _ quote: UInt8) -> Int {
        var index = start
        while index < window.upperBound, bytes[index] != quote { index &+= bytes[index] == 0x5C ? 2 : 1 }
        return min(index, window.upperBound)
    }

    // MARK: XML

    /// A tag begins; an entity with a secret name is masked with its text.
    mutating func beginTag(_ bytes: Span<UInt8>) {
        pair = SecretPair()
        let word = offset &+ 8
        guard word < window.upperBound, ByteText.equals(bytes, offset..<word, ignoringCase: "<!entity") else { return }
        let start = nextVisible(bytes, from: word)
        var end = start
        while end < window.upperBound, bytes[end] > 0x20, !isBlankOrQuote(bytes[end]) { end &+= 1 }
        guard names.kind(bytes, start..<end) != nil else { return }
        var quote = end
        while quote < window.upperBound, bytes[quote] != 0x22, bytes[quote] != 0x27, bytes[quote] != 0x3E {
            quote &+= 1
        }
        guard quote < window.upperBound, bytes[quote] != 0x3E else { return }
        mask(bytes, (quote &+ 1)..<stringEnd(bytes, from: quote &+ 1, bytes[quote]))
    }

    /// The content of an XML element with a secret name, or with an attribute that gives one.
    mutating func element(_ bytes: Span<UInt8>) {
        guard section == .body, isMarkup, offset > lineStart, bytes[offset &- 1] != 0x2F else { return }
        let floor = max(window.lowerBound, offset &- 300)
        var open = offset &- 1
        while open > floor, bytes[open] != 0x3C, bytes[open] != 0x3E { open &-= 1 }
        guard bytes[open] == 0x3C, bytes[open &+ 1] != 0x2F else { return }
        var start = open &+ 1
        var end = start
        while end < offset, bytes[end] > 0x20 {
            if bytes[end] == 0x3A { start = end &+ 1 }
            end &+= 1
        }
        guard pair.isSecret || names.kind(bytes, start..<max(start, end)) != nil else { return }
        maskContent(bytes, of: (open &+ 1)..<end, from: offset &+ 1)
    }

    /// The text up to the next tag; where an element comes first, all texts up to the end tag.
    private mutating func maskContent(_ bytes: Span<UInt8>, of name: Range<Int>, from start: Int) {
        // The scan goes on behind the tag: what stands in attributes further in is for it to find.
        let here = offset
        defer { offset = here }
        var index = start
        // A bound on what is looked at again for each tag.
        for _ in 0..<64 where index < window.upperBound {
            var tag = index
            if isData(bytes, at: tag) { tag &+= 1 }
            let next = Word.first(0x3C, in: bytes, from: tag, to: window.upperBound) ?? window.upperBound
            mask(bytes, index..<next)
            let isEmpty = nextVisible(bytes, from: index) >= next
            guard isEmpty || index > start, next < window.upperBound, !isEndTag(bytes, at: next, of: name),
                let close = Word.first(0x3E, in: bytes, from: next, to: window.upperBound)
            else { return }
            if isData(bytes, at: next) {
                index = next
                continue
            }
            index = close &+ 1
        }
    }

    private func isData(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index &+ 1 < window.upperBound && bytes[index] == 0x3C && bytes[index &+ 1] == 0x21
    }

    private func isEndTag(_ bytes: Span<UInt8>, at index: Int, of name: Range<Int>) -> Bool {
        let start = index &+ 2
        guard start <= window.upperBound, index &+ 1 < window.upperBound, bytes[index &+ 1] == 0x2F else {
            return false
        }
        let end = start &+ name.count
        guard end <= window.upperBound else { return false }
        return zip(start..<end, name).allSatisfy { bytes[$0] == bytes[$1] }
    }
}
