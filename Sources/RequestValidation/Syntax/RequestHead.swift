/// The head of a request as ranges into the buffer that it was parsed from. Holds no bytes.
public struct RequestHead: Sendable {
    /// One field line.
    public struct Field: Sendable {
        /// The name as sent, without whitespace before the colon.
        public internal(set) var name: Range<Int>
        /// The value without surrounding whitespace, folds included.
        public internal(set) var value: Range<Int>
        /// The whole line with its line end, folds included.
        public internal(set) var line: Range<Int>
        /// The field, where it is one that Pedant knows.
        public internal(set) var known: KnownField
    }

    public enum Version: Sendable, Equatable {
        case http11
        case http10
        /// Another version, well-formed or not.
        case other
    }

    /// The request line's first byte; empty lines before it do not count.
    public internal(set) var start = 0
    /// Empty lines before the request line.
    public internal(set) var leadingEmptyLines = 0
    /// The request line without its line end.
    public internal(set) var requestLine = 0..<0
    /// Empty where the request line is too broken to have one.
    public internal(set) var method = 0..<0
    public internal(set) var target = 0..<0
    /// The version as sent.
    public internal(set) var versionText = 0..<0
    public internal(set) var version = Version.http11
    /// The field lines in message order. Lines without a colon are not among them.
    public internal(set) var fields: [Field] = []
    /// The header section with the empty line that ends it.
    public internal(set) var headerSection = 0..<0
    /// Lines that are no field, without their line ends: those without a colon, those that begin with whitespace
    /// before the first field or behind another broken line.
    public internal(set) var brokenLines: [Range<Int>] = []
    /// The line at which a limit ended the reading, as far as it was looked at; empty if none did.
    public internal(set) var lineOverLimit = 0..<0
    /// Offset behind the head: where the body begins.
    public internal(set) var end = 0

    public init() {}

    /// The first field of that kind, or nil.
    public func first(_ known: KnownField) -> Field? { fields.first { field in field.known == known } }

    /// The number of fields of that kind.
    public func count(of known: KnownField) -> Int { fields.reduce(0) { $0 + ($1.known == known ? 1 : 0) } }

    /// Forgets everything but the memory of the field list.
    mutating func removeAll() {
        start = 0
        leadingEmptyLines = 0
        requestLine = 0..<0
        method = 0..<0
        target = 0..<0
        versionText = 0..<0
        version = .http11
        fields.removeAll(keepingCapacity: true)
        headerSection = 0..<0
        brokenLines.removeAll(keepingCapacity: true)
        lineOverLimit = 0..<0
        end = 0
    }
}
