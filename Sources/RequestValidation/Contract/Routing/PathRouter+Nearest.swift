/// For paths that no route has; nothing here is on the way of a good request.
extension PathRouter {
    /// Segments of a path that is looked at.
    private static let segmentLimit = 256

    /// What was probably meant by a path that does not match, or nil.
    package func nearest(_ bytes: Span<UInt8>, _ path: Range<Int>) -> PathHint? {
        var match = PathMatch()
        guard split(bytes, path, &match.segments, atMost: PathRouter.segmentLimit) else { return nil }
        let segments = match.segments
        return trailingSlash(bytes, segments, &match) ?? emptySegments(bytes, segments, &match)
            ?? otherCase(bytes, segments) ?? otherBasePath(bytes, segments) ?? similar(bytes, segments)
    }

    private func hint(_ kind: PathHint.Kind, _ route: Int) -> PathHint? {
        guard route < routes.count else { return nil }
        let found = routes[route]
        return PathHint(kind: kind, path: found.path, template: found.basePath.text + found.template.text)
    }

    private func route(_ bytes: Span<UInt8>, _ segments: [Range<Int>], _ match: inout PathMatch) -> Int? {
        match.segments = segments
        match.budget = PathRouter.budget
        match.captures.removeAll()
        return descend(bytes, 0, from: 0, &match)
    }

    private func trailingSlash(
        _ bytes: Span<UInt8>, _ segments: [Range<Int>], _ match: inout PathMatch
    ) -> PathHint? {
        guard let last = segments.last else { return nil }
        let isWanted = !last.isEmpty
        let others = isWanted ? segments + [last.upperBound..<last.upperBound] : segments.dropLast()
        return route(bytes, others, &match).flatMap { hint(.trailingSlash(isWanted: isWanted), $0) }
    }

    private func emptySegments(
        _ bytes: Span<UInt8>, _ segments: [Range<Int>], _ match: inout PathMatch
    ) -> PathHint? {
        let others = segments.enumerated().filter { $0.offset == segments.count &- 1 || !$0.element.isEmpty }
        guard others.count < segments.count else { return nil }
        return route(bytes, others.map(\.element), &match).flatMap { hint(.emptySegments, $0) }
    }

    private func otherCase(_ bytes: Span<UInt8>, _ segments: [Range<Int>]) -> PathHint? {
        let route = routes.firstIndex { route in
            PathRouter.fits(route.basePath.segments + route.template.segments, bytes, segments[...], foldsCase: true)
        }
        return route.flatMap { hint(.letterCase, $0) }
    }

    private func otherBasePath(_ bytes: Span<UInt8>, _ segments: [Range<Int>]) -> PathHint? {
        for (index, route) in routes.enumerated() where !route.basePath.segments.isEmpty {
            if PathRouter.fits(route.template.segments, bytes, segments[...]) {
                return hint(.basePath(isMissing: true), index)
            }
            let base = route.basePath.segments
            if PathRouter.fits(base + base + route.template.segments, bytes, segments[...]) {
                return hint(.basePath(isMissing: false), index)
            }
        }
        return nil
    }

    /// The route with as many segments of which all but one fit, and that one nearly.
    private func similar(_ bytes: Span<UInt8>, _ segments: [Range<Int>]) -> PathHint? {
        var best: (distance: Int, route: Int)?
        for (index, route) in routes.enumerated() {
            let wanted = route.basePath.segments + route.template.segments
            guard let distance = PathRouter.distance(wanted, bytes, segments) else { continue }
            if distance < best?.distance ?? Int.max { best = (distance, index) }
        }
        return best.flatMap { hint(.similar, $0.route) }
    }

    private static func distance(
        _ wanted: [[PathTemplate.Part]], _ bytes: Span<UInt8>, _ segments: [Range<Int>]
    ) -> Int? {
        guard wanted.count == segments.count else { return nil }
        var odd: Int?
        for index in wanted.indices where !fits(wanted[index], bytes, segments[index], foldsCase: true) {
            guard odd == nil else { return nil }
            odd = index
        }
        guard let odd, wanted[odd].count == 1, case .literal(let text) = wanted[odd][0], segments[odd].count < 100
        else { return nil }
        let found = String(decoding: PercentEncoding.decoded(bytes, segments[odd]), as: UTF8.self)
        let name = String(decoding: text, as: UTF8.self)
        let distance = EditDistance.between(found, name)
        return distance <= max(1, name.count / 3) ? distance : nil
    }

    private static func fits(
        _ wanted: [[PathTemplate.Part]], _ bytes: Span<UInt8>, _ segments: ArraySlice<Range<Int>>,
        foldsCase: Bool = false
    ) -> Bool {
        guard wanted.count == segments.count else { return false }
        for (parts, segment) in zip(wanted, segments) where !fits(parts, bytes, segment, foldsCase: foldsCase) {
            return false
        }
        return true
    }

    private static func fits(
        _ parts: [PathTemplate.Part], _ bytes: Span<UInt8>, _ segment: Range<Int>, foldsCase: Bool
    ) -> Bool {
        if parts.count == 1, case .literal(let text) = parts[0] {
            let end = PathSegment.end(
                of: text, in: bytes, from: segment.lowerBound, to: segment.upperBound, foldsCase: foldsCase)
            return end == segment.upperBound
        }
        var captures: [Range<Int>] = []
        return PathSegment.matches(parts, bytes, segment, captures: &captures, foldsCase: foldsCase)
    }
}
