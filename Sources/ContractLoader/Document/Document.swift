package import RequestValidation

/// A file of a contract, read.
package final class Document: Sendable {
    /// What references are resolved against (RFC 3986 section 5): `file:///srv/orders.yaml`, or the URI that a schema
    /// is known by.
    package let uri: String
    /// As messages name it.
    package let file: String
    package let root: DocumentNode
    /// Errors in it that leave it readable: names that stand twice in an object.
    package let faults: [ContractFault]

    package init(uri: String, file: String, root: DocumentNode, faults: [ContractFault] = []) {
        self.uri = uri
        self.file = file
        self.root = root
        self.faults = faults
    }
}

/// A node of a document, and how one gets there.
package struct DocumentLocation: Sendable {
    package let document: Document
    package let node: DocumentNode
    /// A JSON Pointer (RFC 6901) from the document's root.
    package let pointer: String

    package init(document: Document, node: DocumentNode, pointer: String) {
        self.document = document
        self.node = node
        self.pointer = pointer
    }

    package init(rootOf document: Document) {
        self.init(document: document, node: document.root, pointer: "")
    }

    package var source: ContractSource {
        ContractSource(file: document.file, line: node.line, column: node.column, pointer: pointer)
    }

    /// The member called so; nil if there is none or this is no object.
    package func member(_ name: String) -> DocumentLocation? {
        node[name].map { DocumentLocation(document: document, node: $0, pointer: "\(pointer)/\(escaped(name))") }
    }

    /// The elements of an array in order; none for anything else.
    package var elements: [DocumentLocation] {
        node.elements.enumerated().map { index, element in
            DocumentLocation(document: document, node: element, pointer: "\(pointer)/\(index)")
        }
    }

    /// The members of an object in order; none for anything else.
    package var members: [(name: String, location: DocumentLocation)] {
        node.members.map { member in
            let pointer = "\(pointer)/\(escaped(member.name))"
            return (member.name, DocumentLocation(document: document, node: member.node, pointer: pointer))
        }
    }

    private func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return name }
        return name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
