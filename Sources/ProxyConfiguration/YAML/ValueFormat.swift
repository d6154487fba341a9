internal import Yams

/// How one value of the configuration is read from a node and written to one.
///
/// Reading reports each fault to the context and answers nil if there was one. One format serves the file, the
/// command line and `pedant config check`, so that they cannot differ.
struct ValueFormat<Value> {
    let read: (Node, inout ReadingContext) -> Value?
    let write: (Value) -> Node
    /// The keys below this value, `idle` or `[].name`: empty for all but sections.
    var paths: [String] = []
}

/// Why a text is not a value of some format.
struct ValueFault: Error {
    /// Completes "expected ..., found ..."; nil where `message` says all.
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// `expected ADDRESS, found TEXT`
    static func expected(_ what: String, found text: String) -> ValueFault {
        ValueFault("expected \(what), found `\(text)`")
    }
}

extension ValueFormat {
    /// A value written as one text.
    static func scalar(
        _ expected: String,
        parse: @escaping (String) throws(ValueFault) -> Value,
        print: @escaping (Value) -> String
    ) -> ValueFormat {
        ValueFormat { node, context in
            guard case .scalar(let scalar) = node, !node.isEmpty else {
                context.fault("expected \(expected), found \(node.kindInWords)", at: node)
                return nil
            }
            do throws(ValueFault) {
                return try parse(scalar.string)
            } catch {
                context.fault(error.message, at: node)
                return nil
            }
        } write: { value in
            Node(print(value))
        }
    }

    /// `off` for nil, else the value.
    static func orOff<Wrapped>(_ format: ValueFormat<Wrapped>, word: String = "off") -> ValueFormat<Wrapped?>
    where Value == Wrapped? {
        ValueFormat<Wrapped?> { node, context in
            if node.scalar?.string == word { return .some(nil) }
            return context.offering("`\(word)`") { context in format.read(node, &context).map { .some($0) } }
        } write: { value in
            value.map(format.write) ?? Node(word)
        }
    }

    /// A value that may be left out but has no word for it: written only where it is set.
    static func optional<Wrapped>(_ format: ValueFormat<Wrapped>) -> ValueFormat<Wrapped?> where Value == Wrapped? {
        ValueFormat<Wrapped?>(
            read: { node, context in format.read(node, &context).map { .some($0) } },
            write: { value in value.map(format.write) ?? Node("null") },
            paths: format.paths)
    }

    /// A list; a single value stands for a list of one, nothing for an empty one.
    static func list<Element>(of format: ValueFormat<Element>) -> ValueFormat<[Element]> where Value == [Element] {
        ValueFormat<[Element]>(
            read: { node, context in
                guard !node.isEmpty else { return [] }
                if case .scalar = node { return format.read(node, &context).map { [$0] } }
                guard case .sequence(let sequence) = node else {
                    return context.inside("[0]", of: node) { format.read(node, &$0) }.map { [$0] }
                }
                var isComplete = true
                var elements: [Element] = []
                for (index, child) in sequence.enumerated() {
                    let element = context.inside("[\(index)]", of: child) { format.read(child, &$0) }
                    guard let element else {
                        isComplete = false
                        continue
                    }
                    elements.append(element)
                }
                return isComplete ? elements : nil
            },
            write: { Node($0.map(format.write)) },
            paths: format.paths)
    }

    /// A mapping whose keys are values too, in the order of the file.
    static func dictionary<Name, Element>(
        of what: String, _ name: ValueFormat<Name>, _ format: ValueFormat<Element>
    ) -> ValueFormat<[Name: Element]> where Value == [Name: Element], Name: Comparable {
        ValueFormat<[Name: Element]> { node, context in
            guard let pairs = node.mergedPairs(what: what, &context) else { return nil }
            var result: [Name: Element] = [:]
            for (key, child) in pairs where !ConfigurationText.isSetAside(key) {
                let part = key.scalar?.string ?? ""
                let read = context.inside(part, of: child) { context in
                    (name.read(key, &context), format.read(child, &context))
                }
                if let key = read.0, let value = read.1 { result[key] = value }
            }
            return result
        } write: { value in
            Node(value.sorted { $0.key < $1.key }.map { (name.write($0.key), format.write($0.value)) })
        }
    }
}
