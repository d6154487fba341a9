/// What a scan of XML starts from.
struct XMLSettings: Sendable {
    /// Elements within each other.
    var depth = Limits().xmlDepth
    /// Attributes of one tag.
    var attributes = Limits().xmlAttributes
    /// The encoding that the media type names; nil if it names none.
    var charset: CharacterEncoding?
    /// What the head says of a SOAP message; nil if the route does not ask.
    var soap: SOAPExpectation?

    /// Bytes of one name.
    static let name = 4096
    /// Bytes of the names of one tag's attributes together, and of one namespace.
    static let attributeNames = 64 * 1024
    /// Bytes of all prefixes and namespaces in force.
    static let declarations = 256 * 1024
    /// Namespace declarations in force at once.
    static let namespaces = 1024
    /// Characters that the references to declared entities may stand for, all together.
    static let expansion = 1 << 20
}

extension XMLSettings {
    /// What a scan starts from, as the head says.
    init(_ mediaType: MediaType, _ bytes: Span<UInt8>, _ context: HeadContext) {
        depth = context.policy.limits.xmlDepth
        attributes = context.policy.limits.xmlAttributes
        charset = mediaType.parameter("charset", bytes).flatMap { CharacterEncoding.named(bytes, $0.value) }
        if context.route.carriesSOAP { soap = SOAPExpectation(mediaType, bytes, context) }
    }
}

extension SOAPExpectation {
    init(_ mediaType: MediaType, _ bytes: Span<UInt8>, _ context: HeadContext) {
        if ByteText.equals(bytes, mediaType.subtype, ignoringCase: "soap+xml") {
            version = .soap12
            action = mediaType.parameter("action", bytes).map { ByteText.string(bytes, $0.value) }
        } else {
            if ByteText.equals(bytes, mediaType.subtype, ignoringCase: "xml") { version = .soap11 }
            action = context.head.first(.soapAction).map { SOAPExpectation.unquoted(bytes, $0.value) }
        }
    }

    /// The value of SOAPAction, which is a URI in quotes (SOAP 1.1 section 6.1.1).
    private static func unquoted(_ bytes: Span<UInt8>, _ value: Range<Int>) -> String {
        var range = value
        if range.count > 1, bytes[range.lowerBound] == 0x22, bytes[range.upperBound &- 1] == 0x22 {
            range = (range.lowerBound &+ 1)..<(range.upperBound &- 1)
        }
        return ByteText.string(bytes, range)
    }
}
