/// End tags (production 42), and how they fit the start tags.
extension XMLScanner {
    mutating func stepEndTag(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch state {
        case .endTagStart: stepEndTagStart(scalar, &faults)
        case .endTagName:
            if XMLCharacter.isName(scalar) {
                _ = extendName(scalar, &faults)
                return
            }
            tagNameEnd = position.offset
            state = .endTagSpace
            guard !XMLCharacter.isSpace(scalar), scalar != 0x3E, scalar != 0x3C else {
                return stepEndTag(scalar, &faults)
            }
            reportEndTag(.characterInName(scalar), &faults)
            state = .endTagJunk
        case .endTagSpace:
            guard !XMLCharacter.isSpace(scalar), scalar != 0x3E, scalar != 0x3C else {
                return endIfClosed(scalar, &faults)
            }
            reportEndTag(.behindEndTagName(scalar), &faults)
            state = .endTagJunk
        default: endIfClosed(scalar, &faults)
        }
    }

    private mutating func stepEndTagStart(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case _ where XMLCharacter.isNameStart(scalar):
            beginName(scalar)
            state = .endTagName
        case _ where XMLCharacter.isSpace(scalar):
            token.removeAll(keepingCapacity: true)
            reportEndTag(.spaceBeforeName, &faults)
        case 0x3E:
            token.removeAll(keepingCapacity: true)
            reportEndTag(.missingName, &faults)
            closeInnermost(&faults)
        default:
            token.removeAll(keepingCapacity: true)
            reportEndTag(.characterInName(scalar), &faults)
            state = .markupJunk
        }
    }

    private mutating func endIfClosed(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case 0x3E: endEndTag(&faults)
        case 0x3C:
            reportEndTag(.notClosed, &faults)
            let opened = position
            endEndTag(&faults)
            mark = opened
            isConstructBroken = false
            state = .opening
        default: return
        }
    }

    private mutating func reportEndTag(_ fault: XMLFault.TagFault, _ faults: inout BodyFaults) {
        guard !isConstructBroken else { return }
        isConstructBroken = true
        guard hasRoom(.malformedTag) else { return }
        let tag = XMLFault.Tag(name: "/" + XMLCharacter.shown(token[...]), line: mark.line)
        add(.malformedTag(fault, tag), &faults)
    }

    private mutating func endEndTag(_ faults: inout BodyFaults) {
        if elements.isInnermost(token) { return closeInnermost(&faults) }
        reportMismatch(&faults)
        if state != .text && state != .outside { state = surroundings }
        isInOutsideText = false
    }

    /// Closes the innermost element, and back to what is around it.
    private mutating func closeInnermost(_ faults: inout BodyFaults) {
        guard elements.depth > 0 else {
            state = .outside
            return
        }
        if soap != nil { closeInSOAP(depth: elements.depth &- 1) }
        bindings.remove(to: elements.close())
        state = surroundings
        matched = 0
        isInOutsideText = false
    }

    /// Another element is open than the one that ends: which of them was meant is a guess.
    private mutating func reportMismatch(_ faults: inout BodyFaults) {
        // A document of nothing but mismatches is not searched over and over.
        guard hasRoom(.mismatchedTag) else { return closeInnermost(&faults) }
        let name = XMLCharacter.shown(token[...])
        let mismatch: XMLFault.Mismatch
        var closed = 0
        if let innermost = elements.innermost {
            if let index = elements.lastIndex(of: token), let outer = elements.tag(at: index) {
                mismatch = .outer(outer, innermost: innermost)
                closed = elements.depth &- index
            } else if isMisspelled(name, innermost.name) {
                mismatch = .misspelled(innermost: innermost)
                closed = 1
            } else {
                mismatch = .notOpen(innermost: innermost)
            }
        } else {
            mismatch = .nothingOpen(root: root)
        }
        add(.mismatchedTag(found: name, mismatch), from: tokenMark, to: tagNameEnd, &faults)
        for _ in 0..<closed { closeInnermost(&faults) }
    }

    /// Another case, or a letter or two amiss.
    private func isMisspelled(_ name: String, _ open: String) -> Bool {
        guard name.utf8.count <= 60, open.utf8.count <= 60 else { return false }
        if name.lowercased() == open.lowercased() { return true }
        let withoutPrefix = (name.split(separator: ":").last, open.split(separator: ":").last)
        if withoutPrefix.0 == withoutPrefix.1 { return true }
        return name.utf8.count > 2 && EditDistance.nearest(to: name, in: [open]).first != nil
    }
}
