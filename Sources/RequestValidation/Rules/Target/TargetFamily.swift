/// The rules about the request target, in the order of the reference documentation.
enum TargetFamily {
    static let rules: [any Rule.Type] = [
        ControlCharacterInTarget.self
    ]
}
