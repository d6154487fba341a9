/// Finds what was meant by a mistyped word.
public enum EditDistance {
    /// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other, ASCII case
    /// ignored (optimal string alignment).
    public static func between(_ left: some StringProtocol, _ right: some StringProtocol) -> Int {
        let a = Array(left.lowercased().utf8)
        let b = Array(right.lowercased().utf8)
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }

    /// The candidates near enough to be meant, nearest first: within a third of the word's length, at least 1.
    public static func nearest(
        to word: some StringProtocol, in candidates: some Sequence<String>, atMost count: Int = 1
    ) -> [String] {
        // Nobody means a short word by none.
        guard !word.isEmpty else { return [] }
        let reach = max(1, word.count / 3)
        return
            candidates
            .map { (word: $0, distance: between(word, $0)) }
            .filter { $0.distance <= reach }
            .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
            .prefix(count)
            .map { $0.word }
    }
}
