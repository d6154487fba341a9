/// Character and entity references (productions 66 to 69). Nothing is ever replaced.
extension XMLScanner {
    mutating func beginReference() {
        mark = position
        matched = 0
        referenceState = state
        state = .reference
    }

    mutating func stepReference(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch state {
        case .reference: stepReferenceStart(scalar, &faults)
        case .entityName:
            if XMLCharacter.isName(scalar) {
                _ = extendName(scalar, &faults)
            } else if scalar == 0x3B {
                state = referenceState
                endEntityReference(&faults)
            } else {
                let name = XMLCharacter.shown(token[...])
                reportAmpersand(.unterminated(name: name, next: scalar), &faults)
                goBack(scalar, &faults)
            }
        case .characterReference:
            if scalar == 0x78 {
                state = .hexadecimalReference
            } else if scalar == 0x58 {
                reportReference(.capitalX, &faults)
                state = .hexadecimalReference
            } else {
                state = .decimalReference
                stepReference(scalar, &faults)
            }
        case .decimalReference: stepDigit(scalar, radix: 10, &faults)
        default: stepDigit(scalar, radix: 16, &faults)
        }
    }

    private mutating func stepReferenceStart(_ scalar: UInt32, _ faults: inout BodyFaults) {
        isConstructBroken = false
        if scalar == 0x23 {
            referenceNumber = 0
            // Counts digits.
            matched = 0
            state = .characterReference
        } else if XMLCharacter.isNameStart(scalar) {
            beginName(scalar)
            state = .entityName
        } else {
            reportAmpersand(.bare(next: scalar), &faults)
            goBack(scalar, &faults)
        }
    }

    /// The character behind a broken reference is text again.
    private mutating func goBack(_ scalar: UInt32, _ faults: inout BodyFaults) {
        matched = 0
        state = referenceState
        step(scalar, &faults)
    }

    private mutating func stepDigit(_ scalar: UInt32, radix: UInt32, _ faults: inout BodyFaults) {
        let value: UInt32? =
            scalar < 0x80 ? ByteClass.hexadecimalValue(UInt8(truncatingIfNeeded: scalar)).map(UInt32.init) : nil
        if let value, value < radix {
            referenceNumber = min(referenceNumber &* radix &+ value, 0x11_0000)
            matched = 1
        } else if scalar == 0x3B, matched > 0 {
            matched = 0
            state = referenceState
            endCharacterReference(&faults)
        } else {
            reportReference(matched == 0 ? .noDigits(next: scalar) : .badDigit(scalar), &faults)
            goBack(scalar, &faults)
        }
    }

    private mutating func endCharacterReference(_ faults: inout BodyFaults) {
        guard XMLCharacter.isAllowed(referenceNumber) else {
            guard hasRoom(.forbiddenCharacter) else { return }
            return add(
                .forbiddenCharacter(referenceNumber, isReference: true, elements.innermost), from: mark,
                to: position.offset &+ width, &faults)
        }
        appendToNamespace(referenceNumber)
        soap?.text(referenceNumber)
    }

    private mutating func endEntityReference(_ faults: inout BodyFaults) {
        if let byte = XMLEntities.predefined(token) {
            appendToNamespace(UInt32(byte))
            soap?.text(UInt32(byte))
            return
        }
        let wasWithinLimit = entities.expanded <= XMLSettings.expansion
        let end = position.offset &+ width
        guard entities.refer(to: token) else {
            guard hasRoom(.undeclaredEntity) else { return }
            let name = XMLCharacter.shown(token[...])
            return add(.undeclaredEntity(name, openTag), from: mark, to: end, &faults)
        }
        guard wasWithinLimit, entities.expanded > XMLSettings.expansion else { return }
        let last = XMLCharacter.shown(token[...])
        add(.entityExpansion(.tooMuch(limit: XMLSettings.expansion, last: last)), from: mark, to: end, &faults)
    }

    /// The tag that is being read, or else the element that is open.
    var openTag: XMLFault.Tag? { referenceState == .attributeValue ? currentTag : elements.innermost }

    private mutating func reportAmpersand(_ fault: XMLFault.StrayAmpersand, _ faults: inout BodyFaults) {
        add(.strayAmpersand(fault), from: mark, to: position.offset, &faults)
    }

    private mutating func reportReference(_ fault: XMLFault.ReferenceFault, _ faults: inout BodyFaults) {
        guard !isConstructBroken else { return }
        isConstructBroken = true
        let isCapital = fault == .capitalX
        add(.badCharacterReference(fault), from: mark, to: position.offset &+ (isCapital ? width : 0), &faults)
    }

    private mutating func appendToNamespace(_ scalar: UInt32) {
        guard referenceState == .attributeValue, readsNamespace else { return }
        noteNamespaceCharacter(scalar)
    }
}
