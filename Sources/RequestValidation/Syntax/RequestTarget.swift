/// Parts of a request target (RFC 9112 section 3.2) as ranges of the buffer.
enum RequestTarget {
    /// The path of an origin-form or absolute-form target, without query and fragment.
    static func path(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Range<Int> {
        let start = pathStart(bytes, target)
        var end = start
        while end < target.upperBound, bytes[end] != 0x3F, bytes[end] != 0x23 { end &+= 1 }
        return start..<end
    }

    /// The query behind the first `?` and before any `#`; nil without a `?`.
    static func query(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Range<Int>? {
        let end = Word.first(0x23, in: bytes, from: target.lowerBound, to: target.upperBound) ?? target.upperBound
        guard let mark = Word.first(0x3F, in: bytes, from: target.lowerBound, to: end) else { return nil }
        return (mark &+ 1)..<end
    }

    /// The authority of an absolute-form target; nil for other forms.
    static func authority(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Range<Int>? {
        guard let start = authorityStart(bytes, target) else { return nil }
        return start..<pathStart(bytes, target)
    }

    /// The segments of the path, without the slashes.
    static func segments(_ bytes: Span<UInt8>, _ path: Range<Int>) -> [Range<Int>] {
        split(
            bytes, path.lowerBound < path.upperBound && bytes[path.lowerBound] == 0x2F ? path.dropFirst() : path,
            at: 0x2F)
    }

    /// A query parameter: `name=value`, or `name` alone with an empty value behind it.
    struct Parameter {
        let whole: Range<Int>
        let name: Range<Int>
        let value: Range<Int>
        let hasEquals: Bool
    }

    /// The parameters of a query, split at `&`.
    static func parameters(_ bytes: Span<UInt8>, _ query: Range<Int>) -> [Parameter] {
        split(bytes, query, at: 0x26).map { whole in
            guard let equals = Word.first(0x3D, in: bytes, from: whole.lowerBound, to: whole.upperBound) else {
                return Parameter(
                    whole: whole, name: whole, value: whole.upperBound..<whole.upperBound, hasEquals: false)
            }
            return Parameter(
                whole: whole, name: whole.lowerBound..<equals, value: (equals &+ 1)..<whole.upperBound,
                hasEquals: true)
        }
    }

    /// The path as routes see it: unreserved characters percent-decoded, dot segments removed.
    static func normalizedPath(_ bytes: Span<UInt8>, _ target: Range<Int>) -> [UInt8] {
        let range = path(bytes, target)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let byte = PercentEncoding.decode(bytes, at: offset, end: range.upperBound), isUnreserved(byte) {
                decoded.append(byte)
                offset &+= 3
            } else {
                decoded.append(bytes[offset])
                offset &+= 1
            }
        }
        return removingDotSegments(decoded)
    }

    private static func removingDotSegments(_ path: [UInt8]) -> [UInt8] {
        guard path.contains(0x2E) else { return path }
        var kept: [ArraySlice<UInt8>] = []
        let segments = path.split(separator: 0x2F, omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual([0x2E]) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual([0x2E, 0x2E]) {
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return Array(kept.joined(separator: [0x2F]))
    }

    /// `unreserved` of RFC 3986 section 2.3.
    static func isUnreserved(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
            || byte == 0x7E
    }

    private static func split(_ bytes: Span<UInt8>, _ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        while let next = Word.first(separator, in: bytes, from: start, to: range.upperBound) {
            parts.append(start..<next)
            start = next &+ 1
        }
        parts.append(start..<range.upperBound)
        return parts
    }

    private static func authorityStart(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Int? {
        var offset = target.lowerBound
        while offset < target.upperBound, ByteClass.isLetter(bytes[offset]) { offset &+= 1 }
        guard offset > target.lowerBound, offset &+ 3 <= target.upperBound, bytes[offset] == 0x3A,
            bytes[offset &+ 1] == 0x2F, bytes[offset &+ 2] == 0x2F
        else { return nil }
        return offset &+ 3
    }

    private static func pathStart(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Int {
        guard var offset = authorityStart(bytes, target) else { return target.lowerBound }
        while offset < target.upperBound, bytes[offset] != 0x2F, bytes[offset] != 0x3F, bytes[offset] != 0x23 {
            offset &+= 1
        }
        return offset
    }
}
