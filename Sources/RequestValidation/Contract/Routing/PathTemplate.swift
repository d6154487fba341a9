/// A path of a contract with its variables: `/orders/{id}`, `/files/{name}.{kind}`, `/jobs/{id}:cancel`, `/raw/{path+}`.
package struct PathTemplate: Sendable, Hashable {
    /// One stretch of a segment.
    enum Part: Sendable, Hashable {
        /// Its bytes, percent-decoded.
        case literal([UInt8])
        /// At least one byte, none of them `/`.
        case variable
        /// At least one byte, over as many segments as it takes.
        case rest
    }

    package enum Fault: Error, Sendable, Hashable {
        case noSlash
        /// A query or fragment: the mark.
        case mark(String)
        case unclosedBrace
        case strayBrace
        case unnamedVariable
        case repeatedVariable(String)
        case tooManySegments
    }

    /// Segments of a template: the router goes one level deeper for each.
    package static let segmentLimit = 64

    /// As it is written.
    package let text: String
    /// In order. Nil: variables stand side by side, so that nobody can tell where one ends.
    package let variables: [String?]
    /// Names of variables that stand side by side.
    package let inseparable: [String]
    let segments: [[Part]]
    /// True if a variable takes several segments.
    var isOpen: Bool { segments.contains { $0.contains(.rest) } }

    /// - Parameters:
    ///   - text: empty, or with a `/` in front.
    ///   - open: variables that take several segments, beside those that say so: `{path+}`, `{path*}`, `{**path}`.
    package init(_ text: String, open: Set<String> = []) throws(Fault) {
        self.text = text
        var reader = PathTemplateReader(open: open)
        segments = try reader.segments(text)
        variables = reader.variables
        inseparable = reader.inseparable
    }

    /// The same with variables that take several segments.
    package func opened(at names: Set<String>) -> PathTemplate {
        names.isEmpty ? self : (try? PathTemplate(text, open: names)) ?? self
    }

    /// The same for templates that match the same paths: `/orders/{}`.
    package var shape: String {
        segments.reduce(into: "") { shape, parts in
            shape += "/"
            for part in parts {
                switch part {
                case .literal(let bytes): shape += String(decoding: bytes, as: UTF8.self)
                case .variable: shape += "{}"
                case .rest: shape += "{+}"
                }
            }
        }
    }
}

/// Takes a template apart.
private struct PathTemplateReader {
    let open: Set<String>
    var variables: [String?] = []
    var inseparable: [String] = []
    private var seen: Set<String> = []

    init(open: Set<String>) { self.open = open }

    mutating func segments(_ text: String) throws(PathTemplate.Fault) -> [[PathTemplate.Part]] {
        guard !text.isEmpty else { return [] }
        guard text.utf8.first == 0x2F else { throw .noSlash }
        var segments: [[PathTemplate.Part]] = []
        // A slash within braces would be in two segments, whose braces are then not closed.
        for segment in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            segments.append(try parts(Array(segment.utf8)))
        }
        guard segments.count <= PathTemplate.segmentLimit else { throw .tooManySegments }
        return segments
    }

    private mutating func parts(_ segment: [UInt8]) throws(PathTemplate.Fault) -> [PathTemplate.Part] {
        var parts: [PathTemplate.Part] = []
        var literal: [UInt8] = []
        var rest = segment[...]
        while let byte = rest.first {
            guard byte != 0x7D else { throw .strayBrace }
            guard byte != 0x3F, byte != 0x23 else { throw .mark(byte == 0x3F ? "?" : "#") }
            guard byte == 0x7B else {
                literal.append(byte)
                rest = rest.dropFirst()
                continue
            }
            if !literal.isEmpty { parts.append(.literal(PathTemplateReader.decoded(literal))) }
            literal = []
            guard let end = rest.firstIndex(of: 0x7D) else { throw .unclosedBrace }
            let written = rest[(rest.startIndex &+ 1)..<end]
            // Gateways and frameworks write so what takes the rest of a path.
            let name = written.drop { $0 == 0x2A }.prefix { $0 != 0x2A && $0 != 0x2B }
            let text = String(decoding: name, as: UTF8.self)
            let isBehindVariable = parts.last == .variable || parts.last == .rest
            try add(text, isBehindVariable: isBehindVariable)
            if !isBehindVariable { parts.append(name.count < written.count || open.contains(text) ? .rest : .variable) }
            rest = rest[(end &+ 1)...]
        }
        if !literal.isEmpty || parts.isEmpty { parts.append(.literal(PathTemplateReader.decoded(literal))) }
        return parts
    }

    private mutating func add(_ name: String, isBehindVariable: Bool) throws(PathTemplate.Fault) {
        guard !name.isEmpty else { throw .unnamedVariable }
        guard !name.contains("{") else { throw .unclosedBrace }
        guard seen.insert(name).inserted else { throw .repeatedVariable(name) }
        guard isBehindVariable else { return variables.append(name) }
        if let before = variables.popLast() {
            if let before { inseparable.append(before) }
            variables.append(nil)
        }
        inseparable.append(name)
    }

    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        PercentEncoding.decoded(bytes.span, 0..<bytes.count)
    }
}
