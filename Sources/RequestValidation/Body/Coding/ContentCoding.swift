/// The content codings of the IANA registry (RFC 9110 section 16.6.1), and what is in use besides.
enum ContentCoding: String, Sendable, CaseIterable {
    case gzip
    /// zlib data, whatever the name says (RFC 9110 section 8.4.1.2).
    case deflate
    case identity
    case aes128gcm
    /// Chunks with signatures, of Amazon S3: not registered, sent by every S3 client.
    case awsChunked = "aws-chunked"
    case brotli = "br"
    case compress
    case dictionaryBrotli = "dcb"
    case dictionaryZstandard = "dcz"
    case exi
    case pack200 = "pack200-gzip"
    case zstandard = "zstd"

    /// The coding called so, or nil. Names are case-insensitive; those with `x-` mean the same (RFC 9110 section 8.4.1).
    static func named(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ContentCoding? {
        guard range.count <= 16 else { return nil }
        let name = ByteText.string(bytes, range).lowercased()
        if name == "x-gzip" { return .gzip }
        if name == "x-compress" { return .compress }
        return ContentCoding(rawValue: name)
    }

    /// True if it can be undone here.
    var isDecoded: Bool { self == .gzip || self == .deflate }

    /// What can be sent in place of a coding that cannot be read.
    static let accepted = ["gzip", "deflate", "identity"]
}
