/// What a part of a multipart body says of itself.
struct PartDescription: Sendable, Equatable {
    /// As sent; nil if the part is no file.
    let filename: [UInt8]?
    /// Lower case, without parameters; nil if the part names none.
    let contentType: String?
    /// Bytes of the content.
    let length: Int

    var isFile: Bool { filename != nil }

    /// `application/json`, `+json`
    var isJSON: Bool { contentType.map(PartDescription.isJSON) ?? false }

    static func isJSON(_ type: String) -> Bool { type.hasSuffix("/json") || type.hasSuffix("+json") }

    /// True if one of the media types is that of the part: `image/*` takes any image.
    func isOne(of types: [String]) -> Bool {
        let type = contentType ?? "text/plain"
        return types.contains { wanted in
            if wanted == "*/*" || wanted == type { return true }
            guard wanted.hasSuffix("/*") else { return false }
            return type.hasPrefix(wanted.dropLast())
        }
    }
}
