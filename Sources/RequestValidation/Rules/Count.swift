/// Numbers with their nouns, as messages name them.
enum Count {
    static func bytes(_ count: Int) -> String { of(count, "byte") }

    /// `1 space`, `2 spaces`.
    static func of(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// `1 second`, `2.5 seconds`; tenths at most.
    static func seconds(_ seconds: Double) -> String {
        let tenths = Int(min(max(seconds, 0), 1e9) * 10)
        let whole = tenths / 10
        return tenths % 10 == 0 ? of(whole, "second") : "\(whole).\(tenths % 10) seconds"
    }

    /// ``a``, ``a` or `b``, ``a`, `b` or `c``.
    static func alternatives(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}
