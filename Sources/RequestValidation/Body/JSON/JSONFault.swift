/// What can be wrong with JSON (RFC 8259), as facts: the rules of the family put them into words. Behind the kinds up
/// to `truncated` the scan of the document ends; behind the others it goes on.
enum JSONFault: Sendable, Equatable {
    /// A comma before the bracket that closes.
    case trailingComma(closer: UInt8)
    case missingComma(JSONSight, in: JSONOpening)
    case missingColon(JSONSight)
    /// The name as far as it was looked at, escaped.
    case unquotedKey(String)
    case singleQuotes(isName: Bool)
    case comment(JSONCommentStyle)
    /// Nil at the end of the body: the line ends within the string.
    case unterminatedString(openedAt: JSONPlace, isName: Bool, end: JSONInputEnd)
    case badNumber(JSONNumberDefect)
    case pythonLiteral(JSONPythonism)
    case unclosedBracket([JSONOpening], end: JSONInputEnd)
    case mismatchedBracket(closer: UInt8, open: JSONOpening?)
    case trailingData(JSONSight)
    case severalDocuments(isOnNewLine: Bool)
    case emptyBody(hasWhitespace: Bool)
    case unexpectedToken(JSONSight, expected: JSONExpectation)
    case tooDeep(limit: Int)
    case truncated(JSONTruncation)

    case byteOrderMark
    case controlCharacter(UInt8, isName: Bool)
    case badEscape(JSONEscapeDefect)
    /// The bytes that are not UTF-8, at most four.
    case invalidUTF8([UInt8])
    /// The code unit.
    case loneSurrogate(UInt16)
    /// The name, escaped and cut, and where it stood first.
    case duplicateKey(name: String, first: JSONPlace)
    case tooLargeNumber(JSONNumberLoss)

    case invalidPatch(JSONEnvelopeDefect)
    case mergePatchNotObject(JSONTape.Kind, looksLikePatch: Bool)
    case invalidGraphQLRequest(JSONEnvelopeDefect)
    case invalidJSONRPC(JSONEnvelopeDefect)

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 {
        switch self {
        case .trailingComma: 0
        case .missingComma: 1
        case .missingColon: 2
        case .unquotedKey: 3
        case .singleQuotes: 4
        case .comment: 5
        case .unterminatedString: 6
        case .badNumber: 7
        case .pythonLiteral: 8
        case .unclosedBracket: 9
        case .mismatchedBracket: 10
        case .trailingData: 11
        case .severalDocuments: 12
        case .emptyBody: 13
        case .unexpectedToken: 14
        case .tooDeep: 15
        case .truncated: 16
        case .byteOrderMark: 17
        case .controlCharacter: 18
        case .badEscape: 19
        case .invalidUTF8: 20
        case .loneSurrogate: 21
        case .duplicateKey: 22
        case .tooLargeNumber: 23
        case .invalidPatch: 24
        case .mergePatchNotObject: 25
        case .invalidGraphQLRequest: 26
        case .invalidJSONRPC: 27
        }
    }
}

/// A place in the decoded body, both 1-based, columns in Unicode scalars.
package struct JSONPlace: Sendable, Equatable {
    package let line: Int
    package let column: Int
}

/// An open bracket.
struct JSONOpening: Sendable, Equatable {
    /// `{` or `[`.
    let bracket: UInt8
    let place: JSONPlace

    var isObject: Bool { bracket == 0x7B }
    var closer: UInt8 { isObject ? 0x7D : 0x5D }
}

/// What ended while something was still open.
enum JSONInputEnd: Sendable, Equatable {
    case body
    /// The line, where a line holds a document.
    case line
    /// The text, where a record separator begins the next one.
    case record
}

/// What stood where the grammar wants something else.
enum JSONSight: Sendable, Equatable {
    case byte(UInt8)
    /// A character that is not ASCII.
    case scalar(UInt32)
    case string
    case number
    /// A bare word that is known, for instance `undefined`.
    case word(String)
    /// A bare word that may be anything, also a secret.
    case unknownWord
    /// A bare word right behind a closing quote: a quote within the text was not escaped.
    case textBehindQuote
    case object
    case array
    /// `{{name}}`, `${name}`, `<%= name %>`, `%s`.
    case template(JSONTemplateStyle)
    /// HTML or XML.
    case markup
    case lineEnd
    case recordSeparator
}

enum JSONTemplateStyle: Sendable, Equatable {
    case doubleBraces, dollarBraces, percentBraces, angleBrackets, format
}

enum JSONCommentStyle: Sendable, Equatable {
    case slashes, block, hash
}

/// What the grammar allows at a place.
enum JSONExpectation: Sendable, Equatable {
    case document
    case value(behind: UInt8)
    case valueOrClose
    case name
    case nameOrClose
    case commaOrClose(JSONOpening)
    case colon
    case recordSeparator
}

enum JSONNumberDefect: Sendable, Equatable {
    case leadingZero, plusSign, noIntegerPart, noFraction, noExponent, noDigits, hexadecimal, octalOrBinary
    case notANumber, infinity
    case separator(UInt8)
    case suffix
    /// More than one point or exponent, as in a version or an address.
    case repeatedPart
}

enum JSONPythonism: Sendable, Equatable {
    /// `True`, `False`, `None`.
    case literal(String)
    /// The letter before the quote: `u'...'`, `b'...'`.
    case prefix(UInt8)
}

enum JSONTruncation: Sendable, Equatable {
    case afterComma(JSONOpening?)
    case afterColon
    case afterName
    case inLiteral
    case inNumber
    case inSequenceText
}

enum JSONEscapeDefect: Sendable, Equatable {
    /// The byte behind the backslash.
    case unknown(UInt8)
    /// `\u` with fewer than four hexadecimal digits, and the byte that came instead.
    case notHexadecimal(digits: Int, UInt8)
}

enum JSONNumberLoss: Sendable, Equatable {
    /// An integer, and the nearest number that a double holds; the digits that are lost, if it is short enough.
    case inexact
    case overflow
    case underflow
}
