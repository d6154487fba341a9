internal import RequestValidation

/// Reads files of contracts and schemas into documents that know their places.
package enum DocumentReader {
    /// Objects and arrays within one another.
    static let depthLimit = 512
    /// Bytes of a file: the largest public descriptions have some 20 MB.
    static let sizeLimit = 64 << 20
    /// Values of a document, its aliases written out.
    static let nodeLimit = 8_000_000

    /// Reads JSON or YAML, as the file's name says; without a known ending, as its first character does.
    package static func read(_ bytes: [UInt8], file: String, uri: String) throws(ContractFaults) -> Document {
        let name = file.lowercased()
        if name.hasSuffix(".json") { return try readJSON(bytes, file: file, uri: uri) }
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try readYAML(bytes, file: file, uri: uri) }
        let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return first == 0x7B || first == 0x5B
            ? try readJSON(bytes, file: file, uri: uri) : try readYAML(bytes, file: file, uri: uri)
    }

    package static func readJSON(_ bytes: [UInt8], file: String, uri: String) throws(ContractFaults) -> Document {
        try checkSize(bytes, file)
        // Editors of Windows write a byte order mark; RFC 8259 section 8.1 lets a reader pass it over.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard text.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else { throw emptyFile(file) }
        let (tape, found) = JSONFile.read(text.span, depthLimit: depthLimit)
        let faults = found.map { fault in
            let source = ContractSource(file: file, line: fault.place.line, column: fault.place.column, pointer: "")
            return ContractFault(.error, "not JSON: \(fault.message)", at: source)
        }
        if let tape { return Document(uri: uri, file: file, root: node(tape, tape.root), faults: faults) }
        throw ContractFaults(faults.isEmpty ? [ContractFault(.error, "too large to be read", file: file)] : faults)
    }

    static func emptyFile(_ file: String) -> ContractFaults {
        ContractFaults([ContractFault(.error, "expected a document, found an empty file", file: file)])
    }

    static func checkSize(_ bytes: [UInt8], _ file: String) throws(ContractFaults) {
        guard bytes.count > sizeLimit else { return }
        let message = "expected at most \(sizeLimit >> 20) MiB, found more"
        throw ContractFaults([ContractFault(.error, message, file: file)])
    }

    /// The scanner has seen to it that this goes at most `depthLimit` deep.
    private static func node(_ tape: JSONTape, _ value: JSONTape.Value) -> DocumentNode {
        let place = tape.place(of: value)
        let content: DocumentNode.Value =
            switch tape.kind(of: value) {
            case .null: .null
            case .false: .boolean(false)
            case .true: .boolean(true)
            case .number: .number(tape.numberText(of: value) ?? "0")
            case .string: .string(tape.string(of: value) ?? "")
            case .array: .array(tape.elements(of: value).map { node(tape, $0) })
            case .object:
                .object(
                    tape.members(of: value).map { member in
                        DocumentNode.Member(
                            name: String(decoding: member.name, as: UTF8.self), line: member.place.line,
                            column: member.place.column, node: node(tape, member.value))
                    })
            }
        return DocumentNode(content, line: place.line, column: place.column)
    }
}
