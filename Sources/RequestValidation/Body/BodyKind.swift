/// The kinds of bodies that Pedant reads, each by a scanner of its own.
public enum BodyKind: Sendable, Equatable {
    /// Nothing reads it.
    case none
    /// One JSON text: `application/json`, `+json` (RFC 8259, RFC 6839 section 3.1).
    case json
    /// One JSON text a line: NDJSON, JSON Lines.
    case jsonLines
    /// JSON texts behind record separators (RFC 7464).
    case jsonSequence
    /// `application/xml`, `text/xml`, `+xml` (RFC 7303).
    case xml
    case form
    case multipart
    case text
}

extension BodyKind {
    init(_ mediaType: MediaType, _ bytes: Span<UInt8>) {
        let type = mediaType.type
        let subtype = mediaType.subtype
        func isSubtype(_ name: StaticString) -> Bool { ByteText.equals(bytes, subtype, ignoringCase: name) }
        func hasSuffix(_ suffix: StaticString) -> Bool {
            let start = subtype.upperBound &- suffix.utf8CodeUnitCount
            guard start > subtype.lowerBound else { return false }
            return ByteText.equals(bytes, start..<subtype.upperBound, ignoringCase: suffix)
        }
        if isSubtype("json") || hasSuffix("+json") {
            self = .json
        } else if ByteText.equals(bytes, type, ignoringCase: "multipart") {
            self = .multipart
        } else if isSubtype("xml") || hasSuffix("+xml") {
            self = .xml
        } else if ByteText.equals(bytes, type, ignoringCase: "text") {
            self = .text
        } else if !ByteText.equals(bytes, type, ignoringCase: "application") {
            self = .none
        } else if isSubtype("x-www-form-urlencoded") {
            self = .form
        } else if isSubtype("x-ndjson") || isSubtype("ndjson") || isSubtype("jsonl") || isSubtype("x-jsonlines")
            || isSubtype("jsonlines")
        {
            self = .jsonLines
        } else if isSubtype("json-seq") || hasSuffix("+json-seq") {
            self = .jsonSequence
        } else if isSubtype("csp-report") {
            self = .json
        } else {
            self = .none
        }
    }
}
