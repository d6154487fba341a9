/// The parts: their headers and contents.
extension MultipartScanner {
    mutating func beginPart(_ faults: inout BodyFaults, at start: Int) {
        part.begin()
        line.removeAll(keepingCapacity: true)
        isLineComplete = false
        guard part.number == settings.partLimit &+ 1 else { return }
        let place = start..<(start &+ search.delimiter.count &- 1)
        faults.add(.multipart(.tooManyParts(limit: settings.partLimit)), at: place)
    }

    mutating func takeHeader(_ byte: UInt8, _ faults: inout BodyFaults) {
        if isLineComplete { endLine(before: byte, &faults) }
        if line.isEmpty { lineStart = offset }
        line.append(byte)
        part.headerLength &+= 1
        guard part.headerLength <= settings.headerLimit else { return giveUpHeader(&faults) }
        guard byte == 0x0A else { return }
        let isBare = line.dropLast().last != 0x0D
        if isBare { addBareLF(.header, at: offset, &faults) }
        if line.count == (isBare ? 1 : 2) { return endHeader(&faults) }
        isLineComplete = true
    }

    /// A line is complete, and the next byte tells whether its field is.
    private mutating func endLine(before byte: UInt8, _ faults: inout BodyFaults) {
        isLineComplete = false
        guard ByteClass.isWhitespace(byte) else {
            judgeLine(&faults)
            return line.removeAll(keepingCapacity: true)
        }
        faults.add(.multipart(.foldedPartHeader), at: offset..<(offset &+ 1), name: part.label)
    }

    private mutating func giveUpHeader(_ faults: inout BodyFaults) {
        part.isBroken = true
        line.removeAll(keepingCapacity: true)
        let place = MultipartScanner.near(lineStart, offset &+ 1)
        faults.add(
            .multipart(.partHeaderTooLarge(limit: settings.headerLimit)), at: place, name: "part \(part.number)")
        beginContent()
    }

    private mutating func beginContent() {
        state = .content
        part.contentStart = offset &+ 1
        if let name = part.name, !required.isEmpty, required.wants(name) { part.valueLimit = RequiredFields.valueLimit }
        guard collector.isActive else { return }
        part.valueLimit = max(part.valueLimit, collector.room(for: part))
        part.isCounted = part.name != nil && !part.isFile
    }

    /// The empty line.
    private mutating func endHeader(_ faults: inout BodyFaults) {
        if settings.isFormData, !part.isBroken, part.dispositionCount == 0 {
            let place = (offset &+ 1 &- line.count)..<(offset &+ 1)
            faults.add(.multipart(.missingDisposition), at: place, name: part.label)
        }
        line.removeAll(keepingCapacity: true)
        beginContent()
    }

    /// A boundary before the empty line.
    mutating func cutHeader(_ faults: inout BodyFaults) {
        // The line at hand is the beginning of the boundary.
        line.removeAll(keepingCapacity: true)
        if !part.isBroken {
            let place = MultipartScanner.near(search.lineFeed &+ 1, offset &+ 1)
            faults.add(.multipart(.malformedPartHeader(.missingEmptyLine)), at: place, name: part.label)
        }
        beginBoundaryLine()
    }

    mutating func endPart(_ faults: inout BodyFaults) {
        judgeContent(to: search.start, &faults)
        takeRequired(to: search.start, &faults)
        if collector.isActive { collector.add(part, to: search.start) }
        beginBoundaryLine()
    }

    private mutating func takeRequired(to end: Int, _ faults: inout BodyFaults) {
        guard !required.isEmpty, let name = part.name else { return }
        let place = MultipartScanner.near(part.contentStart, max(part.contentStart, end))
        let value = part.isFile ? nil : part.value(to: end)
        required.take(name, value: value, isFile: part.isFile, at: place, &faults)
    }

    private func judgeContent(to end: Int, _ faults: inout BodyFaults) {
        guard settings.isFormData, !part.isFile, let name = part.name, let value = part.value(to: end) else { return }
        let isFreeText = StringifiedValue.isSearchField(String(decoding: name, as: UTF8.self))
        guard StringifiedValue.describe(value, isFreeText: isFreeText) != nil else { return }
        let place = part.contentStart..<max(part.contentStart, end)
        faults.add(.multipart(.stringifiedValue(value)), at: place, name: part.label)
    }
}
