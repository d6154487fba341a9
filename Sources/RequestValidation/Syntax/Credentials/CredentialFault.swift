/// What is wrong with the credentials of a request: facts and places, never the credentials themselves. The rules of
/// family auth put them into words.
struct CredentialFault {
    enum Kind {
        case malformed(AuthorizationFault)
        case unknownScheme(UnknownSchemeFault)
        case basicBase64(BasicFault)
        /// `isTwiceEncoded`: the text is itself Base64 of something with a colon.
        case basicColon(isTwiceEncoded: Bool)
        case basicControl(byte: UInt8, isLast: Bool)
        case bearerEmpty
        case bearerCharacters(BearerFault)
        case digest(DigestFault)
        case severalTokens(parameter: String)
        case plaintext(scheme: String)
        case missing(expected: [String], found: String)
        case apiKeyMissing(field: String, found: String)
        case token(TokenFault)
    }

    let kind: Kind
    /// Nil where no byte is at fault.
    let place: Range<Int>?
    let part: MessagePart
}

/// A value of Authorization that is not `scheme SP credentials`.
enum AuthorizationFault {
    case empty
    /// Nothing but the scheme, where credentials must follow.
    case nothingBehindScheme(String)
    /// The credentials alone: there is no whitespace, and the value cannot be a scheme.
    case noScheme
    /// A known scheme, and this byte where a space must be.
    case separator(scheme: String, UInt8)
    /// The value begins with bytes that are no scheme.
    case schemeCharacter(UInt8)
    /// A byte that the grammar of RFC 9110 section 11.4 does not have here.
    case parameters(expected: String, found: UInt8?)
    /// Base64 was expected.
    case base64(scheme: String, Base64Text.Fault, found: UInt8?)
    /// NTLM and Negotiate messages begin with a mark of their own.
    case message(scheme: String)
    /// A parameter of Signature Version 4 that is not there.
    case signatureParameter(String)
    /// White space or quotes in the field of an API key.
    case apiKey(found: UInt8)
}

enum UnknownSchemeFault {
    case word(String, nearest: String?)
    /// One word of this many bytes: credentials without scheme, rather than a scheme without credentials.
    case alone(count: Int, isToken: Bool)
}

enum BasicFault {
    case empty
    /// `user:password` as it is.
    case notEncoded
    case base64(Base64Text.Fault, found: UInt8?)
}

/// A byte that no bearer token has, and what it seems to come from.
struct BearerFault {
    enum Cause {
        case schemeTwice
        case quotes
        case brackets
        case unknown
    }

    let byte: UInt8
    let cause: Cause
    /// 1-based, from the token's first byte.
    let position: Int
    let isError: Bool
}

/// RFC 7616 section 3.4.
enum DigestFault {
    case parameters(expected: String, found: UInt8?)
    case missing(String)
    case repeated(String)
    /// A parameter whose quotes are missing, or that may have none.
    case quotes(String, mustHave: Bool)
    case count(digits: Int)
    case response(expected: Int, found: Int)
    case otherTarget
}
