/// The attributes of Set-Cookie (RFC 6265 section 4.1.1), which are told to the client and never come back.
enum CookieAttribute {
    /// Why a pair in a request is taken for an attribute.
    enum Kind {
        /// `HttpOnly` and the like: no cookie, since it has no value.
        case flag(String)
        /// `Path=/` and the like, which might be the name of a cookie.
        case pair(String)
        /// `$Version`, `$Path`, `$Domain` and `$Port` of RFC 2965.
        case obsolete
    }

    static func of(_ bytes: Span<UInt8>, _ pair: CookiePair) -> Kind? {
        guard pair.hasEquals else { return flag(bytes, pair.place).map { .flag($0) } }
        guard let first = pair.name.first else { return nil }
        if bytes[first] == 0x24 { return isObsolete(bytes, pair.name) ? .obsolete : nil }
        return isName(bytes, pair.name) ? .pair(spelling(bytes, pair.name)) : nil
    }

    private static func flag(_ bytes: Span<UInt8>, _ text: Range<Int>) -> String? {
        if ByteText.equals(bytes, text, ignoringCase: "httponly") { return "HttpOnly" }
        if ByteText.equals(bytes, text, ignoringCase: "secure") { return "Secure" }
        return ByteText.equals(bytes, text, ignoringCase: "partitioned") ? "Partitioned" : nil
    }

    /// True for the names of attributes with a value. One word comparison for each, so that a clean cookie pays little.
    @inline(__always)
    static func isName(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        switch name.count {
        case 4: Word.folded(bytes, at: name.lowerBound, count: 4) == 0x6874_6170
        case 6: Word.folded(bytes, at: name.lowerBound, count: 6) == 0x6E69_616D_6F64
        case 7:
            Word.folded(bytes, at: name.lowerBound, count: 7) == 0x73_6572_6970_7865
                || Word.folded(bytes, at: name.lowerBound, count: 7) == 0x65_6761_2D78_616D
        case 8: Word.folded(bytes, at: name.lowerBound, count: 8) == 0x6574_6973_656D_6173
        default: false
        }
    }

    private static func isObsolete(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        ByteText.equals(bytes, name, ignoringCase: "$version") || ByteText.equals(bytes, name, ignoringCase: "$path")
            || ByteText.equals(bytes, name, ignoringCase: "$domain")
            || ByteText.equals(bytes, name, ignoringCase: "$port")
    }

    private static func spelling(_ bytes: Span<UInt8>, _ name: Range<Int>) -> String {
        switch name.count {
        case 4: "Path"
        case 6: "Domain"
        case 7: bytes[name.lowerBound] | 0x20 == 0x65 ? "Expires" : "Max-Age"
        default: "SameSite"
        }
    }
}
