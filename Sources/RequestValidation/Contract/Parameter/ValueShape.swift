/// What a text may become, as far as its schema says: parameters and form fields are texts, and schemas speak of
/// numbers, booleans, arrays and objects. Made from a schema with its references and `allOf`, `anyOf`, `oneOf` joined.
package final class ValueShape: Sendable {
    /// Empty: the schema does not say; text stays text.
    package let types: JSONTypeSet
    /// Of the elements; nil: the schema does not say.
    package let items: ValueShape?
    /// Of the members by name.
    package let members: [String: ValueShape]
    /// Of members that are not named; nil: the schema does not say.
    package let otherMembers: ValueShape?
    /// True if a file is meant, or a text that stands for other bytes: nothing is said of its characters.
    package let isBinary: Bool

    package init(
        types: JSONTypeSet = [], items: ValueShape? = nil, members: [String: ValueShape] = [:],
        otherMembers: ValueShape? = nil, isBinary: Bool = false
    ) {
        self.types = types
        self.items = items
        self.members = members
        self.otherMembers = otherMembers
        self.isBinary = isBinary
    }

    /// True for an array whose elements are objects, and no arrays.
    var isOfObjects: Bool {
        guard let items else { return false }
        return items.types.contains(.object) && !items.types.contains(.array)
    }
}

/// Types of JSON values as schemas name them.
package struct JSONTypeSet: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let null = JSONTypeSet(rawValue: 1)
    package static let boolean = JSONTypeSet(rawValue: 2)
    package static let integer = JSONTypeSet(rawValue: 4)
    /// Integers too.
    package static let number = JSONTypeSet(rawValue: 8)
    package static let string = JSONTypeSet(rawValue: 16)
    package static let array = JSONTypeSet(rawValue: 32)
    package static let object = JSONTypeSet(rawValue: 64)

    /// True if some value of the kind may be of one of the types.
    func allow(_ kind: JSONTape.Kind) -> Bool {
        switch kind {
        case .null: contains(.null)
        case .false, .true: contains(.boolean)
        case .number: contains(.number) || contains(.integer)
        case .string: contains(.string)
        case .array: contains(.array)
        case .object: contains(.object)
        }
    }

    /// The type that schemas call so.
    package init?(name: String) {
        switch name {
        case "null": self = .null
        case "boolean": self = .boolean
        case "integer": self = .integer
        case "number": self = .number
        case "string": self = .string
        case "array": self = .array
        case "object": self = .object
        default: return nil
        }
    }
}
