internal import RequestValidation

/// Operations.
extension DescriptionReader {
    func readOperation(_ operation: DocumentLocation, _ method: String, _ path: PathReading) -> ContractOperation {
        checkFields(of: operation, .operation)
        let own = readParameters(operation)
        let overridden = Set(own.map(\.key))
        let parameters = path.parameters.filter { !overridden.contains($0.key) } + own
        let name = operationID(operation) ?? "\(method.uppercased()) \(path.template.text)"
        return ContractOperation(
            name: name, method: method.uppercased(), path: -1, parameters: parameters.compactMap(\.parameter),
            body: version.isOpenAPI ? readBody(operation, method) : readSwaggerBody(operation, parameters),
            security: operation.member("security").map(requirements) ?? security,
            isDeprecated: flag(operation, "deprecated") ?? false, source: operation.source)
    }

    private func operationID(_ operation: DocumentLocation) -> String? {
        guard let name = text(operation, "operationId"), let field = operation.member("operationId") else { return nil }
        if let first = operationIDs[name], first != field.source {
            error("the `operationId` \(name) stands in line \(first.line) already", at: field)
        } else {
            operationIDs[name] = field.source
        }
        return name
    }
}
