package import RequestValidation

/// A parameter, what a request sends of it, and what is read.
package struct ParameterCase: Sendable, CustomStringConvertible {
    package let name: String
    package let parameter: ContractParameter
    /// The path's last segment, the query, the value of the field `Color` (several lines parted by a line feed), or the
    /// Cookie field.
    package let sent: String
    /// The value as JSON, `missing`, `empty`, `broken`, or the fault of style.
    package let reading: String
    /// All other ways to take it, as JSON.
    package let others: [String]
    /// Whether the value that is read is one that the shape allows.
    package let isFit: Bool
    package var description: String { name }

    init(
        _ name: String, _ parameter: ContractParameter, _ sent: String, _ reading: String, others: String...,
        isFit: Bool = true
    ) {
        self.name = name
        self.parameter = parameter
        self.sent = sent
        self.reading = reading
        self.others = others
        self.isFit = isFit
    }
}

extension ContractParameter {
    package static func of(
        _ location: Location, _ style: ParameterStyle, _ shape: ValueShape, explode: Bool, name: String = "color",
        isRequired: Bool = false, allowsReserved: Bool = false, allowsEmptyValue: Bool = false
    ) -> ContractParameter {
        ContractParameter(
            name: name, location: location, isRequired: isRequired,
            serialization: .style(style, isExploded: explode), allowsReserved: allowsReserved,
            allowsEmptyValue: allowsEmptyValue, shape: shape, source: .none)
    }

    package static func json(_ location: Location, _ shape: ValueShape = ValueShape()) -> ContractParameter {
        ContractParameter(name: "color", location: location, serialization: .json, shape: shape, source: .none)
    }
}

extension ContractSource {
    package static let none = ContractSource(file: "a.yaml", line: 1, column: 1, pointer: "")
}

extension ValueShape {
    package static let string = ValueShape(types: .string)
    package static let integer = ValueShape(types: .integer)
    package static let number = ValueShape(types: .number)
    package static let boolean = ValueShape(types: .boolean)
    package static let strings = ValueShape.array(.string)
    package static let integers = ValueShape.array(.integer)
    /// `{R: integer, G: integer, B: integer}`
    package static let rgb = ValueShape(types: .object, members: ["R": .integer, "G": .integer, "B": .integer])
    package static let anything = ValueShape()

    package static func array(_ items: ValueShape) -> ValueShape { ValueShape(types: .array, items: items) }
    package static func types(_ types: JSONTypeSet) -> ValueShape { ValueShape(types: types) }
}
