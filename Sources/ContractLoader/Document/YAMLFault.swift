internal import RequestValidation
internal import Yams

/// Puts what the YAML parser says into words, with its place.
struct YAMLFault {
    let file: String
    let text: String

    func worded(_ error: any Error) -> ContractFault {
        guard let error = error as? YamlError else { return ContractFault(.error, "\(error)", file: file) }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            guard problem != "but found another document" else {
                return fault("expected one document, found a second one", FilePlace(mark))
            }
            if problem.hasPrefix("Maximum nesting level reached") {
                let message = "expected at most \(DocumentReader.depthLimit) values within one another"
                return fault(message, FilePlace(mark))
            }
            let circumstances = context.map { " \($0.text) that began in line \($0.mark.line)" } ?? ""
            return fault("not YAML: \(problem)\(circumstances)", FilePlace(mark))
        case .reader(let problem, let offset, _, _):
            return fault("not YAML: \(problem)", place(atByte: offset ?? 0))
        case .duplicatedKeysInMapping(let names, let context):
            return repeated(names.first ?? "", FilePlace(context.mark))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return ContractFault(.error, "not YAML: \(error)", file: file)
        }
    }

    private func fault(_ message: String, _ place: FilePlace) -> ContractFault {
        ContractFault(.error, message, at: place.source(in: file))
    }

    /// The parser knows the first place only. The second is the next line of the same block that begins with the name.
    private func repeated(_ name: String, _ first: FilePlace) -> ContractFault {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst(first.line)
        for (index, line) in zip(first.line..., lines) {
            let indent = line.unicodeScalars.prefix { $0 == " " }.count
            let content = Substring(line.unicodeScalars.dropFirst(indent))
            if content.isEmpty || content.hasPrefix("#") { continue }
            guard indent >= first.column - 1 else { break }
            guard indent == first.column - 1, YAMLFault.isKey(content, name) else { continue }
            let message = "expected each name once, found `\(name)` again; it stands in line \(first.line)"
            return fault(message, FilePlace(line: index + 1, column: first.column))
        }
        return fault("expected each name once, found `\(name)` twice in the mapping that has it here", first)
    }

    private static func isKey(_ line: Substring, _ name: String) -> Bool {
        for spelling in [name, "\"\(name)\"", "'\(name)'"] where line.hasPrefix(spelling) {
            if line.dropFirst(spelling.count).drop(while: { $0 == " " }).hasPrefix(":") { return true }
        }
        return false
    }

    private func place(atByte offset: Int) -> FilePlace {
        let before = text.utf8.prefix(offset)
        let line = before.count { $0 == 0x0A } + 1
        let column = before.reversed().prefix { $0 != 0x0A }.count { $0 & 0xC0 != 0x80 } + 1
        return FilePlace(line: line, column: column)
    }
}

extension FilePlace {
    init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
