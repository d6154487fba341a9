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
        var names = RepeatedNames(file: file, text: text)
        while true {
            do {
                let root = try root(of: names.text, file: file)
                return Document(uri: uri, file: file, root: root, faults: names.faults)
            } catch let fault as ContractFault {
                throw ContractFaults(names.faults + [fault])
            } catch let faults as ContractFaults {
                throw faults
            } catch {
                guard !names.setAside(error) else { continue }
                throw ContractFaults(names.faults + [YAMLFault(file: file, text: names.text).worded(error)])
            }
        }
    }

    private static func root(of text: String, file: String) throws -> DocumentNode {
        // `Resolver.basic`: which scalars are numbers is YAMLScalar's business, and regular expressions are slow.
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        // Anchors live as long as their parser.
        return try withExtendedLifetime(parser) {
            guard let root = try parser.singleRoot() else { throw emptyFile(file) }
            var converter = YAMLConverter(file: file)
            return try converter.node(root)
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
