internal import RequestValidation
internal import Yams

extension DocumentReader {
    package static func readYAML(_ bytes: [UInt8], file: String, uri: String) throws(ContractFaults) -> Document {
        try checkSize(bytes, file)
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            let message = "expected UTF-8, found bytes that are none"
            throw ContractFaults([ContractFault(.error, message, at: placeOfInvalidUTF8(content, file))])
        }
        do {
            // `Resolver.basic`: which scalars are numbers is YAMLScalar's business, and regular expressions are slow.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            // Anchors live as long as their parser.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else {
                    throw ContractFault(.error, "expected a document, found an empty file", file: file)
                }
                var converter = YAMLConverter(file: file)
                return Document(uri: uri, file: file, root: try converter.node(root))
            }
        } catch let fault as ContractFault {
            throw ContractFaults([fault])
        } catch {
            throw ContractFaults([YAMLFault(file: file, text: text).worded(error)])
        }
    }

    private static func placeOfInvalidUTF8(_ bytes: ArraySlice<UInt8>, _ file: String) -> ContractSource {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var place = FilePlace()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            place.column = scalar == "\n" ? 1 : place.column + 1
            place.line += scalar == "\n" ? 1 : 0
        }
        return place.source(in: file)
    }
}
