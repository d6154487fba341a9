/// Media types and ranges as people write them in contracts and configurations, in lower case.
enum MediaRange {
    /// `image/*` takes every image, `*/*` anything, `*/*+json` any type with that suffix.
    static func takes(_ range: String, _ type: String) -> Bool {
        let parts = range.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return type == range }
        return type.hasPrefix(first) && type.hasSuffix(last) && type.utf8.count > first.utf8.count + last.utf8.count
    }
}
