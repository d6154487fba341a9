/// Names, fields, and the form as a whole.
extension FormScanner {
    mutating func takeSeparator(_ faults: inout BodyFaults) {
        if breakCount > 0 { endLineBreaks(&faults) }
        endRuns(&faults)
        if separatorCount == 0 { separatorStart = offset }
        separatorCount &+= 1
        endField(at: offset, &faults)
        field.begin(at: offset &+ 1)
    }

    /// `&` on end, or before the first field, separate nothing. One behind the last field is left alone.
    mutating func endSeparators(_ faults: inout BodyFaults) {
        guard separatorCount > 0 else { return }
        let end = separatorStart &+ separatorCount
        if separatorCount > 1 || separatorStart == 0 {
            let place = max(separatorStart, end &- FormScanner.longestPlace)..<end
            faults.add(.form(.emptyName(.separators(separatorCount))), at: place)
        }
        separatorCount = 0
    }

    mutating func takeEquals(_ faults: inout BodyFaults) {
        settle(&faults)
        doubles.takeOther()
        guard !field.hasEquals else { return append(0x3D) }
        endName(&faults)
        field.beginValue(at: offset &+ 1)
        if !required.isEmpty, required.wants(field.name) { field.valueLimit = RequiredFields.valueLimit }
        awaitsToken = isTokenName
    }

    private var isTokenName: Bool {
        ByteText.equals(field.name.span, 0..<field.name.count, ignoringCase: "access_token")
    }

    /// Called behind the field's bytes: the first of its value shows that there is a token.
    mutating func noteToken(_ faults: inout BodyFaults) {
        guard field.valueLength > 0 else { return }
        awaitsToken = false
        hasToken = true
        guard let place = settings.tokenInHead else { return }
        faults.add(
            .form(.secondToken(besides: place)), at: field.start..<max(field.start, field.valueStart &- 1),
            name: field.label)
    }

    private mutating func endName(_ faults: inout BodyFaults) {
        doubles.takeOther()
        if doubles.isInField, !hasNameEncodedTwice {
            hasNameEncodedTwice = true
            let place = max(field.start, offset &- FormScanner.longestPlace)..<offset
            faults.add(.form(.nameEncodedTwice), at: place, name: field.label)
        }
        guard field.nameLength > 0, field.isNameWhole else { return }
        if let repetition = names.takeName(field.name) { add(repetition, &faults) }
    }

    /// - Parameter end: the offset behind the field's last byte.
    mutating func endField(at end: Int, _ faults: inout BodyFaults) {
        guard end > field.start else { return }
        if !field.hasEquals { endName(&faults) }
        if awaitsToken { noteToken(&faults) }
        awaitsToken = false
        doubles.endField()
        fieldCount &+= 1
        let place = max(field.start, end &- FormScanner.longestPlace)..<end
        if fieldCount == settings.fieldLimit &+ 1 {
            faults.add(.form(.tooManyFields(limit: settings.fieldLimit)), at: place, name: field.label)
        }
        if field.nameLength == 0 {
            let kind = FormFault.EmptyName.equals(hasValue: field.valueLength > 0)
            return faults.add(.form(.emptyName(kind)), at: place)
        }
        if field.isNameWhole { names.takeField(at: place, label: field.label, limit: settings.fieldLimit) }
        judgeValue(end, &faults)
        guard !required.isEmpty, field.isNameWhole else { return }
        let value = field.isValueWhole ? field.value : nil
        let valuePlace = max(field.valueStart, end &- FormScanner.longestPlace)..<max(field.valueStart, end)
        required.take(field.name, value: value, at: field.hasEquals ? valuePlace : end..<end, &faults)
    }

    private func judgeValue(_ end: Int, _ faults: inout BodyFaults) {
        guard field.hasEquals, field.valueLength > 0, field.isValueWhole else { return }
        let isFreeText = StringifiedValue.isSearchField(field.label)
        guard StringifiedValue.describe(field.value, isFreeText: isFreeText) != nil else { return }
        let place = max(field.valueStart, end &- FormScanner.longestPlace)..<end
        faults.add(.form(.stringifiedValue(field.value)), at: place, name: field.label)
    }

    private func add(_ repetition: RepeatedNames.Repetition, _ faults: inout BodyFaults) {
        // The name behind the repetition has come in between: a long one pushes the repetition out of reach.
        let lower = max(repetition.place.lowerBound, offset &- 128)
        let place = lower..<max(lower, repetition.place.upperBound)
        faults.add(.form(.duplicateField(firstAt: repetition.firstAt)), at: place, name: repetition.label)
    }

    mutating func endForm(_ faults: inout BodyFaults) {
        if separatorCount > 1 || (separatorCount == 1 && separatorStart == 0) { endSeparators(&faults) }
        if let repetition = names.finish() { add(repetition, &faults) }
        let end = breakCount > 0 ? breakStart : offset
        let place = max(field.start, end &- FormScanner.longestPlace)..<max(field.start, end)
        if fieldCount == 1, field.valueLength == 0, beginsEncoded, isJSON {
            faults.add(.form(.looksLikeJSON), at: place)
        } else if fieldCount == 1, !field.hasEquals, isFormItself {
            faults.add(.form(.encodedAsAWhole), at: place)
        } else if doubles.isCertain, !hasNameEncodedTwice {
            faults.add(.form(.encodedTwice(fields: doubles.fields)), at: place)
        }
    }

    /// True if the only name is an object or an array, encoded: it begins and ends as one, with a string within.
    private var isJSON: Bool {
        let text = field.name.filter { $0 > 0x20 }
        guard let first = text.first, text.count > 2, let last = field.isNameWhole ? text.last : lastByte else {
            return false
        }
        if first == 0x7B { return text[1] == 0x22 && last == 0x7D }
        return first == 0x5B && (text[1] == 0x7B || text[1] == 0x22) && last == 0x5D
    }

    /// True if the only name is a form itself, with its `=` and `&` encoded: every part has a name of word characters.
    private var isFormItself: Bool {
        guard field.isNameWhole else { return false }
        let parts = field.name.split(separator: 0x26, omittingEmptySubsequences: false)
        return parts.count > 1
            && parts.allSatisfy { part in
                guard let equals = part.firstIndex(of: 0x3D), equals > part.startIndex else { return false }
                return part[..<equals].allSatisfy { ByteClass.isLetter($0) || ByteClass.isDigit($0) || $0 == 0x5F }
            }
    }
}
