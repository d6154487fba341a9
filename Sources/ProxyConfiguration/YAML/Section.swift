internal import RequestValidation
internal import Yams

/// One key of a section: its name, where its value goes, and how it is written.
struct Key<Owner> {
    let name: String
    let isRequired: Bool
    let paths: [String]
    let read: (Node, inout Owner, inout ReadingContext) -> Void
    let write: (Owner) -> Node

    init<Value>(
        _ name: String, _ target: WritableKeyPath<Owner, Value>, _ format: ValueFormat<Value>, required: Bool = false
    ) {
        self.name = name
        isRequired = required
        paths = [name] + format.paths.map { "\(name).\($0)" }
        read = { node, owner, context in
            guard let value = format.read(node, &context) else { return }
            owner[keyPath: target] = value
        }
        write = { format.write($0[keyPath: target]) }
    }
}

extension ValueFormat {
    /// A mapping with fixed keys, all of which may be left out unless they say otherwise.
    ///
    /// - Parameters:
    ///   - what: completes "expected ...".
    ///   - defaults: the value whose keys are left as they are where the file does not name them.
    ///   - omitsEmpty: true if unset keys and empty lists are not written.
    static func section(
        _ what: String, defaults: Value, omitsEmpty: Bool = false, keys: [Key<Value>]
    ) -> ValueFormat {
        ValueFormat(
            read: { node, context in
                guard let pairs = node.mergedPairs(what: what, &context) else { return nil }
                var value = defaults
                for (name, child) in pairs where !ConfigurationText.isSetAside(name) {
                    guard let text = name.scalar?.string, let key = keys.first(where: { $0.name == text }) else {
                        context.unknownKey(name, of: keys.map(\.name), what: what)
                        continue
                    }
                    context.inside(text, of: child) { key.read(child, &value, &$0) }
                }
                for key in keys where key.isRequired && !pairs.contains(where: { $0.key.scalar?.string == key.name }) {
                    context.missing(key.name, in: node)
                }
                return value
            },
            write: { value in
                let pairs = keys.map { (Node($0.name), $0.write(value)) }
                return Node(pairs.filter { !$0.1.isEmpty && !(omitsEmpty && $0.1.hasNoElements) })
            },
            paths: keys.flatMap(\.paths))
    }
}

extension ReadingContext {
    fileprivate mutating func unknownKey(_ name: Node, of names: [String], what: String) {
        guard let text = name.scalar?.string else {
            return fault("expected a key, found \(name.kindInWords)", at: name)
        }
        let lastParts = knownPaths.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        var message = "unknown key `\(text)`"
        if let home = knownPaths.first(where: { $0 == text || $0.hasSuffix(".\(text)") }) {
            let section = home.dropLast(text.count + 1)
            message += section.isEmpty ? " (it stands at the top level)" : " (it belongs under `\(section)`)"
        } else if let near = EditDistance.nearest(to: text, in: names).first {
            message += " (did you mean `\(near)`?)"
        } else if let near = EditDistance.nearest(to: text, in: lastParts).first {
            message += " (did you mean `\(near)`, which belongs elsewhere?)"
        }
        fault(message, at: name)
    }
}

extension Node {
    /// The pairs of a mapping, with those that `<<` merges into it; nothing stands for an empty mapping.
    func mergedPairs(what: String, _ context: inout ReadingContext) -> [(key: Node, value: Node)]? {
        if isEmpty { return [] }
        guard case .mapping(let mapping) = self else {
            context.fault("expected \(what), found \(kindInWords)", at: self)
            return nil
        }
        var pairs: [(key: Node, value: Node)] = []
        var merged: [Node] = []
        for (key, value) in mapping {
            guard key.scalar?.string == "<<" else {
                pairs.append((key, value))
                continue
            }
            if case .sequence(let several) = value { merged += Array(several) } else { merged.append(value) }
        }
        for source in merged {
            guard let inherited = source.mergedPairs(what: what, &context) else { return nil }
            pairs += inherited.filter { pair in !pairs.contains { $0.key.scalar?.string == pair.key.scalar?.string } }
        }
        return pairs
    }
}
