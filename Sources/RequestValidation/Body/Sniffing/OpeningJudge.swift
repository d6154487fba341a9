/// Tells from the first bytes of a body that it cannot be what its media type says.
struct OpeningJudge {
    let kind: BodyKind
    let opening: [UInt8]

    /// What the body is; nil if it may be what it is said to be, or something that is not certain.
    var nature: ContentNature? {
        if let magic = ContentNature.ofMagic(opening.span) { return isImpossible(magic) ? magic : nil }
        if isMultipart { return kind == .multipart || kind == .text ? nil : .multipart }
        switch kind {
        case .json, .jsonLines, .jsonSequence: return ofMarkup ?? ofEncodedJSON ?? ofZlib
        case .form, .multipart: return begins("<?xml ") ? .xml : nil
        case .none, .xml, .text: return nil
        }
    }

    private func isImpossible(_ magic: ContentNature) -> Bool {
        switch kind {
        case .none: false
        case .json, .jsonLines, .jsonSequence, .form: true
        // XML may be in UTF-16 and in UTF-32; the preamble of a multipart body may be any text.
        case .xml, .multipart: magic != .utf16 && magic != .utf32
        case .text: magic == .gzip || magic == .zstandard || magic == .png || magic == .jpeg || magic == .zip
        }
    }

    private var text: ArraySlice<UInt8> {
        opening.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    private func begins(_ start: String) -> Bool {
        text.prefix(start.utf8.count).elementsEqual(start.utf8) { ByteText.lowercased($0) == ByteText.lowercased($1) }
    }

    private var ofMarkup: ContentNature? {
        guard let first = text.first, first == 0x3C, let second = text.dropFirst().first else { return nil }
        if begins("<?xml ") { return .xml }
        if begins("<!doctype html") || begins("<html") { return .html }
        return ByteClass.isLetter(second) || second == 0x21 || second == 0x3F ? .markup : nil
    }

    /// A zlib header whose second byte is in no text: no JSON begins with the first one.
    private var ofZlib: ContentNature? {
        guard opening.count > 6, ZlibHeader.kind(opening[0], opening[1]) == .valid,
            opening[1] < 0x20 || opening[1] > 0x7E
        else { return nil }
        return .zlib
    }

    private var ofEncodedJSON: ContentNature? {
        begins("%7B%22") || begins("%5B%7B") || begins("%5B%22") ? .encodedJSON : nil
    }

    /// A boundary's line, and behind it the first field of a form's part.
    private var isMultipart: Bool {
        guard opening.starts(with: [0x2D, 0x2D]), let end = opening.firstIndex(of: 0x0D) else { return false }
        let field = Array("\r\ncontent-disposition: form-data".utf8)
        let next = opening[end...].prefix(field.count)
        return next.elementsEqual(field) { ByteText.lowercased($0) == $1 }
    }
}
