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

    /// The facts that follow from the percent-encodings in a target; asked only if there is a `%`.
    static func ofPercentEncodings(_ bytes: Span<UInt8>, _ target: Range<Int>) -> HeadFacts {
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
