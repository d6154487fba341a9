internal import RequestValidation
internal import Yams

/// Names that stand twice in a mapping. The parser stops at them; so that all that is wrong with a file can be told at
/// once, the first of two is given a name that nobody uses, and the file is read again: the last one counts, as in JSON.
struct RepeatedNames {
    /// The text is read once for each.
    private static let limit = 20
    /// For private use (Unicode section 23.5).
    private static let marks: ClosedRange<UInt32> = 0xF0000...0xF0000 + UInt32(limit)

    let file: String
    private(set) var text: String
    private(set) var faults: [ContractFault] = []

    init(file: String, text: String) {
        self.file = file
        self.text = text
    }

    static func isSetAside(_ name: String) -> Bool {
        name.unicodeScalars.first.map { marks.contains($0.value) } ?? false
    }

    /// - Returns: false if the error is another one, or nothing can be done.
    mutating func setAside(_ error: any Error) -> Bool {
        guard case .duplicatedKeysInMapping(let names, let context)? = error as? YamlError,
            faults.count < RepeatedNames.limit,
            let mark = UnicodeScalar(RepeatedNames.marks.lowerBound + UInt32(faults.count)),
            let name = names.first, let place = place(of: name, context.mark)
        else { return false }
        faults.append(YAMLFault(file: file, text: text).worded(error))
        // One character for another: all places stay as they are.
        text.unicodeScalars.replaceSubrange(place...place, with: [mark])
        return true
    }

    /// Of the name's first character; nil where it does not stand there as it is: with an anchor or escapes.
    private func place(of name: String, _ mark: Mark) -> String.UnicodeScalarView.Index? {
        let scalars = text.unicodeScalars
        guard !name.isEmpty, mark.line > 0, mark.column > 0 else { return nil }
        var place = scalars.startIndex
        for _ in 1..<mark.line {
            guard let end = scalars[place...].firstIndex(of: "\n") else { return nil }
            place = scalars.index(after: end)
        }
        let rest = scalars[place...].dropFirst(mark.column - 1)
        let isQuoted = rest.first == "\"" || rest.first == "'"
        let written = isQuoted ? rest.dropFirst() : rest
        return written.starts(with: name.unicodeScalars) ? written.startIndex : nil
    }
}
