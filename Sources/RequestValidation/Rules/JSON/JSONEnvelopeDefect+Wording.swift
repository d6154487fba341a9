extension JSONEnvelopeDefect {
    var expected: String {
        switch self {
        case .wrongKind(_, let expected): expected
        case .missingMember(let name): "the member `\(name)`"
        case .wrongMember(let name, _, let expected): "`\(name)` to be \(expected)"
        case .wrongValue(let name, let expected): "`\(name)` to be \(expected)"
        case .emptyBatch: "at least one request in the list"
        }
    }

    var found: String {
        switch self {
        case .wrongKind(let kind, _), .wrongMember(_, let kind, _): kind.text
        case .missingMember: "an object without it"
        case .wrongValue: "another value"
        case .emptyBatch: "an empty list"
        }
    }
}

extension JSONTape.Kind {
    var text: String {
        switch self {
        case .null: "null"
        case .false: "false"
        case .true: "true"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
