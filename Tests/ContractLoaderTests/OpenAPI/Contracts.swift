@testable import ContractLoader
import RequestValidation

/// A contract of one text, or its faults, a line each.
func contract(
    _ text: String, files: [String: String] = [:], options: ContractFile.Options = ContractFile.Options()
) throws(ContractFaults) -> ContractFile {
    let store = DocumentStore { uri throws(ContractFaults) in
        let name = String(uri.dropFirst("file:///d/".count))
        return try files[name].map { text throws(ContractFaults) in
            try DocumentReader.read(Array(text.utf8), file: name, uri: uri)
        }
    }
    let document = try DocumentReader.readYAML(Array(text.utf8), file: "a.yaml", uri: "file:///d/a.yaml")
    store.add(document)
    return try ContractFile.load(document, store, options)
}

/// The faults of a contract, notes too: `3:5: error: ...`.
func faults(_ text: String, files: [String: String] = [:]) -> [String] {
    do throws(ContractFaults) {
        return try contract(text, files: files).notes.map(short)
    } catch {
        return error.faults.map(short)
    }
}

private func short(_ fault: ContractFault) -> String {
    fault.description.replacing("a.yaml:", with: "", maxReplacements: 1)
}

/// The only operation's parameters, the way tests can compare them.
func parameters(_ file: ContractFile) -> [String] {
    file.contract.operations.flatMap(\.parameters).map { parameter in
        let style =
            switch parameter.serialization {
            case .style(let style, let isExploded): "\(style.rawValue)\(isExploded ? "*" : "")"
            case .json: "json"
            case .text: "text"
            }
        let flags = [
            parameter.isRequired ? " required" : "", parameter.isDeprecated ? " deprecated" : "",
            parameter.allowsReserved ? " reserved" : "", parameter.allowsEmptyValue ? " empty" : "",
        ]
        return "\(parameter.location.rawValue) \(parameter.name) \(style) \(parameter.shape.text)\(flags.joined())"
    }
}

extension ValueShape {
    /// `integer`, `[string]`, `{a: integer, *: string}`, `any`.
    var text: String {
        var parts: [String] = []
        let names: [(JSONTypeSet, String)] = [
            (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"),
        ]
        for (type, name) in names where types.contains(type) { parts.append(name) }
        if types.contains(.array) || items != nil { parts.append("[\(items?.text ?? "any")]") }
        if types.contains(.object) || !members.isEmpty {
            var inner = members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }
            if let otherMembers { inner.append("*: \(otherMembers.text)") }
            parts.append("{\(inner.joined(separator: ", "))}")
        }
        return parts.isEmpty ? "any" : parts.joined(separator: "|")
    }
}

/// An OpenAPI 3.1 description with one operation, whose lines are indented by six and begin in line 6.
func operation(_ lines: String, path: String = "/a", method: String = "get", version: String = "3.1.0") -> String {
    let body = lines.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
    return """
        openapi: \(version)
        info: {title: T, version: "1"}
        paths:
          \(path):
            \(method):
        \(body.joined(separator: "\n"))
        """
}

/// The same in Swagger 2.0.
func swagger(_ lines: String, path: String = "/a", method: String = "get") -> String {
    operation(lines, path: path, method: method).replacing("openapi: 3.1.0", with: "swagger: \"2.0\"")
}
