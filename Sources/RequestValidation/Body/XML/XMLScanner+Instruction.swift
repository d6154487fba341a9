/// Processing instructions (productions 16 and 17) and the XML declaration (23 to 32, 80 and 81).
extension XMLScanner {
    mutating func stepInstruction(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch state {
        case .instructionStart:
            if XMLCharacter.isNameStart(scalar) {
                beginName(scalar)
                state = .instructionTarget
            } else {
                token.removeAll(keepingCapacity: true)
                reportInstruction(.missingTarget(scalar), from: position, to: position.offset &+ width, &faults)
                state = scalar == 0x3F ? .instructionQuestion : .instruction
            }
        case .instructionTarget:
            if XMLCharacter.isName(scalar) {
                _ = extendName(scalar, &faults)
            } else {
                endTarget(scalar, &faults)
            }
        case .declaration: stepDeclaration(scalar, &faults)
        case .instruction:
            if scalar == 0x3F { state = .instructionQuestion }
        default:
            if scalar == 0x3E {
                endInstruction(&faults)
            } else if scalar != 0x3F {
                if isTargetOnly {
                    reportInstruction(.characterInTarget(scalar), from: position, to: position.offset &+ width, &faults)
                }
                isTargetOnly = false
                state = .instruction
            }
        }
    }

    private mutating func endTarget(_ scalar: UInt32, _ faults: inout BodyFaults) {
        let end = position.offset
        isTargetOnly = false
        if token == Array("xml".utf8) {
            // Where the declaration begins, there may be nothing before but the byte order mark.
            if mark.offset == documentStart {
                declaration.removeAll(keepingCapacity: true)
                declarationMark = position
                state = .declaration
                return step(scalar, &faults)
            }
            reportMisplacedDeclaration(end, &faults)
        } else if token.count == 3, String(decoding: token, as: UTF8.self).lowercased() == "xml" {
            reportInstruction(.reservedTarget, from: tokenMark, to: end, &faults)
        } else if token.contains(0x3A), hasRoom(.badNamespace) {
            let name = XMLCharacter.shown(token[...])
            add(.badNamespace(.colonInName, name: name), from: tokenMark, to: end, &faults)
        }
        if scalar == 0x3F {
            isTargetOnly = true
            state = .instructionQuestion
        } else {
            if !XMLCharacter.isSpace(scalar) {
                reportInstruction(.characterInTarget(scalar), from: position, to: end &+ width, &faults)
            }
            state = .instruction
        }
    }

    /// A declaration behind the root begins a second document.
    private mutating func reportMisplacedDeclaration(_ end: Int, _ faults: inout BodyFaults) {
        guard elements.depth == 0, let root else {
            return add(.badDeclaration(.notAtStart), from: mark, to: end, &faults)
        }
        guard !hasReportedSecondRoot else { return }
        hasReportedSecondRoot = true
        add(.severalRoots(first: root, second: "?xml"), from: mark, to: end, &faults)
    }

    private mutating func reportInstruction(
        _ fault: XMLFault.InstructionFault, from start: TextPosition, to end: Int, _ faults: inout BodyFaults
    ) {
        guard !isConstructBroken else { return }
        isConstructBroken = true
        guard hasRoom(.badInstruction) else { return }
        add(.badInstruction(fault, target: XMLCharacter.shown(token[...])), from: start, to: end, &faults)
    }

    private mutating func endInstruction(_ faults: inout BodyFaults) {
        state = surroundings
        if soap != nil { add(.soapEnvelope(.instruction), from: mark, to: position.offset &+ width, &faults) }
    }

    // MARK: declaration

    private mutating func stepDeclaration(_ scalar: UInt32, _ faults: inout BodyFaults) {
        if scalar == 0x3E, declaration.last == 0x3F {
            declaration.removeLast()
            state = .outside
            return endDeclaration(&faults)
        }
        guard declaration.count < XMLDeclaration.limit else {
            add(.badDeclaration(.tooLong(limit: XMLDeclaration.limit)), &faults)
            state = .instruction
            return
        }
        // Nothing but ASCII is right in it; anything else is shown as a question mark is.
        declaration.append(scalar < 0x80 ? UInt8(truncatingIfNeeded: scalar) : 0xFF)
    }

    private mutating func endDeclaration(_ faults: inout BodyFaults) {
        let declared = XMLDeclaration(declaration)
        if let (fault, place) = declared.fault {
            let (start, end) = placeInDeclaration(place)
            add(.badDeclaration(fault), from: start, to: end, &faults)
        }
        guard let place = declared.encoding, let label = CharacterEncoding.named(declared.value(place)) else { return }
        settleEncoding(label, place, &faults)
    }

    private func placeInDeclaration(_ place: Range<Int>) -> (TextPosition, Int) {
        var start = declarationMark
        for byte in declaration.prefix(place.lowerBound) { start.advance(over: UInt32(byte), length: width) }
        return (start, start.offset &+ place.count &* width)
    }

    /// The declaration says in which encoding the document is: it must agree with what is known, or else is believed.
    private mutating func settleEncoding(_ label: CharacterEncoding, _ place: Range<Int>, _ faults: inout BodyFaults) {
        let (start, end) = placeInDeclaration(place)
        guard let evidence = encoding.evidence else {
            guard label.isWide else {
                guard label.form != .utf8 else { return }
                encoding.encoding = label
                _ = use(label, &faults)
                return
            }
            let mismatch = XMLFault.EncodingMismatch.declaration(
                declared: label.name, actual: "an encoding of single bytes", .firstBytes)
            return add(.encodingMismatch(mismatch), from: start, to: end, &faults)
        }
        guard !encoding.contradictsCharset else { return }
        let actual = encoding.encoding
        guard XMLEncoding.agrees(label, with: actual) else {
            let mismatch = XMLFault.EncodingMismatch.declaration(declared: label.name, actual: actual.name, evidence)
            return add(.encodingMismatch(mismatch), from: start, to: end, &faults)
        }
        if evidence == .firstBytes, label.form == .utf16, settings.charset == nil {
            add(.encodingMismatch(.missingMark(actual.name)), from: start, to: end, &faults)
        }
    }
}
