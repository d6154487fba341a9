/// Finds the path of a contract that a request's path is one of: a tree of segments, compiled once.
///
/// Concrete segments go before templated ones, and templated ones with more text before those with less (OpenAPI 3.1
/// section 4.8.8.2), those that take one segment before those that take several, and these no more than they must. Segments
/// are compared percent-decoded and with their case; `/a` and `/a/` are different paths.
package struct PathRouter: Sendable {
    /// A path below one of its base paths.
    package struct Route: Sendable {
        package let basePath: PathTemplate
        package let template: PathTemplate
        /// Position in `CompiledContract.paths`.
        package let path: Int

        package init(basePath: PathTemplate, template: PathTemplate, path: Int) {
            self.basePath = basePath
            self.template = template
            self.path = path
        }
    }

    struct Node: Sendable {
        var literals = 0..<0
        var patterns = 0..<0
        /// Position in `routes`; -1: no path ends here.
        var route = -1
    }

    /// To the node behind a segment without variables.
    struct LiteralEdge: Sendable {
        let hash: UInt64
        let text: [UInt8]
        let node: Int
    }

    /// To the node behind a segment with variables.
    struct PatternEdge: Sendable {
        let parts: [PathTemplate.Part]
        let node: Int
        /// True if it takes several segments.
        let isOpen: Bool
    }

    /// What a match tells of a route: a value that no reference is counted for.
    struct Target: Sendable, BitwiseCopyable {
        /// As `Route.path`.
        let path: Int
        /// Variables of the base path, which are nobody's parameters.
        let baseVariables: Int
    }

    package let routes: [Route]
    /// By route.
    let targets: [Target]
    let nodes: [Node]
    /// Those of a node are neighbours, in the order of their hashes.
    let literals: [LiteralEdge]
    /// Those of a node are neighbours, those with most text first.
    let patterns: [PatternEdge]
    /// Segments of the longest path that a route may have.
    let depth: Int
    /// Of a path that a route without end fits.
    private static let openDepth = 256

    /// No paths.
    package init() { self.init(routes: []) }

    /// - Parameter routes: of two that match the same paths the first one counts.
    package init(routes: [Route]) {
        var tree = PathTree()
        for (index, route) in routes.enumerated() {
            tree.add(route.basePath.segments + route.template.segments, route: index)
        }
        self.routes = routes
        targets = routes.map { Target(path: $0.path, baseVariables: $0.basePath.variables.count) }
        (nodes, literals, patterns) = tree.flattened()
        let isOpen = routes.contains { $0.template.isOpen || $0.basePath.isOpen }
        let longest = routes.map { $0.basePath.segments.count &+ $0.template.segments.count }.max() ?? 0
        depth = isOpen ? PathRouter.openDepth : longest
    }
}

/// The tree while it grows.
private struct PathTree {
    private final class Branch {
        var literals: [[UInt8]: Branch] = [:]
        var patterns: [[PathTemplate.Part]: Branch] = [:]
        var route = -1
    }

    private let root = Branch()

    mutating func add(_ segments: [[PathTemplate.Part]], route: Int) {
        var branch = root
        for parts in segments {
            if parts.count == 1, case .literal(let text) = parts[0] {
                branch = PathTree.child(text, &branch.literals)
            } else {
                branch = PathTree.child(parts, &branch.patterns)
            }
        }
        if branch.route < 0 { branch.route = route }
    }

    private static func child<Key: Hashable>(_ key: Key, _ children: inout [Key: Branch]) -> Branch {
        if let known = children[key] { return known }
        let made = Branch()
        children[key] = made
        return made
    }

    /// Breadth first, so that a node's edges are neighbours.
    func flattened() -> ([PathRouter.Node], [PathRouter.LiteralEdge], [PathRouter.PatternEdge]) {
        var nodes: [PathRouter.Node] = []
        var literals: [PathRouter.LiteralEdge] = []
        var patterns: [PathRouter.PatternEdge] = []
        var waiting = [root]
        var next = 0
        while next < waiting.count {
            let branch = waiting[next]
            next &+= 1
            let firstLiteral = literals.count
            let firstPattern = patterns.count
            for (hash, text, child) in PathTree.hashed(branch.literals) {
                literals.append(PathRouter.LiteralEdge(hash: hash, text: text, node: waiting.count))
                waiting.append(child)
            }
            for (parts, child) in branch.patterns.sorted(by: { PathTree.precedes($0.key, $1.key) }) {
                patterns.append(
                    PathRouter.PatternEdge(parts: parts, node: waiting.count, isOpen: parts.contains(.rest)))
                waiting.append(child)
            }
            nodes.append(
                PathRouter.Node(
                    literals: firstLiteral..<literals.count, patterns: firstPattern..<patterns.count,
                    route: branch.route))
        }
        return (nodes, literals, patterns)
    }

    private static func hashed(_ children: [[UInt8]: Branch]) -> [(UInt64, [UInt8], Branch)] {
        children
            .map { (PathSegment.hash($0.key.span, 0..<$0.key.count), $0.key, $0.value) }
            .sorted { $0.0 < $1.0 }
    }

    /// Those of one segment first, then more text, then fewer variables, then by the text, so that the order is always
    /// the same.
    private static func precedes(_ one: [PathTemplate.Part], _ other: [PathTemplate.Part]) -> Bool {
        if one.contains(.rest) != other.contains(.rest) { return other.contains(.rest) }
        let (oneText, otherText) = (text(one), text(other))
        if oneText.count != otherText.count { return oneText.count > otherText.count }
        if one.count != other.count { return one.count < other.count }
        return oneText.lexicographicallyPrecedes(otherText)
    }

    private static func text(_ parts: [PathTemplate.Part]) -> [UInt8] {
        parts.flatMap { part in
            if case .literal(let bytes) = part { bytes } else { [UInt8]() }
        }
    }
}
