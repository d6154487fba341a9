/// What a request says about the answer that its sender can use. Reads as much as can be read of a broken head.
public struct ResponseNegotiation: Sendable, Equatable {
    public var format = ResponseFormat.problem
    /// True for HEAD: the answer has no body (RFC 9110 section 9.3.2).
    public var isHead = false
    /// The Origin that may be echoed; nil where there is none or it has bytes that no origin has.
    public var origin: String?
    /// A CORS preflight: OPTIONS with Origin and Access-Control-Request-Method.
    public var isPreflight = false
    public var requestedMethod: String?
    public var requestedFields: String?

    public init() {}

    /// - Parameters:
    ///   - head: as far as it was read.
    ///   - bytes: the buffer that its ranges belong to.
    public init(_ head: RequestHead, _ bytes: Span<UInt8>) {
        let fields = LooseFields(head, bytes)
        format = ResponseNegotiation.format(accept: fields[.accept], userAgent: fields[.userAgent])
        isHead = ByteText.equals(bytes, head.method, ignoringCase: "HEAD")
        origin = fields[.origin].flatMap(ResponseNegotiation.harmless)
        requestedMethod = fields[.accessControlRequestMethod].flatMap(ResponseNegotiation.harmless)
        requestedFields = fields[.accessControlRequestHeaders].flatMap(ResponseNegotiation.harmless)
        isPreflight =
            ByteText.equals(bytes, head.method, ignoringCase: "OPTIONS") && origin != nil && requestedMethod != nil
    }

    /// The form for a sender: the first type of Accept, by weight and then by order, that we can write; without one, or where `*/*` comes first,
    /// text for command-line clients and problem+json for all others.
    public static func format(accept: String?, userAgent: String?) -> ResponseFormat {
        for range in AcceptHeader.ranges(accept ?? "") {
            if range == "*/*" { break }
            if let format = format(of: range) { return format }
        }
        return isCommandLine(userAgent ?? "") ? .text : .problem
    }

    private static func format(of mediaRange: String) -> ResponseFormat? {
        switch mediaRange {
        case "text/html", "application/xhtml+xml": .html
        case "text/plain", "text/*": .text
        case "application/json", "application/problem+json", "text/json", "application/*": .problem
        default: mediaRange.hasSuffix("+json") ? .problem : nil
        }
    }

    private static func isCommandLine(_ userAgent: String) -> Bool {
        let agent = userAgent.lowercased()
        return ["curl/", "wget/", "wget2/", "httpie/", "xh/"].contains { agent.hasPrefix($0) }
    }

    /// A value that is safe to send back in a field: visible ASCII, spaces and commas, not too long.
    private static func harmless(_ value: String) -> String? {
        guard !value.isEmpty, value.utf8.count <= 512, value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            return nil
        }
        return value
    }
}

/// Field values by kind from a head that may not have been read to its end: then from its raw lines.
struct LooseFields {
    private var values: [KnownField: String] = [:]
    private static let wanted: [KnownField] = [
        .accept, .userAgent, .origin, .accessControlRequestMethod, .accessControlRequestHeaders,
    ]

    init(_ head: RequestHead, _ bytes: Span<UInt8>) {
        if head.fields.isEmpty {
            readLines(bytes, from: head.start)
        } else {
            for field in head.fields where LooseFields.wanted.contains(field.known) {
                add(field.known, ByteText.string(bytes, field.value))
            }
        }
    }

    subscript(field: KnownField) -> String? { values[field] }

    private mutating func add(_ field: KnownField, _ value: String) {
        if field == .accept, let before = values[field] {
            values[field] = before + "," + value
        } else if values[field] == nil {
            values[field] = value
        }
    }

    private mutating func readLines(_ bytes: Span<UInt8>, from start: Int) {
        let end = min(bytes.count, start &+ 32_768)
        var lineStart = start
        while let feed = Word.first(0x0A, in: bytes, from: lineStart, to: end) {
            let lineEnd = feed > lineStart && bytes[feed &- 1] == 0x0D ? feed &- 1 : feed
            if lineEnd == lineStart { return }
            readLine(bytes, lineStart..<lineEnd)
            lineStart = feed &+ 1
        }
    }

    private mutating func readLine(_ bytes: Span<UInt8>, _ line: Range<Int>) {
        guard let colon = Word.first(0x3A, in: bytes, from: line.lowerBound, to: line.upperBound) else { return }
        let name = ByteText.string(bytes, line.lowerBound..<colon).lowercased()
        guard let field = LooseFields.wanted.first(where: { $0.name == name }) else { return }
        var lower = colon &+ 1
        while lower < line.upperBound, ByteClass.isWhitespace(bytes[lower]) { lower &+= 1 }
        add(field, ByteText.string(bytes, lower..<line.upperBound))
    }
}
