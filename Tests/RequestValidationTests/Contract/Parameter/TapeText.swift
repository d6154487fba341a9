@testable import RequestValidation

/// A tape as one line of JSON.
enum TapeText {
    static func of(_ tape: JSONTape) -> String { of(tape.root, tape) }

    static func of(_ value: JSONTape.Value, _ tape: JSONTape) -> String {
        switch tape.kind(of: value) {
        case .null: "null"
        case .false: "false"
        case .true: "true"
        case .number: tape.numberText(of: value) ?? "?"
        case .string: quoted(tape.string(of: value) ?? "?")
        case .array: "[\(tape.elements(of: value).map { of($0, tape) }.joined(separator: ","))]"
        case .object:
            "{"
                + tape.members(of: value).map {
                    "\"\(String(decoding: $0.name, as: UTF8.self))\":\(of($0.value, tape))"
                }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    /// The bytes that each value without others in it stands for, in order.
    static func places(_ value: ValueTape, _ bytes: [UInt8]) -> [String] {
        places(value.tape.root, value).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private static func places(_ value: JSONTape.Value, _ its: ValueTape) -> [Range<Int>] {
        switch its.tape.kind(of: value) {
        case .null, .false, .true, .number, .string: [its.place(of: value)]
        case .array: its.tape.elements(of: value).flatMap { places($0, its) }
        case .object: its.tape.members(of: value).flatMap { places($0.value, its) }
        }
    }
}
