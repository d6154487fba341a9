/// Media types that people write and that do not exist.
enum MediaTypeSlip {
    /// The type that was meant, empty if nobody can tell; nil for a type that may exist.
    static func right(for name: String) -> String? {
        if let right = table[name] { return right }
        guard let type = name.split(separator: "/").first.map(String.init) else { return nil }
        guard !topLevelTypes.contains(type), !type.hasPrefix("x-") else { return nil }
        let subtype = name.drop { $0 != "/" }
        let nearest = EditDistance.nearest(to: type, in: topLevelTypes).first
        return nearest.map { $0 + subtype } ?? ""
    }

    /// Those of the IANA registry, `*`, and two that chemists and desktops have used for decades.
    private static let topLevelTypes = [
        "application", "audio", "example", "font", "haptics", "image", "message", "model", "multipart", "text", "video",
        "*", "chemical", "inode",
    ]

    private static let table = [
        "text/json": "application/json", "json/application": "application/json", "application/text": "text/plain",
        "application/javascript+json": "application/json", "plain/text": "text/plain", "text/text": "text/plain",
        "text/utf-8": "text/plain; charset=utf-8", "text/txt": "text/plain", "html/text": "text/html",
        "application/html": "text/html", "application/jpg": "image/jpeg", "application/jpeg": "image/jpeg",
        "application/png": "image/png", "application/gif": "image/gif", "image/jpg": "image/jpeg",
        "image/svg": "image/svg+xml", "text/pdf": "application/pdf", "image/pdf": "application/pdf",
        "application/csv": "text/csv", "application/mp4video": "video/mp4", "audio/mp3": "audio/mpeg",
        "application/form-data": "multipart/form-data", "form-data/multipart": "multipart/form-data",
        "application/multipart": "multipart/form-data", "application/form-urlencoded": formType,
        "application/www-form-urlencoded": formType, "application/x-form-urlencoded": formType,
        "application/x-www-urlencoded": formType, "application/x-www-form-urlencode": formType,
        "application/x-www-form-encoded": formType, "application/x-www-form-data": formType,
        "multipart/x-www-form-urlencoded": formType, "text/x-www-form-urlencoded": formType,
        "application/octetstream": "application/octet-stream", "application/octet": "application/octet-stream",
        "application/binary": "application/octet-stream", "application/soap": "application/soap+xml",
        "application/json-patch": "application/json-patch+json", "application/any": "*/*",
    ]

    private static let formType = "application/x-www-form-urlencoded"
}
