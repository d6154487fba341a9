/// The fields of a part's header.
extension MultipartScanner {
    /// Judges the field in `line`. A header that is broken beyond repair gets one finding.
    mutating func judgeLine(_ faults: inout BodyFaults) {
        guard !part.isBroken else { return }
        var end = line.count
        while end > 0, line[end &- 1] == 0x0A || line[end &- 1] == 0x0D { end &-= 1 }
        guard let colon = line.prefix(end).firstIndex(of: 0x3A) else {
            part.isBroken = true
            return add(.missingColon(Array(line.prefix(min(end, 60)))), at: 0..<end, &faults)
        }
        let name = line.prefix(colon)
        guard !name.isEmpty else { return add(.nameless, at: 0..<1, &faults) }
        if let bad = name.firstIndex(where: { !ByteClass.isToken($0) }) {
            let isSpace = name[bad...].allSatisfy(ByteClass.isWhitespace)
            return add(
                isSpace ? .spaceBeforeColon : .invalidName(name[bad]), at: bad..<(isSpace ? colon : bad &+ 1), &faults)
        }
        judgeField(name.map(ByteText.lowercased), (colon &+ 1)..<end, &faults)
    }

    private mutating func judgeField(_ name: [UInt8], _ value: Range<Int>, _ faults: inout BodyFaults) {
        let text = String(decoding: name, as: UTF8.self)
        if text == "content-disposition" {
            part.dispositionCount &+= 1
            guard part.dispositionCount == 1 else {
                return add(.repeated("Content-Disposition"), at: 0..<value.upperBound, &faults)
            }
            return judgeDisposition(value, &faults)
        }
        if let control = firstControl(value) {
            return add(.control(line[control]), at: control..<(control &+ 1), &faults)
        }
        switch text {
        case "content-type": judgeType(value, &faults)
        case "content-transfer-encoding": judgeEncoding(value, &faults)
        default: break
        }
    }

    private mutating func judgeType(_ value: Range<Int>, _ faults: inout BodyFaults) {
        part.typeCount &+= 1
        guard part.typeCount == 1 else {
            return add(.repeated("Content-Type"), at: 0..<value.upperBound, &faults)
        }
        let type = trimmed(value)
        let name = line[type].prefix { $0 != 0x3B && $0 > 0x20 }.map(ByteText.lowercased)
        if collector.isActive { part.contentType = String(decoding: name.prefix(128), as: UTF8.self) }
        guard settings.isFormData, name.starts(with: "multipart/".utf8) else { return }
        let place = type.lowerBound..<(type.lowerBound &+ name.count)
        add(.nested(Array(name.prefix(60))), at: place, &faults)
    }

    private mutating func judgeEncoding(_ value: Range<Int>, _ faults: inout BodyFaults) {
        part.encodingCount &+= 1
        guard part.encodingCount == 1 else {
            return add(.repeated("Content-Transfer-Encoding"), at: 0..<value.upperBound, &faults)
        }
        guard settings.isFormData else { return }
        let place = trimmed(value)
        let name = line[place].prefix(40).map(ByteText.lowercased)
        // `binary`, `8bit` and `7bit` change no byte: one finding is enough for a client that writes it everywhere.
        if ["binary", "8bit", "7bit"].contains(String(decoding: name, as: UTF8.self)) {
            guard !hasHarmlessEncoding else { return }
            hasHarmlessEncoding = true
        }
        add(.contentTransferEncoding(name), at: place, &faults)
    }

    private mutating func judgeDisposition(_ value: Range<Int>, _ faults: inout BodyFaults) {
        let disposition = ContentDisposition(Array(line.prefix(value.upperBound)), from: value.lowerBound)
        part.disposition = disposition
        guard settings.isFormData else { return }
        if let fault = disposition.fault { return add(.disposition(fault.kind), at: fault.place, &faults) }
        guard disposition.type.elementsEqual("form-data".utf8) else {
            let type = Array(disposition.type.prefix(40))
            return add(.wrongDisposition(type), at: disposition.typePlace, &faults)
        }
        let names = [disposition.name, disposition.filename].compactMap { $0 }
        if let control = firstControl(value), disposition.filename?.place.contains(control) != true {
            return add(.control(line[control]), at: control..<(control &+ 1), &faults)
        }
        for name in names {
            guard let fault = UTF8Check.firstFault(name.bytes.span, 0..<name.bytes.count) else { continue }
            add(.invalidUTF8(Array(name.bytes.dropFirst(fault.offset).prefix(16)), fault), at: name.place, &faults)
        }
        judgeFilename(disposition, &faults)
        judgeName(disposition, trimmed(value), &faults)
    }

    private func judgeFilename(_ disposition: ContentDisposition, _ faults: inout BodyFaults) {
        if let place = disposition.extendedFilename { add(.extendedFilename, at: place, &faults) }
        guard let filename = disposition.filename, let reason = UnsafeFilename.check(filename.bytes) else { return }
        add(.unsafeFilename(Array(filename.bytes.prefix(120)), reason), at: filename.place, &faults)
    }

    private mutating func judgeName(
        _ disposition: ContentDisposition, _ value: Range<Int>, _ faults: inout BodyFaults
    ) {
        guard let name = disposition.name else { return add(.missingName, at: value, &faults) }
        guard !name.bytes.isEmpty else { return add(.emptyName, at: name.place, &faults) }
        let hash = name.bytes.hashValue
        if let first = names[hash] {
            add(.duplicateName(firstAt: first), at: name.place, &faults)
        } else if names.count < settings.partLimit {
            names[hash] = lineStart &+ name.place.lowerBound
        }
    }

    private func firstControl(_ value: Range<Int>) -> Int? {
        for index in value {
            let byte = line[index]
            guard byte < 0x20 || byte == 0x7F, byte != 0x09 else { continue }
            // The line end of a fold.
            if byte == 0x0A, index &+ 1 < line.count, ByteClass.isWhitespace(line[index &+ 1]) { continue }
            if byte == 0x0D, index &+ 1 < line.count, line[index &+ 1] == 0x0A { continue }
            return index
        }
        return nil
    }

    private func trimmed(_ value: Range<Int>) -> Range<Int> {
        var range = value
        while let first = range.first, line[first] <= 0x20 { range = range.dropFirst() }
        while let last = range.last, line[last] <= 0x20 { range = range.dropLast() }
        return range
    }

    private func add(_ fault: MultipartFault.HeaderFault, at place: Range<Int>, _ faults: inout BodyFaults) {
        add(.malformedPartHeader(fault), at: place, &faults)
    }

    /// - Parameter place: in the line. A fault far from the line's end is shown as near to it as can be.
    private func add(_ fault: MultipartFault, at place: Range<Int>, _ faults: inout BodyFaults) {
        let lower = max(lineStart &+ place.lowerBound, offset &- MultipartScanner.longestPlace)
        let upper = max(lower, lineStart &+ place.upperBound)
        faults.add(.multipart(fault), at: lower..<upper, name: part.label)
    }
}
