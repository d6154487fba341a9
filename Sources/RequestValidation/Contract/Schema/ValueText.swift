/// JSON values as messages show them: short, and containers by their kind.
enum ValueText {
    static func of(_ tape: JSONTape, _ value: JSONTape.Value) -> String {
        switch tape.kind(of: value) {
        case .null: "null"
        case .false: "`false`"
        case .true: "`true`"
        case .number: "`\(cut(tape.numberText(of: value) ?? "", 40))`"
        case .string: "`\"\(cut(tape.string(of: value) ?? "", 60))\"`"
        case .array: tape.count(of: value) == 0 ? "an empty array" : "an array"
        case .object: tape.count(of: value) == 0 ? "an empty object" : "an object"
        }
    }

    /// Cut in the middle to about `limit` characters.
    static func cut(_ text: String, _ limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        return String(scalars.prefix(limit / 2)) + "..." + String(scalars.suffix(limit / 2))
    }
}
