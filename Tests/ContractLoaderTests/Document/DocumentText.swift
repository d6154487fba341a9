@testable import ContractLoader

/// Documents as one line, for comparisons: `{a: [1, "x", true, null]}`.
extension DocumentNode {
    var text: String {
        switch value {
        case .null: "null"
        case .boolean(let flag): "\(flag)"
        case .number(let text): text
        case .string(let text): "\"\(text)\""
        case .array(let elements): "[\(elements.map(\.text).joined(separator: ", "))]"
        case .object(let members): "{\(members.map { "\($0.name): \($0.node.text)" }.joined(separator: ", "))}"
        }
    }
}

extension Document {
    fileprivate func soundText() throws(ContractFaults) -> String {
        guard faults.isEmpty else { throw ContractFaults(faults) }
        return root.text
    }
}

/// What a reader or loader makes of a text: the document, or its faults a line each.
func outcome(_ body: () throws(ContractFaults) -> String) -> String {
    do throws(ContractFaults) {
        return try body()
    } catch {
        return error.faults.map(\.description).joined(separator: "\n")
    }
}

func yaml(_ text: String) -> String {
    outcome { () throws(ContractFaults) in
        try DocumentReader.readYAML(Array(text.utf8), file: "a.yaml", uri: "file:///a.yaml").soundText()
    }
}

func json(_ text: String) -> String {
    outcome { () throws(ContractFaults) in
        try DocumentReader.readJSON(Array(text.utf8), file: "a.json", uri: "file:///a.json").soundText()
    }
}
