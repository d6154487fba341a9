/// How faults are noted down.
extension XMLScanner {
    /// False once enough faults of a kind were found: their wording need not be made.
    func hasRoom(_ kind: XMLFault.Kind) -> Bool {
        let index = Int(kind.rawValue)
        return index < counts.count && counts[index] < UInt8(clamping: BodyFaults.limitPerCode)
    }

    /// What a fault's place may be long: more is cut to its end, since excerpts look back only so far.
    private static let longestPlace = 100

    /// - Parameters:
    ///   - start: where the faulty bytes begin.
    ///   - end: the offset behind them, not beyond the character that is being read.
    mutating func add(_ fault: XMLFault, from start: TextPosition, to end: Int, _ faults: inout BodyFaults) {
        guard hasRoom(fault.kind) else { return }
        let index = Int(fault.kind.rawValue)
        if index < counts.count { counts[index] &+= 1 }
        guard end &- start.offset <= XMLScanner.longestPlace else {
            let last = min(end, position.offset)
            return faults.add(.xml(fault), at: last..<max(last, end), line: position.line, column: position.column)
        }
        faults.add(
            .xml(fault), at: start.offset..<max(start.offset, end), line: start.line, column: start.column)
    }

    /// A fault of the character that is being read.
    mutating func add(_ fault: XMLFault, _ faults: inout BodyFaults) {
        add(fault, from: position, to: position.offset &+ width, &faults)
    }

    // MARK: encodings

    mutating func noteUndecodable(_ fault: DecodingFault, _ faults: inout BodyFaults) {
        if !hasReportedUndecodable {
            hasReportedUndecodable = true
            undecodable = UndecodableBytes(fault, decoder.encoding)
            undecodableMark = position
        }
        hasContent = true
        position.skip(fault.bytes.count)
    }

    /// The next byte may tell more about those that did not decode.
    mutating func settleUndecodable(_ byte: UInt8, _ faults: inout BodyFaults) {
        guard var bytes = undecodable else { return }
        // A byte that cut a character comes twice.
        guard position.offset &+ decoder.count == undecodableMark.offset &+ bytes.run.count else { return }
        if bytes.append(byte) {
            undecodable = bytes
        } else {
            reportUndecodable(&faults)
        }
    }

    mutating func reportUndecodable(_ faults: inout BodyFaults) {
        guard let bytes = undecodable else { return }
        undecodable = nil
        let start = undecodableMark.offset
        add(.undecodable(bytes), from: undecodableMark, to: start &+ bytes.fault.bytes.count, &faults)
    }

    mutating func reportCharsetMismatch(_ charset: CharacterEncoding, _ faults: inout BodyFaults) {
        let mismatch = XMLFault.EncodingMismatch.charset(
            declared: charset.name, actual: encoding.encoding.name, encoding.evidence ?? .firstBytes)
        let end = position.offset &+ max(encoding.markLength, 1)
        add(.encodingMismatch(mismatch), from: position, to: end, &faults)
    }
}
