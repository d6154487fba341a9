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
        if seen.contains(.percent) { facts.formUnion([.percentInTarget, .templateByteInTarget]) }
        if seen.contains(.hash) { facts.insert(.hashInTarget) }
        if seen.contains(.dollar) { facts.insert(.templateByteInTarget) }
        return facts
    }
}
