/// The document type declaration: reported, followed to its end, and never acted upon.
extension XMLScanner {
    mutating func beginDoctype(isExact: Bool, _ faults: inout BodyFaults) {
        let end = position.offset &+ width
        if !isExact {
            let keyword = XMLCharacter.shown(token[...])
            add(.malformedDoctype(.lowerCase(keyword)), from: mark, to: end, &faults)
        } else if let root {
            add(.malformedDoctype(.misplaced(root: root)), from: mark, to: end, &faults)
        } else if hasDoctype {
            add(.malformedDoctype(.second), from: mark, to: end, &faults)
        }
        isConstructBroken = !isExact || root != nil || hasDoctype
        hasDoctype = true
        doctype = DoctypeReader()
        state = .doctype
    }

    mutating func stepDoctype(_ scalar: UInt32, _ faults: inout BodyFaults) {
        let before = doctype.state
        if let event = doctype.step(scalar) { take(event, &faults) }
        // The character behind the name, or behind a word, is looked at in its own right.
        let endedWord = (before == .name || before == .word) && doctype.state == .behindName
        guard endedWord, state == .doctype, let event = doctype.step(scalar) else { return }
        take(event, &faults)
    }

    private mutating func take(_ event: DoctypeReader.Event, _ faults: inout BodyFaults) {
        switch event {
        case .ended:
            state = surroundings
            isConstructBroken = false
        case .named(let name):
            if !isConstructBroken { add(.doctype(name), from: mark, to: position.offset, &faults) }
        case .fault(let fault):
            guard !isConstructBroken else { return }
            isConstructBroken = true
            add(.malformedDoctype(fault), &faults)
        case .external(let entity):
            if case .entity(let name) = entity { entities.declare(Array(name.utf8), length: 0) }
            if entity == .subset { entities.mayBeDeclaredElsewhere = true }
            add(.externalEntity(entity), from: lastWord(), to: position.offset, &faults)
        case .expansion(let expansion):
            if case .parameterReference = expansion { entities.mayBeDeclaredElsewhere = true }
            add(.entityExpansion(expansion), &faults)
        case .entity(let name, let length): entities.declare(name, length: length)
        }
    }

    /// Where `SYSTEM` or `PUBLIC` began.
    private func lastWord() -> TextPosition {
        var start = position
        start.back(over: 6, charactersOf: width)
        return start
    }
}
