internal import RequestValidation
internal import Yams

/// Makes document nodes of YAML's. Each anchored node is converted once and shared, so that aliases cost nothing.
struct YAMLConverter {
    private struct Shared {
        let node: DocumentNode
        /// Values in it, aliases written out.
        let count: Int
    }

    private let file: String
    private var shared: [ObjectIdentifier: Shared] = [:]
    private var count = 0
    private var depth = 0
    private var place = FilePlace()

    init(file: String) { self.file = file }

    mutating func node(_ node: Node) throws(ContractFault) -> DocumentNode {
        guard let anchor = node.anchor.map({ ObjectIdentifier($0) }) else { return try fresh(node) }
        if let known = shared[anchor] {
            try add(known.count)
            return known.node
        }
        let before = count
        let made = try fresh(node)
        shared[anchor] = Shared(node: made, count: count - before)
        return made
    }

    private mutating func fresh(_ node: Node) throws(ContractFault) -> DocumentNode {
        let begin = node.mark.map(FilePlace.init) ?? place
        place = begin
        try add(1)
        depth += 1
        defer { depth -= 1 }
        guard depth <= DocumentReader.depthLimit else {
            throw fault("expected at most \(DocumentReader.depthLimit) values within one another", at: begin)
        }
        return DocumentNode(try value(node), line: begin.line, column: begin.column)
    }

    private mutating func value(_ node: Node) throws(ContractFault) -> DocumentNode.Value {
        switch node {
        case .scalar(let scalar): return YAMLConverter.value(scalar)
        case .sequence(let sequence):
            var elements: [DocumentNode] = []
            elements.reserveCapacity(sequence.count)
            for element in sequence { elements.append(try self.node(element)) }
            return .array(elements)
        case .mapping(let mapping): return .object(try members(mapping))
        case .alias(let alias):
            throw fault("expected a value, found the alias `\(alias.anchor.rawValue)`", at: place)
        }
    }

    private mutating func members(_ mapping: Node.Mapping) throws(ContractFault) -> [DocumentNode.Member] {
        var members: [DocumentNode.Member] = []
        members.reserveCapacity(mapping.count)
        var merged: [DocumentNode] = []
        for (key, value) in mapping {
            let begin = key.mark.map(FilePlace.init) ?? place
            guard case .scalar(let name) = key else {
                throw fault("expected a name, found \(key.sequence == nil ? "a mapping" : "a list")", at: begin)
            }
            if RepeatedNames.isSetAside(name.string) { continue }
            if name.string == "<<", name.style == .plain {
                merged += try sources(of: value)
                continue
            }
            members.append(
                DocumentNode.Member(
                    name: name.string, line: begin.line, column: begin.column, node: try node(value)))
        }
        if !merged.isEmpty { YAMLConverter.merge(merged, into: &members) }
        return members
    }

    /// What a merge key (yaml.org/type/merge.html) names: one mapping or several.
    private mutating func sources(of value: Node) throws(ContractFault) -> [DocumentNode] {
        let made = try node(value)
        let sources =
            if case .array(let elements) = made.value { elements } else { [made] }
        for source in sources {
            guard case .object = source.value else {
                throw fault(
                    "expected a mapping to merge, found \(source.kindInWords)",
                    at: value.mark.map(FilePlace.init) ?? place)
            }
        }
        return sources
    }

    /// Members that stand in the mapping itself go before merged ones, and earlier sources before later ones.
    private static func merge(_ sources: [DocumentNode], into members: inout [DocumentNode.Member]) {
        var names = Set(members.map(\.name))
        for source in sources {
            for member in source.members where names.insert(member.name).inserted { members.append(member) }
        }
    }

    private static func value(_ scalar: Node.Scalar) -> DocumentNode.Value {
        switch scalar.tag.rawValue {
        case "": scalar.style == .plain ? YAMLScalar.value(scalar.string) : .string(scalar.string)
        case "tag:yaml.org,2002:null": .null
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool":
            YAMLScalar.value(scalar.string)
        default: .string(scalar.string)
        }
    }

    private mutating func add(_ values: Int) throws(ContractFault) {
        count += values
        guard count <= DocumentReader.nodeLimit else {
            throw fault("expected at most \(DocumentReader.nodeLimit) values, aliases written out", at: place)
        }
    }

    private func fault(_ message: String, at place: FilePlace) -> ContractFault {
        ContractFault(.error, message, at: place.source(in: file))
    }
}
