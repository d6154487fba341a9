/// A character encoding, as the charset parameter of a media type or an XML declaration names it.
struct CharacterEncoding: Equatable, Sendable {
    /// How its bytes become characters.
    enum Form: String, Equatable, Sendable {
        case utf8
        /// Byte order from the byte order mark; big-endian without one (RFC 2781 section 4.3).
        case utf16
        case utf16LittleEndian
        case utf16BigEndian
        case utf32
        case utf32LittleEndian
        case utf32BigEndian
        case ascii
        case latin1
        case windows1252
        /// Each byte is a character; iconv knows which.
        case singleByte
        /// One or several bytes a character, found out by iconv; ASCII bytes between characters stand for themselves.
        case multiByte
        /// Escape sequences switch between sets; every byte goes through iconv.
        case switching
        /// Registered, but decoded by nothing here: EBCDIC, UTF-7 and others that no request is written in.
        case opaque
    }

    /// The name that IANA prefers, for instance `UTF-8`.
    let name: String
    let form: Form
    /// What iconv calls it; empty where it is not needed.
    let systemName: String

    init(name: String, form: Form, systemName: String = "") {
        self.name = name
        self.form = form
        self.systemName = systemName
    }

    /// False if nothing here can decode it.
    var isDecoded: Bool { form != .opaque }

    /// Two or four bytes a unit, so that ASCII text in it is no ASCII.
    var isWide: Bool {
        switch form {
        case .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian, .utf32BigEndian: true
        case .utf8, .ascii, .latin1, .windows1252, .singleByte, .multiByte, .switching, .opaque: false
        }
    }

    var isUTF16: Bool { form == .utf16 || form == .utf16LittleEndian || form == .utf16BigEndian }
    var isUTF32: Bool { form == .utf32 || form == .utf32LittleEndian || form == .utf32BigEndian }

    /// The encoding that a label names, or nil if nobody knows it. IANA's names and aliases, and spellings such as
    /// `utf8` and `latin-1` that are in wide use; case does not count (RFC 2978 section 2.3).
    static func named(_ label: String) -> CharacterEncoding? {
        guard label.utf8.count <= longestLabel else { return nil }
        return CharacterEncodingNames.table[label.lowercased()]
    }

    /// The encoding whose label stands in a range of bytes, without its quotes.
    static func named(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CharacterEncoding? {
        guard range.count <= longestLabel else { return nil }
        return named(ByteText.string(bytes, range))
    }

    /// The longest label of the table is shorter.
    private static let longestLabel = 48

    static let utf8 = CharacterEncoding(name: "UTF-8", form: .utf8)
    static let utf16 = CharacterEncoding(name: "UTF-16", form: .utf16)
    static let utf16LittleEndian = CharacterEncoding(name: "UTF-16LE", form: .utf16LittleEndian)
    static let utf16BigEndian = CharacterEncoding(name: "UTF-16BE", form: .utf16BigEndian)
    static let utf32 = CharacterEncoding(name: "UTF-32", form: .utf32)
    static let utf32LittleEndian = CharacterEncoding(name: "UTF-32LE", form: .utf32LittleEndian)
    static let utf32BigEndian = CharacterEncoding(name: "UTF-32BE", form: .utf32BigEndian)
    static let ascii = CharacterEncoding(name: "US-ASCII", form: .ascii)
    static let latin1 = CharacterEncoding(name: "ISO-8859-1", form: .latin1)
    static let windows1252 = CharacterEncoding(name: "windows-1252", form: .windows1252)
}
