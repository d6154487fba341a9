/// Every size and count that a request may reach. Sizes in bytes, all inclusive: a value equal to its limit passes.
public struct Limits: Sendable, Equatable {
    /// The request line without its line end. RFC 9112 section 3 recommends at least 8000.
    public var requestLine = 16 * 1024
    /// One field line without its line end.
    public var fieldLine = 16 * 1024
    /// Field lines in the header section, and again in the trailer section.
    public var fieldCount = 100
    /// The header section with its line ends; the trailer section again.
    public var headerSection = 64 * 1024
    /// The `;name=value` part of one chunk's size line (RFC 9112 section 7.1.1).
    public var chunkExtension = 1024
    /// The body after transfer decoding; 413 above.
    public var body = 10 * 1024 * 1024
    /// The body behind each of its content codings; 413 above.
    public var decodedBody = 64 * 1024 * 1024
    /// Bytes behind a content coding for each byte of the body, once they are more than 1 MiB; 413 above.
    public var decodedRatio = 200
    /// Content codings of one body.
    public var codingCount = 3
    /// Query parameters in the target.
    public var parameterCount = 1000
    /// One query parameter, name and value as sent.
    public var parameterLength = 8 * 1024
    /// Cookies in all Cookie fields. Browsers keep some 180 for a site.
    public var cookieCount = 300
    /// One cookie, name and value as sent. RFC 6265 section 6.1 wants at least 4096 with the attributes.
    public var cookieLength = 8 * 1024
    /// Fields of a form (application/x-www-form-urlencoded).
    public var formFieldCount = 1000
    /// Parts of a multipart body.
    public var partCount = 1000
    /// The header of one part of a multipart body, with its line ends and the empty line.
    public var partHeader = 8 * 1024

    /// Objects and arrays within one another in JSON, the outermost included.
    public var jsonDepth = 512
    /// Elements within each other in XML.
    public var xmlDepth = 256
    /// Attributes of one tag in XML.
    public var xmlAttributes = 256

    public init() {}
}
