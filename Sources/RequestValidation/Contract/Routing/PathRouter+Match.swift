extension PathRouter {
    /// Nodes visited for one path: with patterns that overlap, a path could otherwise be tried in very many ways.
    static let budget = 1000
    /// Segments above those of the longest route that a path may have on the way, before `..` takes some back.
    private static let surplus = 256

    /// Finds the path's route.
    ///
    /// - Parameters:
    ///   - path: in the buffer, as it came, without query.
    ///   - match: its storage is used again.
    /// - Returns: whether there is one; then `match` says which.
    package func match(_ bytes: Span<UInt8>, _ path: Range<Int>, _ match: inout PathMatch) -> Bool {
        match.captures.removeAll(keepingCapacity: true)
        guard split(bytes, path, &match.segments, atMost: depth) else { return false }
        match.budget = PathRouter.budget
        guard let route = descend(bytes, 0, from: 0, &match) else { return false }
        take(route, &match)
        return true
    }

    private func take(_ route: Int, _ match: inout PathMatch) {
        guard route < targets.count else { return }
        match.path = targets[route].path
        let count = targets[route].baseVariables
        if count > 0 { match.captures.removeFirst(min(count, match.captures.count)) }
    }

    /// The segments behind the slashes, dot segments resolved (RFC 3986 section 5.2.4).
    ///
    /// - Returns: false if there are more than `limit`, or there is no slash in front.
    func split(_ bytes: Span<UInt8>, _ path: Range<Int>, _ segments: inout [Range<Int>], atMost limit: Int) -> Bool {
        segments.removeAll(keepingCapacity: true)
        guard !path.isEmpty else {
            // `GET http://example.com` is about `/` (RFC 9110 section 4.2.3).
            segments.append(path)
            return true
        }
        guard path.upperBound <= bytes.count, bytes[path.lowerBound] == 0x2F else { return false }
        var start = path.lowerBound &+ 1
        while true {
            let end = Word.first(0x2F, in: bytes, from: start, to: path.upperBound) ?? path.upperBound
            let isLast = end >= path.upperBound
            switch PathRouter.dots(bytes, start..<end) {
            case 1: if isLast { segments.append(end..<end) }
            case 2:
                if !segments.isEmpty { segments.removeLast() }
                if isLast { segments.append(end..<end) }
            default: segments.append(start..<end)
            }
            // More may yet be taken back by dot segments, within reason.
            guard segments.count <= limit &+ PathRouter.surplus else { return false }
            guard !isLast else { return segments.count <= limit }
            start = end &+ 1
        }
    }

    /// 1 for `.`, 2 for `..`, each also as `%2E`; else 0.
    private static func dots(_ bytes: Span<UInt8>, _ segment: Range<Int>) -> Int {
        guard !segment.isEmpty, segment.count <= 6 else { return 0 }
        var count = 0
        var offset = segment.lowerBound
        while offset < segment.upperBound {
            let (byte, next) = PathSegment.byte(bytes, at: offset, end: segment.upperBound)
            guard byte == 0x2E else { return 0 }
            count &+= 1
            offset = next
        }
        return count <= 2 ? count : 0
    }

    /// Goes on from a node with the segment `index`: at most as deep as the longest route, which is bounded.
    func descend(_ bytes: Span<UInt8>, _ index: Int, from node: Int, _ match: inout PathMatch) -> Int? {
        guard node < nodes.count, match.budget > 0 else { return nil }
        match.budget &-= 1
        guard index < match.segments.count else { return nodes[node].route < 0 ? nil : nodes[node].route }
        let segment = match.segments[index]
        if let child = child(bytes, segment, of: node),
            let route = descend(bytes, index &+ 1, from: child, &match)
        {
            return route
        }
        for edge in nodes[node].patterns {
            let end = patterns[edge].isOpen ? match.segments.count : index &+ 1
            // Few at first: what is left fits concrete segments then, if there are any.
            for last in index..<end where match.budget > 0 {
                let taken = segment.lowerBound..<match.segments[last].upperBound
                // Each try looks at all that it takes.
                if last > index { match.budget &-= 1 &+ taken.count / 256 }
                if let route = descend(bytes, taken, last, along: patterns[edge], &match) { return route }
            }
        }
        return nil
    }

    /// Goes on behind the segment `last` if what was taken fits the edge.
    private func descend(
        _ bytes: Span<UInt8>, _ taken: Range<Int>, _ last: Int, along edge: PatternEdge, _ match: inout PathMatch
    ) -> Int? {
        let before = match.captures.count
        guard PathSegment.matches(edge.parts, bytes, taken, captures: &match.captures) else { return nil }
        if let route = descend(bytes, last &+ 1, from: edge.node, &match) { return route }
        match.captures.removeLast(match.captures.count &- before)
        return nil
    }

    private func child(_ bytes: Span<UInt8>, _ segment: Range<Int>, of node: Int) -> Int? {
        var range = nodes[node].literals
        guard !range.isEmpty else { return nil }
        let hash = PathSegment.hash(bytes, segment)
        while range.count > 1 {
            let middle = range.lowerBound &+ range.count / 2
            range = literals[middle].hash <= hash ? middle..<range.upperBound : range.lowerBound..<middle
        }
        // Neighbours of equal hash are as good as impossible; then the one before is the other candidate.
        var candidate = range.lowerBound
        while candidate >= nodes[node].literals.lowerBound, literals[candidate].hash == hash {
            let edge = literals[candidate]
            let end = PathSegment.end(of: edge.text, in: bytes, from: segment.lowerBound, to: segment.upperBound)
            if end == segment.upperBound { return edge.node }
            candidate &-= 1
        }
        return nil
    }
}
