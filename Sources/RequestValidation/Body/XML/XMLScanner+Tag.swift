/// Start tags (productions 40 and 44).
extension XMLScanner {
    /// The start tag that is being read.
    var currentTag: XMLFault.Tag {
        XMLFault.Tag(name: XMLCharacter.shown(state == .tagName ? token[...] : tagName[...]), line: tagMark.line)
    }

    mutating func stepTag(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch state {
        case .tagName:
            if XMLCharacter.isName(scalar) {
                _ = extendName(scalar, &faults)
            } else {
                endTagName(scalar, &faults)
            }
        case .tagSpace: stepTagSpace(scalar, &faults)
        case .tagSlash:
            if scalar == 0x3E { return endStartTag(isEmpty: true, &faults) }
            reportTag(.slash(scalar), &faults)
            hasSpaceBefore = true
            state = .tagSpace
            step(scalar, &faults)
        default: stepTagJunk(scalar, &faults)
        }
    }

    private mutating func endTagName(_ scalar: UInt32, _ faults: inout BodyFaults) {
        swap(&tagName, &token)
        tagNameMark = tokenMark
        tagNameEnd = position.offset
        token.removeAll(keepingCapacity: true)
        hasSpaceBefore = false
        state = .tagSpace
        switch scalar {
        case 0x2F, 0x3E, 0x3C: stepTagSpace(scalar, &faults)
        case _ where XMLCharacter.isSpace(scalar): hasSpaceBefore = true
        default:
            reportTag(.characterInName(scalar), &faults)
            state = .tagJunk
        }
    }

    /// Between attributes.
    private mutating func stepTagSpace(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case 0x3E: endStartTag(isEmpty: false, &faults)
        case 0x2F: state = .tagSlash
        case 0x3C: endUnclosedTag(&faults)
        case _ where XMLCharacter.isSpace(scalar): hasSpaceBefore = true
        case _ where XMLCharacter.isNameStart(scalar):
            if !hasSpaceBefore { reportAttribute(.missingSpace, name: "", &faults) }
            beginName(scalar)
            state = .attributeName
        default:
            reportTag(.unexpected(scalar), &faults)
            state = .tagJunk
            hasSlashBefore = false
        }
    }

    /// Behind a fault that makes the rest of the tag unreadable.
    private mutating func stepTagJunk(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case 0x3E: endStartTag(isEmpty: hasSlashBefore, &faults)
        case 0x3C: endUnclosedTag(&faults)
        default: hasSlashBefore = scalar == 0x2F
        }
    }

    /// `<` before `>`: the tag is taken for closed, and new markup begins.
    mutating func endUnclosedTag(_ faults: inout BodyFaults) {
        reportTag(.notClosed, &faults)
        let opened = position
        endStartTag(isEmpty: false, &faults)
        mark = opened
        isConstructBroken = false
        state = .opening
    }

    /// One fault of the tag's syntax is reported; what follows it follows from it.
    mutating func reportTag(_ fault: XMLFault.TagFault, _ faults: inout BodyFaults) {
        guard !isConstructBroken else { return }
        isConstructBroken = true
        guard hasRoom(.malformedTag) else { return }
        add(.malformedTag(fault, currentTag), &faults)
    }

    // MARK: elements

    private mutating func endStartTag(isEmpty: Bool, _ faults: inout BodyFaults) {
        let outerBindings = bindings.count &- boundInTag
        checkNames(&faults)
        noteRoot(&faults)
        if soap != nil { openInSOAP(&faults) }
        if isEmpty {
            bindings.remove(to: outerBindings)
            if soap != nil { closeInSOAP(depth: elements.depth) }
        } else if elements.depth >= settings.depth {
            if let innermost = elements.innermost {
                add(.tooDeep(limit: settings.depth, innermost), from: tagMark, to: position.offset &+ width, &faults)
            }
            isStopped = true
        } else {
            elements.open(tagName, line: tagMark.line, outerBindings: outerBindings)
        }
        state = surroundings
        matched = 0
        isInOutsideText = false
    }

    private mutating func noteRoot(_ faults: inout BodyFaults) {
        guard elements.depth == 0 else { return }
        guard let root else {
            self.root = currentTag
            return
        }
        guard !hasReportedSecondRoot else { return }
        hasReportedSecondRoot = true
        let name = XMLCharacter.shown(tagName[...])
        add(.severalRoots(first: root, second: name), from: tagNameMark, to: tagNameEnd, &faults)
    }
}
