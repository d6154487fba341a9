/// A pattern for paths: `*` stands for any bytes within a segment, `**` for any bytes at all. Case-sensitive.
public struct PathGlob: Sendable, Equatable {
    public let pattern: String
    private let bytes: [UInt8]

    /// Nil unless the pattern begins with `/` or is `**`.
    public init?(_ pattern: String) {
        guard pattern.hasPrefix("/") || pattern == "**" else { return nil }
        self.pattern = pattern
        bytes = Array(pattern.utf8)
    }

    /// True if the whole path matches. Time is linear in the path for patterns of the usual one or two stars, and at
    /// most the product of both lengths.
    public func matches(_ path: [UInt8]) -> Bool {
        // Greedy with two backtracking points: the last `*` (which must not cross a slash) and the last `**`.
        var p = 0
        var s = 0
        var star: (pattern: Int, path: Int)?
        var doubleStar: (pattern: Int, path: Int)?
        while s < path.count || p < bytes.count {
            if p < bytes.count, bytes[p] == UInt8(ascii: "*") {
                if p + 1 < bytes.count, bytes[p + 1] == UInt8(ascii: "*") {
                    p += 2
                    doubleStar = (p, s)
                    star = nil
                } else {
                    p += 1
                    star = (p, s)
                }
                continue
            }
            if p < bytes.count, s < path.count, bytes[p] == path[s] {
                p += 1
                s += 1
                continue
            }
            if let last = star, last.path < path.count, path[last.path] != UInt8(ascii: "/") {
                star = (last.pattern, last.path + 1)
                p = last.pattern
                s = last.path + 1
                continue
            }
            guard let last = doubleStar, last.path < path.count else { return false }
            doubleStar = (last.pattern, last.path + 1)
            star = nil
            p = last.pattern
            s = last.path + 1
        }
        return true
    }
}
