/// A media type or range as the key of a `content`: `application/json; charset=utf-8`, `image/*`.
struct MediaRange {
    /// Lower case, without parameters.
    let range: String
    let hasParameters: Bool

    init(_ text: String) {
        let type = text.prefix { $0 != ";" }
        hasParameters = type.endIndex != text.endIndex
        var range = type.lowercased()
        while range.hasSuffix(" ") { range.removeLast() }
        self.range = range
    }

    var isWellFormed: Bool {
        let parts = range.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[0] != "*" || parts[1] == "*" else {
            return false
        }
        return range.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),:;<=>?@[\\]{}".utf8.contains($0) }
    }

    /// `application/json`, `application/problem+json`.
    var isJSON: Bool { range == "application/json" || range == "text/json" || range.hasSuffix("+json") }

    /// Anything, JSON and forms among it.
    var isOpen: Bool { range == "*/*" || range == "application/*" }

    /// Its values are checked if they are JSON.
    var mayBeJSON: Bool { isJSON || isOpen }

    var isURLEncodedForm: Bool { range == "application/x-www-form-urlencoded" }

    var isMultipart: Bool { range.hasPrefix("multipart/") }

    var isForm: Bool { isURLEncodedForm || isMultipart }

    var isXML: Bool { range == "application/xml" || range == "text/xml" || range.hasSuffix("+xml") }
}
