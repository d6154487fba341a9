/// The rules of this family, in the order of the reference documentation.
enum FramingFamily {
    static let rules: [any Rule.Type] = []
}
