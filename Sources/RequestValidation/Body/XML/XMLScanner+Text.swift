/// Text within the root and outside it, and what begins with `<`.
extension XMLScanner {
    /// Production 14, and section 2.4: `]]>` ends a CDATA section and may not stand elsewhere.
    mutating func stepText(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case 0x3C: beginMarkup()
        case 0x26:
            beginReference()
        case 0x5D:
            if matched == 0 { mark = position }
            if matched == 2 { mark.advance(overCharacterOf: width) } else { matched &+= 1 }
        case 0x3E where matched == 2:
            matched = 0
            guard hasRoom(.cdataEndInText), let tag = elements.innermost else { return }
            add(.cdataEndInText(tag), from: mark, to: position.offset &+ width, &faults)
        default: matched = 0
        }
        soap?.text(scalar)
    }

    /// Productions 1, 22 and 27: only whitespace stands before and behind the root.
    mutating func stepOutside(_ scalar: UInt32, _ faults: inout BodyFaults) {
        if scalar == 0x3C {
            isInOutsideText = false
            return beginMarkup()
        }
        guard !XMLCharacter.isSpace(scalar) else { return }
        hasContent = true
        guard !isInOutsideText else { return }
        isInOutsideText = true
        reportOutsideText(root.map { .behind(scalar, root: $0) } ?? .before(scalar), from: position, &faults)
    }

    mutating func reportOutsideText(
        _ text: XMLFault.OutsideText, from start: TextPosition, _ faults: inout BodyFaults
    ) {
        hasReportedOutsideText = true
        add(.textOutsideRoot(text), from: start, to: position.offset &+ width, &faults)
    }

    private mutating func beginMarkup() {
        mark = position
        matched = 0
        hasContent = true
        isConstructBroken = false
        state = .opening
    }

    /// Behind `<`.
    mutating func stepOpening(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case 0x2F: state = .endTagStart
        case 0x21: state = .bang
        case 0x3F: state = .instructionStart
        case _ where XMLCharacter.isNameStart(scalar):
            tagMark = mark
            beginName(scalar)
            attributes.removeAll()
            boundInTag = 0
            hasSlashBefore = false
            state = .tagName
        default:
            if hasRoom(.strayLessThan) {
                add(
                    .strayLessThan(.inText(next: scalar, elements.innermost)), from: mark,
                    to: position.offset, &faults)
            }
            state = surroundings
            // What follows was meant as text as well.
            isInOutsideText = scalar != 0x3C
            step(scalar, &faults)
        }
    }
}
