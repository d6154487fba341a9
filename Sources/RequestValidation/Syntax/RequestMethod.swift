/// Methods by name.
enum RequestMethod {
    /// True for the methods in daily use: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.
    @inline(__always)
    static func isCommon(_ bytes: Span<UInt8>, _ method: Range<Int>) -> Bool { common(bytes, method) != nil }

    enum Common {
        case get, head, post, put, patch, delete, options
    }

    @inline(__always)
    static func common(_ bytes: Span<UInt8>, _ method: Range<Int>) -> Common? {
        guard method.count >= 3, method.count <= 7 else { return nil }
        var word: UInt64 = 0
        for offset in method { word = word &<< 8 | UInt64(bytes[offset]) }
        return switch word {
        case 0x47_4554: .get
        case 0x4845_4144: .head
        case 0x504F_5354: .post
        case 0x50_5554: .put
        case 0x50_4154_4348: .patch
        case 0x4445_4C45_5445: .delete
        case 0x4F_5054_494F_4E53: .options
        default: nil
        }
    }

    /// The methods in daily use by name.
    static let daily = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    /// The IANA HTTP Method Registry, as of 2025.
    static let registered: [String] = [
        "ACL", "BASELINE-CONTROL", "BIND", "CHECKIN", "CHECKOUT", "CONNECT", "COPY", "DELETE", "GET", "HEAD", "LABEL",
        "LINK", "LOCK", "MERGE", "MKACTIVITY", "MKCALENDAR", "MKCOL", "MKREDIRECTREF", "MKWORKSPACE", "MOVE",
        "OPTIONS", "ORDERPATCH", "PATCH", "POST", "PRI", "PROPFIND", "PROPPATCH", "PUT", "QUERY", "REBIND", "REPORT",
        "SEARCH", "TRACE", "UNBIND", "UNCHECKOUT", "UNLINK", "UNLOCK", "UPDATE", "UPDATEREDIRECTREF",
        "VERSION-CONTROL",
    ]
}
