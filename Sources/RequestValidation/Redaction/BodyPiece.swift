/// A piece cut out of a decoded body, in which secrets are to be found although it may begin in the middle of one.
struct BodyPiece {
    let kind: BodyKind
    /// True if the piece is the body's beginning.
    let startsBody: Bool

    /// What has to be masked at the piece's start because its name is not in sight: the rest of a value, or of a name
    /// with the value behind it.
    func unnamedValue(_ bytes: Span<UInt8>) -> Range<Int>? {
        guard !startsBody, !bytes.isEmpty else { return nil }
        switch kind {
        case .json, .jsonLines, .jsonSequence: return unnamedJSONValue(bytes)
        case .xml: return 0..<(Word.first(0x3C, in: bytes, from: 0, to: bytes.count) ?? bytes.count)
        case .form: return 0..<(Word.first(0x26, in: bytes, from: 0, to: bytes.count) ?? bytes.count)
        case .multipart: return 0..<firstDelimiter(bytes)
        case .text, .none: return 0..<firstWords(bytes)
        }
    }

    /// The same as far as it is a value: without the head of a part, whose words are no secret.
    func unnamedText(_ bytes: Span<UInt8>) -> Range<Int>? {
        guard let unnamed = unnamedValue(bytes), kind == .multipart else { return unnamedValue(bytes) }
        var start = 0
        var isHead = false
        while let feed = Word.first(0x0A, in: bytes, from: start, to: unnamed.upperBound) {
            let line = ByteText.string(bytes, start..<feed).lowercased()
            if line == "" || line == "\r" { return isHead ? (feed &+ 1)..<unnamed.upperBound : unnamed }
            let isField = line.hasPrefix("content-") || start == 0 && line.contains("name=\"")
            // The piece may begin in the middle of the first, or of the boundary before it.
            guard isField || start == 0 else { break }
            isHead = isHead || isField
            start = feed &+ 1
        }
        return unnamed
    }

    // MARK: JSON

    private func unnamedJSONValue(_ bytes: Span<UInt8>) -> Range<Int>? {
        guard let quote = firstQuote(bytes, 0x22) ?? firstQuote(bytes, 0x27) else {
            return isOnlyNumbers(bytes) ? nil : 0..<bytes.count
        }
        if lastVisible(bytes, before: quote) == 0x3A { return 0..<valueEnd(bytes, from: quote) }
        var next = quote &+ 1
        while next < bytes.count, isBlank(bytes[next]) { next &+= 1 }
        guard next < bytes.count else { return 0..<bytes.count }
        switch bytes[next] {
        // The end of a name: the value behind it may be secret.
        case 0x3A: return 0..<valueEnd(bytes, from: next &+ 1)
        // The end of a value, or its line's.
        case 0x2C, 0x5D, 0x7D, 0x0A, 0x0D: return 0..<quote
        // The first quote opens a string whose name is in sight.
        default: return isOnlyNumbers(bytes.extracting(0..<quote)) ? nil : 0..<quote
        }
    }

    /// The first quote that no backslash escapes.
    private func firstQuote(_ bytes: Span<UInt8>, _ quote: UInt8) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x5C {
                index &+= 2
                continue
            }
            if bytes[index] == quote { return index }
            index &+= 1
        }
        return nil
    }

    private func lastVisible(_ bytes: Span<UInt8>, before end: Int) -> UInt8? {
        var index = end
        while index > 0 {
            index &-= 1
            if !isBlank(bytes[index]) { return bytes[index] }
        }
        return nil
    }

    /// Behind the value that begins at `start`, whitespace before it left out; at an object's or array's bracket, whose
    /// members have names of their own.
    private func valueEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count, isBlank(bytes[index]) { index &+= 1 }
        guard index < bytes.count else { return bytes.count }
        let first = bytes[index]
        if first == 0x22 || first == 0x27 {
            index &+= 1
            while index < bytes.count, bytes[index] != first, bytes[index] != 0x0A {
                index &+= bytes[index] == 0x5C ? 2 : 1
            }
            return min(index, bytes.count)
        }
        while index < bytes.count {
            switch bytes[index] {
            case 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x0A: return index
            default: index &+= 1
            }
        }
        return index
    }

    private func isOnlyNumbers(_ bytes: Span<UInt8>) -> Bool {
        for index in 0..<bytes.count {
            switch bytes[index] {
            case 0x09, 0x0A, 0x0D, 0x20, 0x2B...0x2E, 0x30...0x39, 0x3A, 0x45, 0x5B, 0x5D, 0x65, 0x7B, 0x7D: continue
            default: return false
            }
        }
        return true
    }

    // MARK: other kinds

    /// The first line that begins with `--`.
    private func firstDelimiter(_ bytes: Span<UInt8>) -> Int {
        var start = 0
        while let feed = Word.first(0x0A, in: bytes, from: start, to: bytes.count) {
            start = feed &+ 1
            if start &+ 1 < bytes.count, bytes[start] == 0x2D, bytes[start &+ 1] == 0x2D { return start }
        }
        return bytes.count
    }

    /// Behind the first word, and behind the next one too where the first ends as a name does: `password: abc`.
    private func firstWords(_ bytes: Span<UInt8>) -> Int {
        var index = 0
        var last: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isBlank(byte) {
                if last != 0x3A, last != 0x3D { return index }
            } else {
                last = byte
            }
            index &+= 1
        }
        return index
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
