/// What can be wrong with text in a charset.
enum TextFault: Sendable, Equatable {
    /// Bytes that do not decode in the charset that the media type names.
    case undecodable(UndecodableBytes)
    /// Bytes that are not UTF-8 where no charset is named.
    case notUTF8(UndecodableBytes)
    /// U+0000 in a text whose charset is named.
    case nul(NULKind)
    /// U+0000 where no charset is named.
    case nulWithoutCharset(NULKind)

    /// Where NUL stands, as far as it tells why.
    enum NULKind: Sendable, Equatable {
        case within
        /// At the first or second byte, as in UTF-16.
        case atStart
        /// Behind the last character.
        case atEnd
        /// A long row.
        case many
    }

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .undecodable: 0
        case .notUTF8: 1
        case .nul: 2
        case .nulWithoutCharset: 3
        }
    }
}
