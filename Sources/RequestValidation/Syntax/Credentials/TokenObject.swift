/// A JSON object in a token or a key file: its members in order, each name once.
struct TokenObject {
    indirect enum Value {
        case string(String)
        case number(Double)
        case boolean(Bool)
        case null
        case array([Value])
        case object(TokenObject)

        /// As messages name it: `a string`.
        var kind: String {
            switch self {
            case .string: "a string"
            case .number: "a number"
            case .boolean: "a boolean"
            case .null: "null"
            case .array: "an array"
            case .object: "an object"
            }
        }
    }

    /// Why bytes are no such object. `offset` counts from their first one.
    struct Fault: Error {
        let offset: Int
        let expected: String
        let found: String
    }

    private(set) var members: [(name: String, value: Value)] = []

    subscript(name: String) -> Value? { members.first { $0.name == name }?.value }

    /// The member as text; nil if it is missing or something else.
    func string(_ name: String) -> String? {
        guard case .string(let text) = self[name] else { return nil }
        return text
    }

    /// Adds a member; false if its name came before (RFC 7515 section 4, RFC 7519 section 4: names are unique).
    mutating func add(_ name: String, _ value: Value) -> Bool {
        guard self[name] == nil else { return false }
        members.append((name, value))
        return true
    }

    /// The object that `text` (UTF-8) consists of.
    static func read(_ text: [UInt8]) throws(Fault) -> TokenObject {
        if let fault = UTF8Check.firstFault(text.span, 0..<text.count) {
            throw Fault(offset: fault.offset, expected: "UTF-8", found: "other bytes")
        }
        var reader = TokenObjectReader(text)
        return try reader.whole()
    }
}
