/// What the parser saw in one pass over the head. Each rule names the facts that make it worth asking; a clean
/// request leaves few or none of them.
public struct HeadFacts: OptionSet, Sendable {
    public let rawValue: UInt128
    public init(rawValue: UInt128) { self.rawValue = rawValue }
    private init(bit: UInt128) { rawValue = 1 << bit }

    // MARK: request line

    /// Anything but `token SP target SP HTTP/1.x`.
    public static let irregularRequestLine = HeadFacts(bit: 0)
    /// The request line ends in a bare LF.
    public static let bareLFInRequestLine = HeadFacts(bit: 1)
    /// A CR in the request line that no LF follows.
    public static let bareCRInRequestLine = HeadFacts(bit: 2)
    /// More than one empty line before the request line.
    public static let leadingEmptyLines = HeadFacts(bit: 3)
    /// The method is not one of those in daily use.
    public static let unusualMethod = HeadFacts(bit: 4)
    /// The version is not `HTTP/1.1`.
    public static let otherVersion = HeadFacts(bit: 5)
    /// The request line is over its limit.
    public static let requestLineTooLong = HeadFacts(bit: 6)
    /// A body came before on the connection, and bytes that look like more of it stand in the line before the method.
    public static let restOfPreviousBody = HeadFacts(bit: 7)

    /// The connection ended, or time did, within the request line.
    public static let cutRequestLine = HeadFacts(bit: 19)

    // MARK: target

    /// A byte below 0x20, or 0x7F, in the target.
    public static let controlInTarget = HeadFacts(bit: 8)
    /// A byte above 0x7F in the target.
    public static let nonASCIIInTarget = HeadFacts(bit: 9)
    /// A space or one of `"<>[\]^{|}` or a backtick in the target.
    public static let unencodedInTarget = HeadFacts(bit: 10)
    public static let percentInTarget = HeadFacts(bit: 11)
    public static let hashInTarget = HeadFacts(bit: 12)
    /// The target does not begin with `/`.
    public static let notOriginForm = HeadFacts(bit: 13)
    /// A segment that begins with a dot, or `%2e`.
    public static let dotSegmentInTarget = HeadFacts(bit: 14)
    /// `//` anywhere in the target.
    public static let doubleSlashInTarget = HeadFacts(bit: 15)
    /// The target has a query.
    public static let query = HeadFacts(bit: 16)
    /// What templates are made of: `$`, braces, a `:` that begins a segment, a `%` that encodes nothing.
    public static let templateByteInTarget = HeadFacts(bit: 17)
    /// A segment or parameter value that begins with one of `u n N [ ( O` (undefined, null, NaN, [object, Optional).
    public static let stringifiedInitialInTarget = HeadFacts(bit: 18)

    // MARK: in the query

    /// A parameter that begins with `&`, `=` or `am`: it may lack a name, or be called `amp;`.
    public static let irregularQuery = HeadFacts(bit: 52)
    /// A parameter with the name of a credential.
    public static let credentialInQuery = HeadFacts(bit: 53)
    /// So long that a limit of the query's parameters may be broken.
    public static let longQuery = HeadFacts(bit: 54)

    // MARK: percent-encodings in the target

    /// A `%` without two hexadecimal digits.
    public static let badPercentEncoding = HeadFacts(bit: 55)
    /// `%00`...`%1F` or `%7F`.
    public static let encodedControl = HeadFacts(bit: 56)
    /// `%80`...`%FF`.
    public static let encodedNonASCII = HeadFacts(bit: 57)
    /// `%2F` or `%5C`.
    public static let encodedSlash = HeadFacts(bit: 58)
    /// `%25`.
    public static let encodedPercent = HeadFacts(bit: 59)
    /// `%2E`.
    public static let encodedDot = HeadFacts(bit: 60)
    /// `%5B` or `%28`, the encoded first bytes of `[object` and `(null)`.
    public static let encodedBracket = HeadFacts(bit: 61)

    // MARK: header section

    public static let bareLFInHeader = HeadFacts(bit: 20)
    public static let bareCRInHeader = HeadFacts(bit: 21)
    public static let obsoleteFold = HeadFacts(bit: 22)
    /// Whitespace before the first field line.
    public static let leadingWhitespace = HeadFacts(bit: 23)
    /// A field line without colon, without name, with whitespace before the colon, or with a name that is no token.
    public static let irregularFieldName = HeadFacts(bit: 24)
    /// A byte below 0x20 other than HTAB, or 0x7F, in a field value.
    public static let controlInValue = HeadFacts(bit: 25)
    public static let nonASCIIInValue = HeadFacts(bit: 26)
    /// `_` or `.` in a field name.
    public static let unusualFieldName = HeadFacts(bit: 27)
    /// A field of `KnownField.isSingleton` came twice.
    public static let repeatedSingleton = HeadFacts(bit: 28)
    public static let tooManyFields = HeadFacts(bit: 29)
    public static let fieldLineTooLong = HeadFacts(bit: 30)
    public static let headerSectionTooLarge = HeadFacts(bit: 31)

