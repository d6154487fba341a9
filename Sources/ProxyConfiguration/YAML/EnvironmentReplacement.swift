internal import Yams

/// Replaces `${NAME}` and `${NAME:-default}` in every value by the environment; `$${` stands for `${`.
struct EnvironmentReplacement {
    let file: String
    let environment: [String: String]
    private(set) var faults: [ConfigurationFault] = []

    init(file: String, environment: [String: String]) {
        self.file = file
        self.environment = environment
    }

    mutating func replace(in node: Node) -> Node {
        switch node {
        case .scalar(var scalar):
            guard scalar.string.contains("${") else { return node }
            let mark = scalar.mark
            scalar.string = replace(in: scalar.string, at: Place(node))
            scalar.mark = mark
            return .scalar(scalar)
        case .sequence(var sequence):
            for index in sequence.indices { sequence[index] = replace(in: sequence[index]) }
            return .sequence(sequence)
        case .mapping(let mapping):
            var pairs: [(Node, Node)] = []
            for (key, value) in mapping { pairs.append((key, replace(in: value))) }
            return .mapping(Node.Mapping(pairs, mapping.tag, mapping.style, mapping.mark))
        case .alias:
            return node
        }
    }

    private mutating func replace(in text: String, at place: Place?) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "${") {
            result += rest[..<start.lowerBound]
            if result.hasSuffix("$") {
                result += "{"
                rest = rest[start.upperBound...]
                continue
            }
            guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
                fault("`${` without `}`", at: place)
                return text
            }
            result += value(of: rest[start.upperBound..<end], at: place)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    /// The value of `NAME` or `NAME:-default`.
    private mutating func value(of reference: Substring, at place: Place?) -> String {
        let separator = reference.firstRange(of: ":-")
        let name = String(reference[..<(separator?.lowerBound ?? reference.endIndex)])
        guard isName(name) else {
            fault("expected `${NAME}` or `${NAME:-default}`, found `${\(reference)}`", at: place)
            return ""
        }
        // As in a shell, `:-` takes the default for an empty value too.
        if let value = environment[name], !(value.isEmpty && separator != nil) { return value }
        if let separator { return String(reference[separator.upperBound...]) }
        fault("environment variable `\(name)` is not set (`${\(name):-default}` gives it a default)", at: place)
        return ""
    }

    private func isName(_ text: String) -> Bool {
        let isStart = text.first.map { $0 == "_" || ($0.isASCII && $0.isLetter) } ?? false
        return isStart && text.allSatisfy { $0 == "_" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    }

    private mutating func fault(_ message: String, at place: Place?) {
        faults.append(ConfigurationFault(file: file, place: place, message: message))
    }
}
