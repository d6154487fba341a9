/// Parts of a request target (RFC 9112 section 3.2) as ranges of the buffer.
enum RequestTarget {
    /// The four forms of RFC 9112 section 3.2, and what is none of them.
    enum Form {
        /// Begins with `/`.
        case origin
        /// `scheme://...`
        case absolute
        /// `host:port`
        case authority
        /// `*`
        case asterisk
        /// Anything else: a path without its `/`, a quoted target, a placeholder that was not filled in.
        case other
    }

    /// Where the parts of a target stand. What is missing is empty and stands where it would.
    struct Parts {
        let form: Form
        /// The scheme of an absolute-form target.
        let scheme: Range<Int>
        /// User information included. Of absolute-form and authority-form targets only.
        let authority: Range<Int>
        /// Behind the authority or, in a target of no form, from its first `/` on.
        let path: Range<Int>
        /// Behind the first `?`; nil without one.
        let query: Range<Int>?
        /// From the `#` on; nil without one.
        let fragment: Range<Int>?

        /// The part of the authority that names the host and port.
        func host(_ bytes: Span<UInt8>) -> Range<Int> {
            guard let at = authority.last(where: { bytes[$0] == 0x40 }) else { return authority }
            return (at &+ 1)..<authority.upperBound
        }
    }

    static func parts(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Parts {
        let hash = Word.first(0x23, in: bytes, from: target.lowerBound, to: target.upperBound)
        let end = hash ?? target.upperBound
        let mark = Word.first(0x3F, in: bytes, from: target.lowerBound, to: end)
        let form = form(bytes, target.lowerBound..<end)
        let pathEnd = mark ?? end
        var scheme = target.lowerBound..<target.lowerBound
        var authority = scheme
        var pathStart = target.lowerBound
        switch form {
        case .origin: break
        case .absolute:
            let colon = Word.first(0x3A, in: bytes, from: target.lowerBound, to: end) ?? end
            scheme = target.lowerBound..<colon
            let start = min(colon &+ 3, pathEnd)
            pathStart = Word.first(0x2F, in: bytes, from: start, to: pathEnd) ?? pathEnd
            authority = start..<pathStart
        case .authority:
            authority = target.lowerBound..<pathEnd
            pathStart = pathEnd
        case .asterisk: pathStart = pathEnd
        case .other: pathStart = Word.first(0x2F, in: bytes, from: target.lowerBound, to: pathEnd) ?? pathEnd
        }
        return Parts(
            form: form, scheme: scheme, authority: authority, path: pathStart..<pathEnd,
            query: mark.map { ($0 &+ 1)..<end }, fragment: hash.map { $0..<target.upperBound })
    }

    private static func form(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Form {
        guard let first = target.first else { return .other }
        if bytes[first] == 0x2F { return .origin }
        if bytes[first] == 0x2A, target.count == 1 { return .asterisk }
        if hasScheme(bytes, target) { return .absolute }
        return isHostAndPort(bytes, target) ? .authority : .other
    }

    /// True for `scheme://` (RFC 3986 section 3.1).
    private static func hasScheme(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Bool {
        guard let first = target.first, ByteClass.isLetter(bytes[first]) else { return false }
        var offset = first
        while offset < target.upperBound, isSchemeByte(bytes[offset]) { offset &+= 1 }
        return offset &+ 3 <= target.upperBound && bytes[offset] == 0x3A && bytes[offset &+ 1] == 0x2F
            && bytes[offset &+ 2] == 0x2F
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    /// True for `host:port`, the host a name, an IPv4 address or an IPv6 literal.
    private static func isHostAndPort(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Bool {
        guard let colon = target.last(where: { bytes[$0] == 0x3A }), colon > target.lowerBound,
            colon &+ 1 < target.upperBound, target.upperBound &- colon <= 6
        else { return false }
        for offset in (colon &+ 1)..<target.upperBound where !ByteClass.isDigit(bytes[offset]) { return false }
        let host = target.lowerBound..<colon
        if bytes[host.lowerBound] == 0x5B { return bytes[colon &- 1] == 0x5D }
        for offset in host where !isUnreserved(bytes[offset]) { return false }
        return true
    }

    /// The path of an origin-form or absolute-form target, without query and fragment.
    static func path(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Range<Int> { parts(bytes, target).path }

    /// The query behind the first `?` and before any `#`; nil without a `?`.
    static func query(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Range<Int>? { parts(bytes, target).query }

    /// The authority of an absolute-form target; nil for other forms.
    static func authority(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Range<Int>? {
        let parts = parts(bytes, target)
        switch parts.form {
        case .absolute: return parts.authority
        case .origin, .authority, .asterisk, .other: return nil
        }
    }

    /// The segments of the path, without the slashes.
    static func segments(_ bytes: Span<UInt8>, _ path: Range<Int>) -> [Range<Int>] {
        split(
            bytes, path.lowerBound < path.upperBound && bytes[path.lowerBound] == 0x2F ? path.dropFirst() : path,
            at: 0x2F)
    }

    /// The path as routes see it: unreserved characters percent-decoded, dot segments removed.
    /// `*` stays what it is.
    static func normalizedPath(_ bytes: Span<UInt8>, _ target: Range<Int>) -> [UInt8] {
        let parts = parts(bytes, target)
        if case .asterisk = parts.form { return [0x2A] }
        let range = parts.path
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
}
