/// What a line in the header section looks like that is no field.
enum StrayLine {
    case requestLine
    case body
    case other

    init(_ bytes: Span<UInt8>, _ line: Range<Int>) {
        let text = ByteText.string(bytes, line.prefix(4096))
        if text.hasSuffix(" HTTP/1.1") || text.hasSuffix(" HTTP/1.0") {
            self = .requestLine
        } else if let first = text.unicodeScalars.first, "{[<".unicodeScalars.contains(first) || text.hasPrefix("--") {
            self = .body
        } else {
            self = .other
        }
    }

    /// What to do about it; nil if nothing special can be said.
    var fix: String? {
        switch self {
        case .requestLine: "end the header section of the request before with an empty line (CR LF CR LF)"
        case .body: "put the empty line that ends the header section before the body"
        case .other: nil
        }
    }
}