    // MARK: host and framing

    public static let hostMissing = HeadFacts(bit: 32)
    public static let hostRepeated = HeadFacts(bit: 33)
    /// The Host value is more than letters, digits, `.`, `-` and a port.
    public static let irregularHost = HeadFacts(bit: 34)
    /// Content-Length repeated, or not 1 to 18 digits without leading zero.
    public static let irregularContentLength = HeadFacts(bit: 35)
    public static let transferEncoding = HeadFacts(bit: 36)
    /// Transfer-Encoding other than exactly one `chunked`, or with Content-Length, or in HTTP/1.0.
    public static let irregularTransferEncoding = HeadFacts(bit: 37)
    public static let expect = HeadFacts(bit: 38)
    /// GET, HEAD, DELETE, OPTIONS or TRACE with a body announced.
    public static let bodyOnBodylessMethod = HeadFacts(bit: 39)
    /// POST, PUT or PATCH with neither Content-Length nor Transfer-Encoding.
    public static let missingLength = HeadFacts(bit: 40)
    /// Content-Length above the route's body limit.
    public static let announcedBodyTooLarge = HeadFacts(bit: 41)

    // MARK: what fields mean; settled for whole heads only, but for the first two

    /// A `{` in a field value.
    public static let braceInValue = HeadFacts(bit: 64)
    /// A field value that begins as a missing value made into text does, or as a placeholder.
    public static let oddValue = HeadFacts(bit: 65)
    /// Connection says something else than `keep-alive` or `close`.
    public static let unusualConnection = HeadFacts(bit: 66)
    /// Range, If-Range, or a precondition on another method than GET or HEAD.
    public static let irregularCondition = HeadFacts(bit: 67)
    /// A Content field without content, or Trailer without chunks.
    public static let contentFieldWithoutContent = HeadFacts(bit: 68)
    /// Cache-Control other than `no-cache` or `max-age=0`; Prefer; Forwarded.
    public static let directives = HeadFacts(bit: 69)
    /// Forwarding fields of a peer whose are to be reported.
    public static let untrustedForwarding = HeadFacts(bit: 70)
    /// Credentials that begin as a missing value made into text does, or as a placeholder.
    public static let oddCredentials = HeadFacts(bit: 71)
    /// A field of WebSocket's handshake, or Upgrade.
    public static let upgrade = HeadFacts(bit: 72)

    /// The value of a known field is empty or leaves the field's grammar.
    public static let irregularValue = HeadFacts(bit: 73)

    /// A media type that may be one of those that do not exist.
    public static let oddMediaType = HeadFacts(bit: 74)

    // MARK: cookies

    /// A cookie that is not `token=cookie-octets`, a separator other than `; `, or the name of an attribute.
    public static let irregularCookie = HeadFacts(bit: 80)
    /// Two cookies whose names may be equal.
    public static let repeatedCookieName = HeadFacts(bit: 81)
    /// A cookie, or the number of them, is over its limit.
    public static let cookieOverLimit = HeadFacts(bit: 82)
    /// A cookie whose name begins with `__`.
    public static let prefixedCookie = HeadFacts(bit: 83)
    /// A cookie whose value begins as a missing value made into text does.
    public static let stringifiedCookie = HeadFacts(bit: 84)
    public static let severalCookieFields = HeadFacts(bit: 85)

    /// The contract does not allow something of the head.
    public static let contractViolation = HeadFacts(bit: 93)
    /// Something is wrong with the credentials, or the route demands some and there are none.
    public static let credentialFault = HeadFacts(bit: 90)

    // MARK: configuration

    /// A body without Content-Type.
    public static let bodyWithoutContentType = HeadFacts(bit: 92)
    /// A list of host names is configured.
    public static let hostNamesConfigured = HeadFacts(bit: 48)
    /// The route has a list of allowed methods.
    public static let routeLimitsMethods = HeadFacts(bit: 49)
    /// The route says that its requests have a body.
    public static let routeRequiresLength = HeadFacts(bit: 50)
    /// The route requires parameters, fields or members.
    public static let routeRequiresValues = HeadFacts(bit: 91)
    /// The route judges `target/duplicate-parameter`, which is off by default.
    public static let routeJudgesDuplicateParameters = HeadFacts(bit: 47)
    /// The head was read to its end (as opposed to a parse that stopped early).
    public static let complete = HeadFacts(bit: 51)
}
