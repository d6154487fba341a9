/// Where the fields stand that decide framing and routing, noted while the head is read.
struct FieldNotes {
    private(set) var host: Int?
    private(set) var hostCount = 0
    private(set) var contentLength: Int?
    private(set) var contentLengthCount = 0
    private(set) var transferEncoding: Int?
    private(set) var transferEncodingCount = 0
    private(set) var connection: Int?
    private(set) var connectionCount = 0
    private(set) var expect: Int?
    private(set) var contentType: Int?
    /// The fields that came.
    private(set) var present: KnownFieldSet = []
    /// Those of them that came again.
    private(set) var repeated: KnownFieldSet = []

    @inline(__always)
    mutating func add(_ field: KnownField, at index: Int) {
        if present.contains(field) { repeated.insert(field) } else { present.insert(field) }
        switch field {
        case .host:
            if host == nil { host = index }
            hostCount &+= 1
        case .contentLength:
            if contentLength == nil { contentLength = index }
            contentLengthCount &+= 1
        case .transferEncoding:
            if transferEncoding == nil { transferEncoding = index }
            transferEncodingCount &+= 1
        case .connection:
            if connection == nil { connection = index }
            connectionCount &+= 1
        case .expect:
            if expect == nil { expect = index }
        case .contentType:
            if contentType == nil { contentType = index }
        default: break
        }
    }
}
