internal import Yams

/// What reading a configuration carries along: where it is, what went wrong so far, and what names exist.
struct ReadingContext {
    let file: String
    /// Every key of the configuration with its sections, `timeouts.idle`: for hints to a misplaced key.
    let knownPaths: [String]
    private(set) var faults: [ConfigurationFault] = []
    /// Where each value stands, by its path, `routes[0].name`: for faults that show only when all is read.
    private(set) var places: [String: Place] = [:]
    /// The paths of values with faults.
    private(set) var faultyPaths: Set<String> = []
    private var path: [String] = []

    init(file: String, knownPaths: [String]) {
        self.file = file
        self.knownPaths = knownPaths
    }

    /// `timeouts.idle`, `routes[0].name`
    var currentPath: String {
        path.reduce(into: "") { text, part in
            text += text.isEmpty || part.hasPrefix("[") ? part : ".\(part)"
        }
    }

    /// Reads what stands under `part`, and remembers its place.
    mutating func inside<Value>(_ part: String, of node: Node, _ body: (inout ReadingContext) -> Value) -> Value {
        path.append(part)
        defer { path.removeLast() }
        if let place = Place(node) { places[currentPath] = place }
        return body(&self)
    }

    /// Reports a fault of the value at hand; the message begins with its path.
    mutating func fault(_ message: String, at node: Node) {
        faultyPaths.insert(currentPath)
        let subject = path.isEmpty ? "" : "`\(currentPath)`: "
        faults.append(ConfigurationFault(file: file, place: Place(node), message: subject + message))
    }

    /// Adds another choice to what the faults that `body` reports expect.
    mutating func offering<Value>(_ choice: String, _ body: (inout ReadingContext) -> Value) -> Value {
        let before = faults.count
        let value = body(&self)
        for index in before..<faults.count {
            let fault = faults[index]
            let message = fault.message.replacing("expected ", with: "expected \(choice) or ", maxReplacements: 1)
            faults[index] = ConfigurationFault(file: fault.file, place: fault.place, message: message)
        }
        return value
    }

    /// Reports a required key that is not there.
    mutating func missing(_ key: String, in section: Node) {
        let subject = path.isEmpty ? "" : "`\(currentPath)`: "
        faultyPaths.insert(path.isEmpty ? key : "\(currentPath).\(key)")
        faults.append(
            ConfigurationFault(file: file, place: Place(section), message: "\(subject)`\(key)` is required"))
    }

    /// Marks a value whose fault is reported elsewhere.
    mutating func markFaulty(_ path: String) { faultyPaths.insert(path) }

    /// True if the value at `path`, or one within it, has a fault.
    func isFaulty(_ path: String) -> Bool {
        faultyPaths.contains { $0 == path || $0.hasPrefix("\(path).") || $0.hasPrefix("\(path)[") }
    }
}

extension Place {
    /// Nil for values that do not come from a file.
    init?(_ node: Node) {
        guard let mark = node.mark else { return nil }
        self.init(line: mark.line, column: mark.column)
    }
}

extension Node {
    /// What a reader of the file would call this node.
    var kindInWords: String {
        if isEmpty { return "nothing" }
        switch self {
        case .scalar(let scalar): return "`\(scalar.string)`"
        case .mapping: return "a mapping"
        case .sequence: return "a list"
        case .alias: return "an alias"
        }
    }

    /// An empty list or mapping.
    var hasNoElements: Bool {
        switch self {
        case .sequence(let sequence): sequence.isEmpty
        case .mapping(let mapping): mapping.isEmpty
        case .scalar, .alias: false
        }
    }

    /// A key without a value, or `~`, or `null`.
    var isEmpty: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return [.plain, .any].contains(scalar.style) && ["", "~", "null"].contains(scalar.string)
    }
}
