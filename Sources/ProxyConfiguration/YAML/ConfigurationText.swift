internal import Yams

/// The text of a configuration file, made into a tree of nodes that know their places.
struct ConfigurationText {
    let file: String
    private(set) var lines: [String]
    private(set) var faults: [ConfigurationFault] = []
    /// False if there is no tree because the text is not YAML.
    private(set) var isWhole = true

    init(file: String, text: String) {
        self.file = file
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The tree, nil where the file is empty. Faults are left in `faults`.
    mutating func compose() -> Node? {
        // Each turn sets one repeated key aside; a file has finitely many lines.
        for _ in 0...lines.count {
            do {
                return try Yams.compose(yaml: lines.joined(separator: "\n"))
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard setAsideRepeatedKey(keys, first: context.mark) else {
                    let names = keys.map { "`\($0)`" }.joined(separator: ", ")
                    isWhole = false
                    report(
                        "set twice in one mapping: \(names)",
                        at: Place(line: context.mark.line, column: context.mark.column))
                    return nil
                }
            } catch {
                isWhole = false
                report(error)
                return nil
            }
        }
        return nil
    }

    /// Yams stops at a repeated key. To find the other faults of the file as well, the repetition is reported, and its
    /// name changed to one that is passed over, as long as the first so that all columns stay.
    private mutating func setAsideRepeatedKey(_ keys: [String], first: Mark) -> Bool {
        let indent = first.column - 1
        guard first.line <= lines.count else { return false }
        let start = String(lines[first.line - 1].unicodeScalars.dropFirst(indent))
        guard let key = keys.first(where: { start.hasPrefix("\($0):") }) else { return false }
        for index in first.line..<lines.count {
            let scalars = lines[index].unicodeScalars
            let text = String(scalars.dropFirst(indent))
            guard text.hasPrefix("\(key):"), scalars.prefix(indent).allSatisfy({ $0 == " " || $0 == "-" }) else {
                continue
            }
            report(
                "`\(key)` is set twice: first in line \(first.line)", at: Place(line: index + 1, column: first.column))
            let name = String(repeating: ConfigurationText.setAsideMark, count: key.unicodeScalars.count - 1)
            let serial = UnicodeScalar(0xE100 + UInt32(faults.count % 0x1000)).map { String($0) } ?? "x"
            lines[index] = String(scalars.prefix(indent)) + serial + name + text.dropFirst(key.count)
            return true
        }
        return false
    }

    /// A character from a private-use area: no key of ours has it.
    private static let setAsideMark: Character = "\u{E000}"

    static func isSetAside(_ key: Node) -> Bool {
        key.scalar?.string.unicodeScalars.first.map { (0xE100..<0xF100).contains($0.value) } ?? false
    }
}

extension ConfigurationText {
    private mutating func report(_ message: String, at place: Place?) {
        faults.append(ConfigurationFault(file: file, place: place, message: message))
    }

    private mutating func report(_ error: any Error) {
        guard let error = error as? YamlError else { return report("\(error)", at: nil) }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let circumstances = context.map { " \($0.text) that began in line \($0.mark.line)" } ?? ""
            guard problem != "but found another document" else {
                return report(
                    "expected one document, found a second one", at: Place(line: mark.line, column: mark.column))
            }
            report("not YAML: \(problem)\(circumstances)", at: Place(line: mark.line, column: mark.column))
        case .reader(let problem, let offset, _, let yaml):
            report("not YAML: \(problem)", at: offset.map { Place(offset: $0, in: yaml) })
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
            report("not YAML: \(error)", at: nil)
        }
    }
}

extension Place {
    /// The place of a character, counted from 0.
    fileprivate init(offset: Int, in text: String) {
        let before = text.prefix(offset)
        let line = before.count(where: { $0.isNewline }) + 1
        let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0
        self.init(line: line, column: column + 1)
    }
}
