import ParameterCases
import RequestValidation

/// An OpenAPI description with an operation for each parameter, and requests for these operations.
struct ParameterContract {
    private var paths: [String] = []

    /// Adds an operation.
    /// - Parameters:
    ///   - keywords: what its schema says besides the parameter's shape.
    ///   - sent: as in `ParameterCase.sent`.
    /// - Returns: a request for it.
    mutating func add(
        _ parameter: ContractParameter, isRequired: Bool, keywords: [String], sent: String
    ) -> String {
        let path = "/\(paths.count)"
        let isInPath = parameter.location == .path
        let fields = [
            #""name": "\#(parameter.name)""#, #""in": "\#(parameter.location.rawValue)""#,
            #""required": \#(isRequired || isInPath)"#, ParameterContract.serialization(of: parameter),
            #""allowReserved": \#(parameter.allowsReserved && parameter.location == .query)"#,
            #""schema": {\#((ParameterContract.keywords(of: parameter.shape) + keywords).joined(separator: ", "))}"#,
        ]
        // Alone, the `.` of an empty label would be a dot segment (RFC 3986 section 3.3).
        let template = isInPath ? "\(path)/of{\(parameter.name)}" : path
        paths.append(#""\#(template)": {"get": {"parameters": [{\#(fields.joined(separator: ", "))}]}}"#)
        return ParameterContract.request(path, parameter, sent)
    }

    /// The file.
    var text: String {
        """
        {"openapi": "3.1.0", "info": {"title": "Styles", "version": "1"}, "paths": {
        \(paths.joined(separator: ",\n"))
        }}
        """
    }

    /// `enum` with these values, which are JSON.
    static func oneOf(_ values: [String]) -> String { #""enum": [\#(values.joined(separator: ", "))]"# }

    private static func serialization(of parameter: ContractParameter) -> String {
        switch parameter.serialization {
        case .style(let style, let isExploded): #""style": "\#(style.rawValue)", "explode": \#(isExploded)"#
        case .json, .text: preconditionFailure("a parameter without a style")
        }
    }

    private static func keywords(of shape: ValueShape) -> [String] {
        let names = ["null", "boolean", "integer", "number", "string", "array", "object"]
        let types = names.filter { name in JSONTypeSet(name: name).map { shape.types.isSuperset(of: $0) } ?? false }
        let members = shape.members.sorted { $0.key < $1.key }.map { #""\#($0.key)": \#(schema($0.value))"# }
        return [
            types.isEmpty ? nil : #""type": [\#(types.map { "\"\($0)\"" }.joined(separator: ", "))]"#,
            shape.items.map { #""items": \#(schema($0))"# },
            members.isEmpty ? nil : #""properties": {\#(members.joined(separator: ", "))}"#,
            shape.otherMembers.map { #""additionalProperties": \#(schema($0))"# },
        ].compactMap { $0 }
    }

    private static func schema(_ shape: ValueShape) -> String { "{\(keywords(of: shape).joined(separator: ", "))}" }

    private static func request(_ path: String, _ parameter: ContractParameter, _ sent: String) -> String {
        let lines = sent.split(separator: "\n", omittingEmptySubsequences: false)
        var target = path
        var fields = "Host: a.example\r\n"
        switch parameter.location {
        case .path: target += "/of" + sent.replacing(" ", with: "%20")
        case .query: target += sent.isEmpty ? "" : "?\(sent)"
        case .header: for line in lines { fields += "\(parameter.name): \(line)\r\n" }
        case .cookie: for line in lines { fields += "Cookie: \(line)\r\n" }
        }
        return "GET \(target) HTTP/1.1\r\n\(fields)\r\n"
    }
}
