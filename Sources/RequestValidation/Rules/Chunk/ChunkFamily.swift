/// The rules of this family, in the order of the reference documentation.
enum ChunkFamily {
    static let rules: [any Rule.Type] = []
}
