/// The brackets behind a name: `[a][b]`, encoded or not.
enum BracketPath {
    /// Members within one another that are told apart; the rest is a name.
    static let depthLimit = 16

    /// True if a bracket opens there.
    static func begins(_ bytes: Span<UInt8>, _ name: TextPiece, at offset: Int) -> Bool {
        var cursor = TextCursor(name.piece(offset..<max(offset, name.range.upperBound)))
        return cursor.next(bytes) == 0x5B
    }

    /// The names in brackets behind `offset`; nil if something else stands there, or a bracket is not closed.
    static func names(_ bytes: Span<UInt8>, _ name: TextPiece, from offset: Int) -> [[UInt8]]? {
        let text = name.piece(offset..<max(offset, name.range.upperBound)).decoded(bytes)
        var names: [[UInt8]] = []
        var start = 0
        while start < text.count {
            guard text[start] == 0x5B else { return nil }
            if names.count == depthLimit {
                names.append(Array(text[start...]))
                return names
            }
            guard let end = text[start...].firstIndex(of: 0x5D) else { return nil }
            names.append(Array(text[(start &+ 1)..<end]))
            start = end &+ 1
        }
        return names.isEmpty ? nil : names
    }
}
