/// Numbers with their nouns.
enum Counted {
    /// `1 byte`, `5 bytes`.
    static func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(count) bytes" }
}
