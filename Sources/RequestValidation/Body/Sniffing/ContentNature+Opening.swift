extension ContentNature {
    /// How many bytes `ofMagic` looks at, at most.
    static let magicLength = 16

    /// What begins so, if its format begins with bytes that no text begins with.
    static func ofMagic(_ bytes: Span<UInt8>) -> ContentNature? {
        for (magic, nature) in magics where begins(bytes, magic) { return nature }
        if begins(bytes, "RIFF".utf8), begins(bytes, "WEBP".utf8, at: 8) { return .webp }
        // `GIF89a` is readable; the size of the picture, which follows, is not.
        let isPicture = begins(bytes, "GIF87a".utf8) || begins(bytes, "GIF89a".utf8)
        if isPicture, bytes.count >= 10, hasControl(bytes, 6..<10) { return .gif }
        return ofWideText(bytes)
    }

    private static let magics: [([UInt8], ContentNature)] = [
        ([0x1F, 0x8B, 0x08], .gzip),
        ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
        (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59], .bzip2),
        (Array("PK".utf8) + [0x03, 0x04], .zip),
        (Array("%PDF-".utf8), .pdf),
        ([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A], .png),
        ([0xFF, 0xD8, 0xFF], .jpeg),
    ]

    /// Text in two or four bytes a character: by its byte order mark, or by the zeros beside its first character,
    /// which is ASCII in every format that HTTP carries.
    private static func ofWideText(_ bytes: Span<UInt8>) -> ContentNature? {
        guard bytes.count >= 2 else { return nil }
        let mark = (bytes[0], bytes[1])
        if mark == (0xFF, 0xFE) || mark == (0xFE, 0xFF) {
            return bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0 ? .utf32 : .utf16
        }
        guard bytes.count >= 4 else { return nil }
        func isASCII(_ index: Int) -> Bool { isPrintable(bytes[index]) }
        func isZero(_ index: Int) -> Bool { bytes[index] == 0 }
        if isASCII(0), isZero(1) {
            if isASCII(2), isZero(3) { return .utf16 }
            return isZero(2) && isZero(3) ? .utf32 : nil
        }
        guard isZero(0), isASCII(3) else { return nil }
        if isASCII(1), isZero(2) { return .utf16 }
        return isZero(1) && isZero(2) ? .utf32 : nil
    }

    /// What the first bytes of data are that was taken for something else: by magic, zlib's header, or as text.
    static func ofOpening(_ bytes: Span<UInt8>) -> ContentNature? {
        if let nature = ofMagic(bytes) { return nature }
        if bytes.count >= 2, ZlibHeader.kind(bytes[0], bytes[1]) == .valid, !isText(bytes) { return .zlib }
        return isText(bytes) ? .text : nil
    }

    /// True if all of it is printable ASCII or white space.
    private static func isText(_ bytes: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty else { return false }
        for offset in bytes.indices where !isPrintable(bytes[offset]) { return false }
        return true
    }

    private static func isPrintable(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte < 0x7F) || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func hasControl(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for offset in range.clamped(to: 0..<bytes.count) where bytes[offset] < 0x20 { return true }
        return false
    }

    private static func begins(_ bytes: Span<UInt8>, _ start: some Collection<UInt8>, at offset: Int = 0) -> Bool {
        guard bytes.count &- offset >= start.count else { return false }
        var index = offset
        for byte in start {
            guard bytes[index] == byte else { return false }
            index &+= 1
        }
        return true
    }
}
