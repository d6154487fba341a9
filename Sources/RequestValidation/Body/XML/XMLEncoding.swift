/// Finds out in which encoding an XML document is: byte order mark, then charset parameter, then declaration
/// (RFC 7303 section 3), then UTF-8 (XML 1.0 appendix F).
struct XMLEncoding: Equatable {
    /// Bytes that have to be looked at.
    static let sniffed = 4

    var encoding = CharacterEncoding.utf8
    /// How the encoding is known; nil if it is only supposed.
    var evidence: XMLFault.Evidence?
    /// Bytes of the byte order mark.
    var markLength = 0
    /// UTF-16 without mark, and without a declaration that could name the byte order.
    var lacksMark = false
    /// The charset parameter names something else.
    var contradictsCharset = false

    /// - Parameter start: the first four bytes of the document, or all if it is shorter.
    init(_ start: [UInt8], charset: CharacterEncoding?) {
        if let (encoding, length) = XMLEncoding.byteOrderMark(start) {
            self.encoding = encoding
            evidence = .byteOrderMark
            markLength = length
        } else if let encoding = XMLEncoding.wide(start) {
            self.encoding = encoding
            evidence = .firstBytes
            lacksMark = !start.contains(0x3F)
        } else if let charset, !(charset.isWide && XMLEncoding.isASCII(start)) {
            encoding = charset
            evidence = .charset
            return
        }
        if let charset { contradictsCharset = !XMLEncoding.agrees(charset, with: encoding) }
    }

    private static func byteOrderMark(_ start: [UInt8]) -> (CharacterEncoding, Int)? {
        if start.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
        if start.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
        if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        return nil
    }

    /// Without a mark a document begins with `<`, and behind it with ASCII.
    private static func wide(_ start: [UInt8]) -> CharacterEncoding? {
        guard start.count == sniffed else { return nil }
        if start == [0, 0, 0, 0x3C] { return .utf32BigEndian }
        if start == [0x3C, 0, 0, 0] { return .utf32LittleEndian }
        if start[0] == 0, start[1] == 0x3C, start[2] == 0 { return .utf16BigEndian }
        if start[0] == 0x3C, start[1] == 0, start[3] == 0 { return .utf16LittleEndian }
        return nil
    }

    private static func isASCII(_ start: [UInt8]) -> Bool { start.allSatisfy { $0 >= 0x09 && $0 < 0x80 } }

    /// True if a label may stand for the encoding that the bytes are in.
    static func agrees(_ label: CharacterEncoding, with actual: CharacterEncoding) -> Bool {
        switch (label.form, actual.form) {
        case (.utf16, .utf16LittleEndian), (.utf16, .utf16BigEndian), (.utf16LittleEndian, .utf16),
            (.utf16BigEndian, .utf16), (.utf32, .utf32LittleEndian), (.utf32, .utf32BigEndian):
            true
        default: label.name == actual.name
        }
    }
}
