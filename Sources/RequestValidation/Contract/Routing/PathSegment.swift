/// Comparing segments as they came with texts that are percent-decoded.
enum PathSegment {
    /// The byte at `offset`, percent-decoded, and where the next one stands.
    @inline(__always)
    static func byte(_ bytes: Span<UInt8>, at offset: Int, end: Int) -> (byte: UInt8, next: Int) {
        let byte = bytes[offset]
        if byte == 0x25, let decoded = PercentEncoding.decode(bytes, at: offset, end: end) {
            return (decoded, offset &+ 3)
        }
        return (byte, offset &+ 1)
    }

    /// FNV-1a over the decoded bytes.
    static func hash(_ bytes: Span<UInt8>, _ segment: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var offset = segment.lowerBound
        while offset < segment.upperBound {
            let (byte, next) = byte(bytes, at: offset, end: segment.upperBound)
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            offset = next
        }
        return hash
    }

    /// Where the decoded text ends that begins at `start`; nil if something else stands there.
    static func end(
        of text: [UInt8], in bytes: Span<UInt8>, from start: Int, to end: Int, foldsCase: Bool = false
    ) -> Int? {
        var offset = start
        for wanted in text {
            guard offset < end else { return nil }
            let (byte, next) = byte(bytes, at: offset, end: end)
            guard byte == wanted || foldsCase && folded(byte) == folded(wanted) else {
                return nil
            }
            offset = next
        }
        return offset
    }

    private static func folded(_ byte: UInt8) -> UInt8 { ByteClass.isLetter(byte) ? byte | 0x20 : byte }

    /// Where the character before `offset` begins, an encoded one being three bytes.
    static func before(_ bytes: Span<UInt8>, _ offset: Int, from start: Int) -> Int {
        let encoded = offset &- 3
        return encoded >= start && PercentEncoding.decode(bytes, at: encoded, end: offset) != nil
            ? encoded : offset &- 1
    }

    /// True if the segment is one of the pattern's; then adds what stands for its variables to `captures`. Of several
    /// ways the one is taken that makes the first variables longest.
    static func matches(
        _ parts: [PathTemplate.Part], _ bytes: Span<UInt8>, _ segment: Range<Int>, captures: inout [Range<Int>],
        foldsCase: Bool = false
    ) -> Bool {
        guard !segment.isEmpty else { return false }
        if parts.count == 1 {
            captures.append(segment)
            return true
        }
        var start = segment.lowerBound
        if case .literal(let text)? = parts.first {
            guard let end = end(of: text, in: bytes, from: start, to: segment.upperBound, foldsCase: foldsCase) else {
                return false
            }
            start = end
        }
        let first = captures.count
        var end = segment.upperBound
        // From the end, so that the last literal is found where it stands last.
        for index in parts.indices.reversed() {
            guard case .literal(let text) = parts[index], index > 0 else { continue }
            let isLast = index == parts.count &- 1
            guard let found = last(text, in: bytes, from: start &+ 1, to: end, isAtEnd: isLast, foldsCase) else {
                captures.removeLast(captures.count &- first)
                return false
            }
            if !isLast { captures.insert(found.upperBound..<end, at: first) }
            end = found.lowerBound
        }
        guard start < end else {
            captures.removeLast(captures.count &- first)
            return false
        }
        captures.insert(start..<end, at: first)
        return true
    }

    /// Where the text stands last between `start` and `end`; `isAtEnd`: where it ends at `end`, else before it.
    private static func last(
        _ text: [UInt8], in bytes: Span<UInt8>, from start: Int, to end: Int, isAtEnd: Bool, _ foldsCase: Bool
    ) -> Range<Int>? {
        var offset = end
        while offset > start {
            offset = before(bytes, offset, from: start)
            guard let stop = PathSegment.end(of: text, in: bytes, from: offset, to: end, foldsCase: foldsCase) else {
                continue
            }
            if isAtEnd ? stop == end : stop < end { return offset..<stop }
        }
        return nil
    }
}
