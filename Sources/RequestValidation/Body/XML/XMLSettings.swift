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
