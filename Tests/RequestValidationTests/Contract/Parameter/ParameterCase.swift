import Testing

@testable import RequestValidation

/// A parameter, what a request sends of it, and what is read.
struct ParameterCase: Sendable, CustomTestStringConvertible {
    let name: String
    let parameter: ContractParameter
    /// The path's last segment, the query, the value of the field `Color` (several lines parted by a line feed), or the
    /// Cookie field.
    let sent: String
    /// The value as JSON, `missing`, `empty`, `broken`, or the fault of style.
    let reading: String
    /// All other ways to take it, as JSON.
    let others: [String]
    var testDescription: String { name }

    init(_ name: String, _ parameter: ContractParameter, _ sent: String, _ reading: String, others: String...) {
        self.name = name
        self.parameter = parameter
        self.sent = sent
        self.reading = reading
        self.others = others
    }

    func request() -> ParameterRequest { ParameterRequest(parameter.location, sent) }
}

/// A request with a parameter, parsed.
struct ParameterRequest {
    let bytes: [UInt8]
    let head: RequestHead
    let query: Range<Int>?
    let capture: Range<Int>?

    init(_ location: ContractParameter.Location, _ sent: String) {
        var path = "/colors/"
        var fields = "Host: a.example\r\n"
        switch location {
        case .path: path += sent
        case .query: path += sent.isEmpty ? "" : "?\(sent)"
        case .header:
            for line in sent.split(separator: "\n", omittingEmptySubsequences: false) { fields += "Color: \(line)\r\n" }
        case .cookie:
            for line in sent.split(separator: "\n", omittingEmptySubsequences: false) {
                fields += "Cookie: \(line)\r\n"
            }
        }
        let message = Array("GET \(path) HTTP/1.1\r\n\(fields)\r\n".utf8)
        var parser = HeadParser()
        _ = parser.feed(message.span, limits: Limits(), followsBody: false)
        let target = parser.head.target
        head = parser.head
        bytes = message
        query = RequestTarget.query(message.span, target)
        capture = location == .path ? (target.lowerBound + 8)..<target.upperBound : nil
    }

    /// What is read of the first parameter.
    func read(_ parameters: [ContractParameter]) -> (reading: String, others: [String], value: ParameterValue?) {
        var reader = ParameterReader()
        reader.begin(parameters, bytes.span, head, query: query)
        return read(&reader, 0, parameters)
    }

    func read(
        _ reader: inout ParameterReader, _ index: Int, _ parameters: [ContractParameter]
    ) -> (reading: String, others: [String], value: ParameterValue?) {
        let first = reader.read(index, parameters[index], bytes.span, head, capture: capture)
        var others: [String] = []
        if case .value(let value) = first {
            for other in value.others {
                let reading = reader.read(index, parameters[index], bytes.span, head, capture: capture, as: other)
                others.append(ParameterRequest.words(reading))
            }
            return (ParameterRequest.words(first), others, value)
        }
        return (ParameterRequest.words(first), others, nil)
    }

    static func words(_ reading: ParameterReading) -> String {
        switch reading {
        case .missing: "missing"
        case .empty: "empty"
        case .value(let value): TapeText.of(value.value.tape)
        case .misstyled(let fault): "\(fault.kind)"
        case .broken: "broken"
        }
    }
}

extension ContractParameter {
    static func of(
        _ location: Location, _ style: ParameterStyle, _ shape: ValueShape, explode: Bool, name: String = "color",
        isRequired: Bool = false, allowsReserved: Bool = false, allowsEmptyValue: Bool = false
    ) -> ContractParameter {
        ContractParameter(
            name: name, location: location, isRequired: isRequired,
            serialization: .style(style, isExploded: explode), allowsReserved: allowsReserved,
            allowsEmptyValue: allowsEmptyValue, shape: shape, source: .none)
    }

    static func json(_ location: Location, _ shape: ValueShape = ValueShape()) -> ContractParameter {
        ContractParameter(name: "color", location: location, serialization: .json, shape: shape, source: .none)
    }
}

extension ContractSource {
    static let none = ContractSource(file: "a.yaml", line: 1, column: 1, pointer: "")
}

extension ValueShape {
    static let string = ValueShape(types: .string)
    static let integer = ValueShape(types: .integer)
    static let number = ValueShape(types: .number)
    static let boolean = ValueShape(types: .boolean)
    static let strings = ValueShape.array(.string)
    static let integers = ValueShape.array(.integer)
    /// `{R: integer, G: integer, B: integer}`
    static let rgb = ValueShape(types: .object, members: ["R": .integer, "G": .integer, "B": .integer])
    static let anything = ValueShape()

    static func array(_ items: ValueShape) -> ValueShape { ValueShape(types: .array, items: items) }
    static func types(_ types: JSONTypeSet) -> ValueShape { ValueShape(types: types) }
}
