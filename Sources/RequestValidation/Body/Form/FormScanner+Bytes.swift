/// Escapes, and bytes that should have been encoded.
extension FormScanner {
    /// True if the byte belonged to the escape.
    mutating func takeEscaped(_ byte: UInt8, _ faults: inout BodyFaults) -> Bool {
        switch escape.take(byte) {
        case .more: return true
        case .decoded(let decoded):
            takeDecoded(decoded, &faults)
            return true
        case .bad(let consumed):
            endBadEscape(&faults)
            return consumed
        }
    }

    private mutating func takeDecoded(_ byte: UInt8, _ faults: inout BodyFaults) {
        let start = escape.start
        escape.removeAll()
        if start == 0 { beginsEncoded = true }
        doubles.takeEncoded(byte)
        append(byte)
        guard byte >= 0x80 else { return endEncodedRun(&faults) }
        guard settings.isUTF8, !field.hasInvalidUTF8 else { return }
        if let fault = encodedRun.append(byte, at: start) { add(fault, &faults) }
    }

    /// What is no encoding stands for itself.
    mutating func endBadEscape(_ faults: inout BodyFaults) {
        endEncodedRun(&faults)
        // A body of nothing else must not cost a name in words for each.
        if faults.hasRoom(for: .form(.badPercentEncoding([]))) {
            let place = escape.faulty
            faults.add(
                .form(.badPercentEncoding(Array(escape.bytes.prefix(place.count)))), at: place, name: field.label)
        }
        doubles.takeUnencoded()
        for byte in escape.bytes { append(byte) }
        escape.removeAll()
    }

    mutating func append(_ byte: UInt8) {
        field.append(byte)
        lastByte = byte
    }

    mutating func takeRaw(_ byte: UInt8, _ faults: inout BodyFaults) {
        endLineBreaks(&faults)
        if byte >= 0x80 {
            // A character of which a part is encoded has one fault: the other part is not.
            encodedRun.removeAll()
            field.hasInvalidUTF8 = true
        }
        endEncodedRun(&faults)
        endSeparators(&faults)
        doubles.takeUnencoded()
        if rawCount > 0, !belongsToRaw(byte) { endRaw(&faults) }
        if rawCount == 0 {
            rawStart = offset
            rawBytes.removeAll(keepingCapacity: true)
        }
        if rawCount < 8 { rawBytes.append(byte) }
        rawCount &+= 1
        append(byte)
    }

    /// Bytes of one kind are one run: equal ones, and all above 0x7F.
    private func belongsToRaw(_ byte: UInt8) -> Bool {
        guard rawCount < FormScanner.longestPlace, let first = rawBytes.first else { return false }
        return byte == first || (byte >= 0x80 && first >= 0x80)
    }

    mutating func takeLineBreak(_ byte: UInt8) {
        if breakCount == 0 {
            breakStart = offset
            breakBytes.removeAll(keepingCapacity: true)
        }
        if breakCount < 4 { breakBytes.append(byte) }
        breakCount &+= 1
    }

    /// Line breaks with something behind them are part of a field.
    mutating func endLineBreaks(_ faults: inout BodyFaults) {
        guard breakCount > 0 else { return }
        let count = breakCount
        breakCount = 0
        endSeparators(&faults)
        doubles.takeUnencoded()
        for index in 0..<min(count, FormField.nameLimit) { append(index < breakBytes.count ? breakBytes[index] : 0x0A) }
        addUnencoded(Array(breakBytes.prefix(2)), at: breakStart, count: count, &faults)
    }

    /// Ends what ends at any byte of another kind.
    mutating func settle(_ faults: inout BodyFaults) {
        if breakCount > 0 { endLineBreaks(&faults) }
        endRuns(&faults)
        if separatorCount > 0 { endSeparators(&faults) }
    }

    mutating func endRuns(_ faults: inout BodyFaults) {
        if rawCount > 0 { endRaw(&faults) }
        if !encodedRun.isEmpty { endEncodedRun(&faults) }
    }

    mutating func endRaw(_ faults: inout BodyFaults) {
        guard rawCount > 0 else { return }
        addUnencoded(rawBytes, at: rawStart, count: rawCount, &faults)
        rawCount = 0
    }

    mutating func endEncodedRun(_ faults: inout BodyFaults) {
        if let fault = encodedRun.end() { add(fault, &faults) }
    }

    /// A program that does not encode one byte does not encode others: one finding a field.
    private mutating func addUnencoded(_ bytes: [UInt8], at start: Int, count: Int, _ faults: inout BodyFaults) {
        guard !field.hasUnencoded else { return }
        field.hasUnencoded = true
        let end = start &+ count
        let place = max(start, end &- FormScanner.longestPlace)..<end
        faults.add(.form(.unencodedCharacter(bytes)), at: place, name: field.label)
    }

    private mutating func add(_ fault: EncodedRun.Fault, _ faults: inout BodyFaults) {
        guard !field.hasInvalidUTF8 else { return }
        field.hasInvalidUTF8 = true
        faults.add(.form(.invalidUTF8(fault.bytes, fault.fault)), at: fault.place, name: field.label)
    }
}
