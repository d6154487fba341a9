/// Comments (production 15), CDATA sections (18 to 21), and `<!` that begins something else.
extension XMLScanner {
    /// What `<!` and the character behind it may begin.
    enum Keyword: Sendable {
        case cdata, doctype

        var text: [UInt8] {
            switch self {
            case .cdata: Array("[CDATA[".utf8)
            case .doctype: Array("DOCTYPE".utf8)
            }
        }
    }

    mutating func stepMarkup(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch state {
        case .bang: stepBang(scalar, &faults)
        case .keyword: stepKeyword(scalar, &faults)
        case .commentStart:
            if scalar == 0x2D {
                state = .comment
            } else {
                reportComment(.singleHyphen, from: mark, to: position.offset, &faults)
                state = .markupJunk
                step(scalar, &faults)
            }
        case .comment: if scalar == 0x2D { state = .commentHyphen }
        case .commentHyphen: state = scalar == 0x2D ? .commentHyphens : .comment
        case .commentHyphens: stepCommentHyphens(scalar, &faults)
        case .cdata: stepCDATA(scalar)
        default: if scalar == 0x3E { state = surroundings }
        }
    }

    private mutating func stepBang(_ scalar: UInt32, _ faults: inout BodyFaults) {
        token.removeAll(keepingCapacity: true)
        tokenMark = position
        switch scalar {
        case 0x2D: state = .commentStart
        case 0x5B: beginKeyword(.cdata, scalar)
        case 0x44, 0x64: beginKeyword(.doctype, scalar)
        default:
            reportMarkup(nil, to: position.offset, &faults)
            state = .markupJunk
            step(scalar, &faults)
        }
    }

    private mutating func beginKeyword(_ its: Keyword, _ scalar: UInt32) {
        keyword = its
        state = .keyword
        XMLScanner.append(scalar, to: &token)
    }

    /// Takes the keyword in any case, so that a wrong one is named.
    private mutating func stepKeyword(_ scalar: UInt32, _ faults: inout BodyFaults) {
        let wanted = keyword.text
        let next = wanted[min(token.count, wanted.count &- 1)]
        guard scalar < 0x80, UInt8(truncatingIfNeeded: scalar & 0xDF) == next & 0xDF, token.count < wanted.count else {
            reportMarkup(nil, to: position.offset, &faults)
            state = .markupJunk
            return step(scalar, &faults)
        }
        XMLScanner.append(scalar, to: &token)
        guard token.count == wanted.count else { return }
        let isExact = token == wanted
        switch keyword {
        case .cdata:
            if !isExact { reportMarkup("<![CDATA[", to: position.offset &+ width, &faults) }
            beginCDATA(&faults)
        case .doctype: beginDoctype(isExact: isExact, &faults)
        }
    }

    private mutating func reportMarkup(_ meant: String?, to end: Int, _ faults: inout BodyFaults) {
        let tag = XMLFault.Tag(name: "!" + XMLCharacter.shown(token[...]), line: mark.line)
        add(.malformedTag(.unknownMarkup(meant: meant), tag), from: mark, to: end, &faults)
    }

    // MARK: comments

    private mutating func stepCommentHyphens(_ scalar: UInt32, _ faults: inout BodyFaults) {
        guard scalar != 0x3E else {
            state = surroundings
            return
        }
        if !isConstructBroken {
            isConstructBroken = true
            // Both hyphens, and not what follows.
            var hyphens = position
            hyphens.back(over: 2, charactersOf: width)
            reportComment(.doubleHyphen, from: hyphens, to: position.offset, &faults)
        }
        if scalar != 0x2D { state = .comment }
    }

    private mutating func reportComment(
        _ fault: XMLFault.CommentFault, from start: TextPosition, to end: Int, _ faults: inout BodyFaults
    ) {
        add(.badComment(fault, line: mark.line), from: start, to: end, &faults)
    }

    // MARK: CDATA

    private mutating func beginCDATA(_ faults: inout BodyFaults) {
        matched = 0
        state = .cdata
        guard elements.depth == 0 else { return }
        reportOutsideText(.cdata(root: root), from: mark, &faults)
        isInOutsideText = true
    }

    private mutating func stepCDATA(_ scalar: UInt32) {
        switch scalar {
        case 0x5D: matched = min(matched &+ 1, 2)
        case 0x3E where matched == 2:
            matched = 0
            state = surroundings
            return
        default: matched = 0
        }
        soap?.text(scalar)
    }
}
