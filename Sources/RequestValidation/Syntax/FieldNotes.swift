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
    private var singletons: UInt64 = 0

    /// Notes a field. Returns true if it is a singleton that came before.
    @inline(__always)
    mutating func add(_ field: KnownField, at index: Int) -> Bool {
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
        default:
            // The fields without a place of their own above.
            guard field.isSingleton else { return false }
            let bit: UInt64 = 1 &<< UInt64(field.rawValue)
            defer { singletons |= bit }
            return singletons & bit != 0
        }
        return false
    }
}
