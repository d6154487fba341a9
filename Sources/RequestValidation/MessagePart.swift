/// The part of a request that a finding points at.
public enum MessagePart: Sendable, Equatable {
    case requestLine
    case target
    /// The header field called so, spelled as it came.
    case header(String)
    /// The header section as a whole, where no single field is at fault.
    case headerSection
    case body
    case chunkFraming
    /// The trailer field called so, or the trailer section where the name is not known.
    case trailer(String)
    case cookie(String)
    case parameter(String)
    /// The field of a form called so, decoded.
    case formField(String)
    /// The part of a multipart body called so, or `2` where it has no name.
    case bodyPart(String)
    /// The connection rather than one message on it.
    case connection

    /// The part in words, as the diagnosis and the log name it: `header Content-Length`.
    public var name: String {
        switch self {
        case .requestLine: "request line"
        case .target: "request target"
        case .header(let name): "header \(name)"
        case .headerSection: "header section"
        case .body: "body"
        case .chunkFraming: "chunk framing"
        case .trailer(let name): name.isEmpty ? "trailer section" : "trailer \(name)"
        case .cookie(let name): "cookie \(name)"
        case .parameter(let name): "parameter \(name)"
        case .formField(let name): "form field \(name)"
        case .bodyPart(let name): "body part \(name)"
        case .connection: "connection"
        }
    }
}
