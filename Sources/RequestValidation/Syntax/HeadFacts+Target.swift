extension HeadFacts {
    /// The facts that follow from the byte classes in a target.
    ///
    /// - Parameters:
    ///   - seen: the classes of all its bytes.
    ///   - behind: the classes of the bytes that stand directly behind a `/` or `=`.
    ///   - first: the target's first byte.
    static func ofTarget(_ seen: ByteClass, _ behind: ByteClass, first: UInt8) -> HeadFacts {
        var facts: HeadFacts = []
        if first != 0x2F { facts.insert(.notOriginForm) }
        if seen.contains(.question) { facts.insert(.query) }
        if !behind.isDisjoint(with: [.slash, .dot, .stringifiedInitial, .colon]) {
            if behind.contains(.slash) { facts.insert(.doubleSlashInTarget) }
            if behind.contains(.dot) { facts.insert(.dotSegmentInTarget) }
            if behind.contains(.stringifiedInitial) { facts.insert(.stringifiedInitialInTarget) }
            if behind.contains(.colon) { facts.insert(.templateByteInTarget) }
        }
        guard !seen.isDisjoint(with: [.control, .nonASCII, .unencoded, .percent, .hash, .dollar]) else { return facts }
        if seen.contains(.control) { facts.insert(.controlInTarget) }
        if seen.contains(.nonASCII) { facts.insert(.nonASCIIInTarget) }
        if seen.contains(.unencoded) { facts.formUnion([.unencodedInTarget, .templateByteInTarget]) }
        if seen.contains(.percent) { facts.insert(.percentInTarget) }
        if seen.contains(.hash) { facts.insert(.hashInTarget) }
        if seen.contains(.dollar) { facts.insert(.templateByteInTarget) }
        return facts
    }

    /// Looks closer at a target that has a query, an encoding or a word that may be a missing value, so that rules
    /// about them are asked only where their case may be.
    @inline(__always)
    mutating func refine(_ bytes: Span<UInt8>, _ target: Range<Int>, _ limits: Limits) {
        guard !isDisjoint(with: [.query, .percentInTarget, .stringifiedInitialInTarget]) else { return }
        if contains(.percentInTarget) { formUnion(.ofPercentEncodings(bytes, target)) }
        if contains(.query) { formUnion(.ofQuery(bytes, target, limits)) }
        if contains(.stringifiedInitialInTarget), !HeadFacts.mayHoldStringified(bytes, target) {
            remove(.stringifiedInitialInTarget)
        }
    }

    /// True if two letters behind a `/` or `=` begin one of the words that `StringifiedValue` knows.
    private static func mayHoldStringified(_ bytes: Span<UInt8>, _ target: Range<Int>) -> Bool {
        var previous: UInt8 = 0
        for offset in target.dropLast() {
            if previous == 0x2F || previous == 0x3D {
                switch (bytes[offset], bytes[offset &+ 1]) {
                case (0x75, 0x6E), (0x6E, 0x75), (0x6E, 0x69), (0x4E, 0x61), (0x4E, 0x6F), (0x5B, 0x6F), (0x28, 0x6E),
                    (0x4F, 0x70):
                    return true
                default: break
                }
            }
            previous = bytes[offset]
        }
        return false
    }

    private static func ofQuery(_ bytes: Span<UInt8>, _ target: Range<Int>, _ limits: Limits) -> HeadFacts {
        let end = target.upperBound
        guard let mark = Word.first(0x3F, in: bytes, from: target.lowerBound, to: end) else { return [] }
        var facts: HeadFacts = []
        // So many parameters take at least two bytes each with the `&` between them.
        if end &- mark > min(limits.parameterLength, limits.parameterCount &* 2) { facts.insert(.longQuery) }
        var start = mark &+ 1
        while start < end {
            var offset = start
            while offset < end, bytes[offset] != 0x3D, bytes[offset] != 0x26 { offset &+= 1 }
            if offset == start { facts.insert(.irregularQuery) }
            if offset &- start > 3, bytes[start] | 0x20 == 0x61, bytes[start &+ 1] | 0x20 == 0x6D {
                facts.insert(.irregularQuery)
            }
            if CredentialName.isCredential(bytes, start..<offset) { facts.insert(.credentialInQuery) }
            guard let ampersand = Word.first(0x26, in: bytes, from: offset, to: end) else { break }
            start = ampersand &+ 1
        }
        return facts
    }

    /// The facts that follow from the percent-encodings in a target; asked only if there is a `%`.
    private static func ofPercentEncodings(_ bytes: Span<UInt8>, _ target: Range<Int>) -> HeadFacts {
        var facts: HeadFacts = []
        var offset = target.lowerBound
        while let percent = Word.first(0x25, in: bytes, from: offset, to: target.upperBound) {
            offset = percent &+ 1
            guard let byte = PercentEncoding.decode(bytes, at: percent, end: target.upperBound) else {
                facts.formUnion([.badPercentEncoding, .templateByteInTarget])
                continue
            }
            switch byte {
            case 0x00...0x1F, 0x7F: facts.insert(.encodedControl)
            case 0x80...0xFF: facts.insert(.encodedNonASCII)
            case 0x2F, 0x5C: facts.insert(.encodedSlash)
            case 0x25: facts.insert(.encodedPercent)
            case 0x2E: facts.insert(.encodedDot)
            case 0x5B, 0x28: facts.insert(.encodedBracket)
            case 0x7B: facts.insert(.templateByteInTarget)
            default: break
            }
        }
        return facts
    }
}
