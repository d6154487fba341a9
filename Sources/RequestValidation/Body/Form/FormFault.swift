/// What is wrong with a form (application/x-www-form-urlencoded).
enum FormFault: Sendable, Equatable {
    /// A `%` without two hexadecimal digits: the bytes from it on, at most `%uXXXX`.
    case badPercentEncoding([UInt8])
    /// Bytes that an encoder would have encoded: the first few of a run.
    case unencodedCharacter([UInt8])
    /// Encoded bytes above 0x7F that are not UTF-8, and what is wrong with them.
    case invalidUTF8([UInt8], UTF8Fault)
    case emptyName(EmptyName)
    /// A name that came before: where, in the decoded body.
    case duplicateField(firstAt: Int)
    case tooManyFields(limit: Int)
    /// Line breaks behind the last field: the first few bytes.
    case lineBreakAtEnd([UInt8])
    /// A JSON document, percent-encoded, in place of a field.
    case looksLikeJSON
    /// A missing or structured value that was made into text.
    case stringifiedValue([UInt8])
    /// Field and separators alike were encoded: the form is one name without a value.
    case encodedAsAWhole
    /// So many fields hold `%25HH` and none holds any other encoding.
    case encodedTwice(fields: Int)
    /// A name that holds `%25HH`.
    case nameEncodedTwice

    /// A token where the head has one, too (RFC 6750 section 2).
    case secondToken(besides: TokenPlace)

    /// Where a head has a token.
    enum TokenPlace: Sendable, Equatable {
        case authorization
        case query
    }

    enum EmptyName: Sendable, Equatable {
        /// More `&` than one, or one before the first field.
        case separators(Int)
        /// `=x`, or `=` alone.
        case equals(hasValue: Bool)
    }

    /// One code is one rule with one level.
    var code: UInt8 {
        switch self {
        case .badPercentEncoding: 0
        case .unencodedCharacter: 1
        case .invalidUTF8: 2
        case .emptyName: 3
        case .duplicateField: 4
        case .tooManyFields: 5
        case .lineBreakAtEnd: 6
        case .looksLikeJSON: 7
        case .stringifiedValue: 8
        case .encodedAsAWhole: 9
        case .encodedTwice, .nameEncodedTwice: 10
        case .secondToken: 11
        }
    }
}
