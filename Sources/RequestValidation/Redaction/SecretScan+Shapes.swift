/// Secrets that are known by their shape, wherever they stand.
extension SecretScan {
    /// `scheme://user:password@host` (RFC 3986 section 3.2.1): everything between the slashes and the `@`. Outside a
    /// body `user:password@host` too, as in a Host field.
    mutating func userinfo(_ bytes: Span<UInt8>) {
        let floor = max(window.lowerBound, offset &- 256)
        var start = offset
        var hasColon = false
        while start > floor, bytes[start &- 1] > 0x20, bytes[start &- 1] != 0x2F {
            let byte = bytes[start &- 1]
            guard byte != 0x3F, byte != 0x23, byte != 0x22 else { return }
            if byte == 0x3A, start < offset { hasColon = true }
            start &-= 1
        }
        guard start < offset else { return }
        let isBehindScheme =
            start &- 3 >= floor && bytes[start &- 1] == 0x2F && bytes[start &- 2] == 0x2F
            && bytes[start &- 3] == 0x3A
        let isBare = hasColon && section != .body && (start == floor || bytes[start &- 1] <= 0x20)
        guard isBehindScheme || isBare else { return }
        mask(bytes, start..<offset)
    }

    /// `Bearer abc` and `Basic abc` outside an Authorization field.
    mutating func space(_ bytes: Span<UInt8>) {
        guard offset &- 5 >= window.lowerBound else { return }
        let last = bytes[offset &- 1] | 0x20
        guard last == 0x72 || last == 0x63 else { return }
        let isBearer =
            offset &- 6 >= window.lowerBound
            && ByteText.equals(bytes, (offset &- 6)..<offset, ignoringCase: "bearer")
        guard isBearer || ByteText.equals(bytes, (offset &- 5)..<offset, ignoringCase: "basic") else { return }
        let end = tokenEnd(bytes, from: offset &+ 1)
        guard end &- offset > 8 else { return }
        mask(bytes, (offset &+ 1)..<end)
    }

    /// A token that begins at `offset`: a JSON Web Token, or one with its issuer's prefix.
    mutating func shape(_ bytes: Span<UInt8>) {
        if offset > window.lowerBound, ByteClass.isLetter(bytes[offset &- 1]) || ByteClass.isDigit(bytes[offset &- 1]) {
            return
        }
        guard let prefix = tokenPrefix(bytes) else { return }
        let end = prefix.isKey ? keyEnd(bytes) : tokenEnd(bytes, from: offset, isURLSafe: true)
        guard end &- offset >= prefix.least else { return }
        mask(bytes, offset..<end)
    }

    /// `least`: how long a token with this prefix is at least; a shorter word is no token.
    private func tokenPrefix(_ bytes: Span<UInt8>) -> (least: Int, isKey: Bool)? {
        switch bytes[offset] {
        // `{"`, `{ ` and `{` LF in Base64: how the first segment of a JWT begins (RFC 7519 section 3).
        case 0x65 where starts(bytes, "eyJ") || starts(bytes, "eyA") || starts(bytes, "ewo"): (16, false)
        case 0x41 where starts(bytes, "AKIA") || starts(bytes, "ASIA") || starts(bytes, "AIza"): (16, false)
        case 0x67 where starts(bytes, "ghp_") || starts(bytes, "gho_") || starts(bytes, "ghs_"): (20, false)
        case 0x67 where starts(bytes, "github_pat_") || starts(bytes, "glpat-"): (20, false)
        case 0x73 where starts(bytes, "sk_live_") || starts(bytes, "sk_test_") || starts(bytes, "sk-"): (20, false)
        case 0x78 where starts(bytes, "xoxb-") || starts(bytes, "xoxp-") || starts(bytes, "xoxa-"): (16, false)
        case 0x2D where starts(bytes, "-----BEGIN "): (11, true)
        default: nil
        }
    }

    private func starts(_ bytes: Span<UInt8>, _ text: StaticString) -> Bool {
        let end = offset &+ text.utf8CodeUnitCount
        guard end <= window.upperBound else { return false }
        var index = offset
        for byte in text.description.utf8 {
            guard bytes[index] == byte else { return false }
            index &+= 1
        }
        return true
    }

    /// Behind the run of bytes that tokens are made of: Base64 and dots.
    ///
    /// - Parameter isURLSafe: only the alphabet of RFC 4648 section 5.
    private func tokenEnd(_ bytes: Span<UInt8>, from start: Int, isURLSafe: Bool = false) -> Int {
        var end = start
        while end < window.upperBound {
            switch bytes[end] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3D, 0x5F: end &+= 1
            case 0x2B, 0x2F, 0x7C, 0x7E:
                if isURLSafe { return end }
                end &+= 1
            default: return end
            }
        }
        return end
    }

    /// Behind a PEM block (RFC 7468), or at the window's end.
    private func keyEnd(_ bytes: Span<UInt8>) -> Int {
        var index = offset &+ 11
        while let dash = Word.first(0x2D, in: bytes, from: index, to: window.upperBound) {
            let end = dash &+ 9
            if end <= window.upperBound, ByteText.equals(bytes, dash..<end, ignoringCase: "-----end ") { return end }
            index = dash &+ 1
        }
        return window.upperBound
    }
}

/// Words that stand where a secret was meant, and are none: showing them is the point of the diagnosis.
enum PublicValue {
    private static let words: Set<String> = [
        "undefined", "null", "NaN", "None", "nil", "(null)", "true", "false", "[object Object]", "[object%20Object]",
        "%5Bobject%20Object%5D", "***", "HttpOnly", "httponly", "Secure", "secure",
    ]

    static func matches(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 64, let first = range.first, let last = range.last else { return false }
        let opensTemplate = bytes[first] == 0x7B || (bytes[first] == 0x24 && bytes[min(first &+ 1, last)] == 0x7B)
        if opensTemplate, bytes[last] == 0x7D {
            return range.dropFirst(2).dropLast().allSatisfy { offset in isTemplateByte(bytes[offset]) }
        }
        if bytes[first] == 0x3C, TemplateReader.isWhole(bytes, range) {
            let text = ByteText.string(bytes, range).lowercased()
            return documentationWords.contains { text.utf8.containsSubsequence($0.utf8) }
        }
        guard range.count <= 24 else { return false }
        return words.contains(ByteText.string(bytes, range))
    }

    /// `<your-token>`: without such a word, brackets may well stand around a secret.
    private static let documentationWords = ["your", "token", "key", "secret", "password", "jwt"]

    private static func isTemplateByte(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte == 0x7D || byte == 0x7B
            || byte == 0x20
    }
}
