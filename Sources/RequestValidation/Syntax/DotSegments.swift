/// The `.` and `..` segments of a path, as different servers may see them: some decode the path once or twice before
/// they resolve them, some take a backslash for a slash, some drop what stands behind a `;`.
struct DotSegments {
    /// The first `..` that climbs above the root, or nil.
    private(set) var climbing: Range<Int>?
    /// How often the path must be percent-decoded until it climbs.
    private(set) var decodings = 0
    /// The `.` and `..` segments that RFC 3986 section 6.2.2.3 knows, `%2e` being a dot there.
    private(set) var plain: [Range<Int>] = []

    private struct Unit {
        let byte: UInt8
        /// The bytes that it was decoded from.
        let place: Range<Int>
    }

    init(_ bytes: Span<UInt8>, _ path: Range<Int>) {
        guard DotSegments.mayHaveDots(bytes, path) else { return }
        var units: [Unit] = []
        units.reserveCapacity(path.count)
        for offset in path { units.append(Unit(byte: bytes[offset], place: offset..<(offset &+ 1))) }
        for round in 0...2 {
            if climbing == nil, let place = DotSegments.climbingSegment(units) {
                climbing = place
                decodings = round
            }
            let decoded = DotSegments.decodedOnce(units)
            if round == 0 { plain = DotSegments.plainSegments(decoded) }
            guard decoded.count < units.count else { return }
            units = decoded
        }
    }

    /// True if a dot, or an encoding that may hide one, is there at all.
    private static func mayHaveDots(_ bytes: Span<UInt8>, _ path: Range<Int>) -> Bool {
        path.contains { offset in bytes[offset] == 0x2E || bytes[offset] == 0x25 }
    }

    private static func decodedOnce(_ units: [Unit]) -> [Unit] {
        var decoded: [Unit] = []
        decoded.reserveCapacity(units.count)
        var index = 0
        while index < units.count {
            let unit = units[index]
            if unit.byte == 0x25, index &+ 2 < units.count,
                let high = ByteClass.hexadecimalValue(units[index &+ 1].byte),
                let low = ByteClass.hexadecimalValue(units[index &+ 2].byte)
            {
                let place = unit.place.lowerBound..<units[index &+ 2].place.upperBound
                decoded.append(Unit(byte: high &<< 4 | low, place: place))
                index &+= 3
            } else {
                decoded.append(unit)
                index &+= 1
            }
        }
        return decoded
    }

    /// Segments between slashes as sent, compared once decoded.
    private static func plainSegments(_ units: [Unit]) -> [Range<Int>] {
        let segments = units.split { unit in
            unit.byte == 0x2F && unit.place.count == 1
        }
        return segments.compactMap { segment in
            guard segment.count <= 2, segment.allSatisfy({ $0.byte == 0x2E }) else { return nil }
            return place(of: segment)
        }
    }

    /// Empty segments give no depth, since many servers merge slashes.
    private static func climbingSegment(_ units: [Unit]) -> Range<Int>? {
        var depth = 0
        for segment in units.split(whereSeparator: { $0.byte == 0x2F || $0.byte == 0x5C }) {
            let name = segment.prefix { $0.byte != 0x3B }
            let isDots = name.allSatisfy { $0.byte == 0x2E }
            if isDots, name.count == 1 { continue }
            guard isDots, name.count == 2 else {
                depth &+= 1
                continue
            }
            depth &-= 1
            if depth < 0 { return place(of: segment) }
        }
        return nil
    }

    private static func place(of segment: ArraySlice<Unit>) -> Range<Int>? {
        guard let first = segment.first, let last = segment.last else { return nil }
        return first.place.lowerBound..<last.place.upperBound
    }
}
