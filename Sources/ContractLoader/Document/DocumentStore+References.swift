internal import RequestValidation

extension DocumentStore {
    /// References to references that are followed.
    private static let chainLimit = 100

    /// What stands at a location, its `$ref` followed as often as there is one.
    func followed(_ location: DocumentLocation) throws(ContractFault) -> DocumentLocation {
        var target = location
        var steps = 0
        while let reference = target.member("$ref"), let text = reference.node.string {
            steps += 1
            guard steps <= DocumentStore.chainLimit else {
                throw ContractFault(.error, "the reference leads back to itself", at: location.source)
            }
            target = try self.target(of: text, at: reference)
        }
        return target
    }

    /// What a reference names.
    ///
    /// - Parameter location: of the reference itself, for messages; it is resolved against the URI of its document.
    func target(of reference: String, at location: DocumentLocation) throws(ContractFault) -> DocumentLocation {
        let uri = URIReference.resolve(reference, against: location.document.uri)
        let document = try document(at: uri, for: reference, location)
        guard let fragment = uri.fragment, !fragment.isEmpty else { return DocumentLocation(rootOf: document) }
        guard let pointer = PercentText.decoded(fragment), pointer.hasPrefix("/") else {
            throw ContractFault(
                .error, "expected a JSON Pointer such as `#/components/schemas/Order`, found `#\(fragment)`",
                at: location.source)
        }
        return try descend(pointer, from: DocumentLocation(rootOf: document), reference, location)
    }

    private func document(
        at uri: URIReference, for reference: String, _ location: DocumentLocation
    ) throws(ContractFault) -> Document {
        let address = uri.withoutFragment.text
        if address == location.document.uri { return location.document }
        if let document = try document(at: address) { return document }
        let message =
            switch uri.scheme {
            case "http", "https":
                "`\(reference)` is on the network, from where nothing is loaded: keep a copy beside this file"
            default: "`\(reference)` names a file that is not there"
            }
        throw ContractFault(.error, message, at: location.source)
    }

    func descend(
        _ pointer: String, from start: DocumentLocation, _ reference: String, _ location: DocumentLocation
    ) throws(ContractFault) -> DocumentLocation {
        var target = start
        for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            let name = String(token.replacing("~1", with: "/").replacing("~0", with: "~"))
            if let next = DocumentStore.child(of: target, name) {
                target = next
                continue
            }
            let place = target.pointer.isEmpty ? "the document" : "`\(target.pointer)`"
            let nearest = EditDistance.nearest(to: name, in: target.node.members.map(\.name)).first
            let hint = nearest.map { " (did you mean `\($0)`?)" } ?? ""
            let message = "`\(reference)` leads nowhere: \(place) has no `\(name)`\(hint)"
            throw ContractFault(.error, message, at: location.source)
        }
        return target
    }

    private static func child(of location: DocumentLocation, _ name: String) -> DocumentLocation? {
        switch location.node.value {
        case .object: return location.member(name)
        case .array:
            guard let index = Int(name), index >= 0, index < location.node.elements.count, String(index) == name else {
                return nil
            }
            return DocumentLocation(
                document: location.document, node: location.node.elements[index],
                pointer: "\(location.pointer)/\(index)")
        case .null, .boolean, .number, .string: return nil
        }
    }
}
