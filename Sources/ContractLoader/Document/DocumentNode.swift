/// A value of a contract or schema file, with its place.
package final class DocumentNode: Sendable {
    package enum Value: Sendable {
        case null
        case boolean(Bool)
        /// As JSON writes it: `1e3` stays `1e3`.
        case number(String)
        case string(String)
        case array([DocumentNode])
        case object([Member])
    }

    /// A member of an object.
    package struct Member: Sendable {
        package let name: String
        /// 1-based.
        package let line: Int
        /// 1-based.
        package let column: Int
        package let node: DocumentNode

        package init(name: String, line: Int, column: Int, node: DocumentNode) {
            self.name = name
            self.line = line
            self.column = column
            self.node = node
        }
    }

    package let value: Value
    /// 1-based.
    package let line: Int
    /// 1-based, in Unicode scalars.
    package let column: Int
    /// Positions of the members by name, in objects that are worth it.
    private let positions: [String: Int]

    package init(_ value: Value, line: Int, column: Int) {
        self.value = value
        self.line = line
        self.column = column
        if case .object(let members) = value, members.count > 8 {
            positions = Dictionary(
                members.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
        } else {
            positions = [:]
        }
    }

    /// The member called so; nil if there is none or this is no object.
    package subscript(name: String) -> DocumentNode? {
        guard case .object(let members) = value else { return nil }
        if !positions.isEmpty { return positions[name].map { members[$0].node } }
        return members.last { $0.name == name }?.node
    }

    /// None for anything but an object.
    package var members: [Member] {
        guard case .object(let members) = value else { return [] }
        return members
    }

    /// None for anything but an array.
    package var elements: [DocumentNode] {
        guard case .array(let elements) = value else { return [] }
        return elements
    }

    /// Nil for anything but a string.
    package var string: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    /// Of a string, also without quotes: `1.0`; nil for anything else.
    package var plainText: String? {
        switch value {
        case .string(let text), .number(let text): text
        case .null, .boolean, .array, .object: nil
        }
    }

    /// Nil for anything but `true` and `false`.
    package var boolean: Bool? {
        guard case .boolean(let flag) = value else { return nil }
        return flag
    }

    /// With its article: `an object`.
    package var kindInWords: String {
        switch value {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
