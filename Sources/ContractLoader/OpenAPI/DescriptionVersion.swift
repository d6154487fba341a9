/// The specification that a description follows.
enum DescriptionVersion: Sendable, Hashable, CaseIterable {
    case openAPI31
    case openAPI30
    case swagger2

    var isOpenAPI: Bool { self != .swagger2 }

    /// As people call it.
    var name: String {
        switch self {
        case .openAPI31: "OpenAPI 3.1"
        case .openAPI30: "OpenAPI 3.0"
        case .swagger2: "Swagger 2.0"
        }
    }

    /// The version that a document says it has.
    init(_ document: Document) throws(ContractFaults) {
        let root = DocumentLocation(rootOf: document)
        guard case .object = root.node.value else {
            throw DescriptionVersion.failure("expected an OpenAPI description, found \(root.node.kindInWords)", root)
        }
        if let field = root.member("openapi") {
            let text = DescriptionVersion.text(field)
            switch text.split(separator: ".", omittingEmptySubsequences: false).prefix(2) {
            // 3.2 adds to 3.1 and changes nothing in it.
            case ["3", "1"], ["3", "2"]: self = .openAPI31
            case ["3", "0"]: self = .openAPI30
            default: throw DescriptionVersion.failure("expected version 3.1 or 3.0 of OpenAPI, found `\(text)`", field)
            }
        } else if let field = root.member("swagger") {
            let text = DescriptionVersion.text(field)
            guard text == "2.0" || text == "2" else {
                throw DescriptionVersion.failure("expected version 2.0 of Swagger, found `\(text)`", field)
            }
            self = .swagger2
        } else {
            let expected = "`openapi: 3.1.0`, `openapi: 3.0.0` or `swagger: \"2.0\"`"
            throw DescriptionVersion.failure("expected \(expected), found a document without either", root)
        }
    }

    private static func text(_ field: DocumentLocation) -> String {
        field.node.plainText ?? field.node.kindInWords
    }

    private static func failure(_ message: String, _ location: DocumentLocation) -> ContractFaults {
        ContractFaults([ContractFault(.error, message, at: location.source)])
    }
}
