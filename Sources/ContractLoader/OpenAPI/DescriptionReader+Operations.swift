internal import RequestValidation

/// Operations.
extension DescriptionReader {
    func readOperation(_ operation: DocumentLocation, _ method: String, _ path: PathReading) -> ContractOperation {
        checkFields(of: operation, .operation)
        noteStatusCodes(operation)
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
        guard let first = operationIDs[name] else {
            operationIDs[name] = field.source
            return name
        }
        // The same operation on another path has another name too: statistics tell them apart by it.
        if first != field.source {
            note("the `operationId` \(name) stands in line \(first.line) already, and is not used here", at: field)
        }
        return nil
    }

    private func noteStatusCodes(_ operation: DocumentLocation) {
        for (name, response) in operation.member("responses")?.members ?? []
        where name != "default" && !name.hasPrefix("x-") {
            let isCode = Int(name).map { $0 >= 100 && $0 < 600 } ?? false
            let isRange = name.count == 3 && name.uppercased().hasSuffix("XX") && "12345".contains(name.prefix(1))
            if !isCode && !isRange { note("`\(name)` is no status code", at: response) }
        }
    }
}
