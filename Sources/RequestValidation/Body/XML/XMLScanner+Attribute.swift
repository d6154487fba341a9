/// Attributes (production 41) and their values (production 10).
extension XMLScanner {
    mutating func stepAttribute(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch state {
        case .attributeName: stepAttributeName(scalar, &faults)
        case .attributeEquals:
            if scalar == 0x3D {
                state = .attributeValueStart
            } else if !XMLCharacter.isSpace(scalar) {
                endWithoutValue(scalar, &faults)
            }
        case .attributeValueStart: stepValueStart(scalar, &faults)
        case .attributeValue: stepValue(scalar, &faults)
        case .unquotedValue: stepUnquotedValue(scalar, &faults)
        default:
            // Behind the closing quote.
            state = .tagSpace
            hasSpaceBefore = false
            step(scalar, &faults)
        }
    }

    private mutating func stepAttributeName(_ scalar: UInt32, _ faults: inout BodyFaults) {
        if XMLCharacter.isName(scalar) {
            _ = extendName(scalar, &faults)
            return
        }
        endAttributeName(&faults)
        guard !isStopped else { return }
        switch scalar {
        case 0x3D: state = .attributeValueStart
        case 0x2F, 0x3E, 0x3C: endWithoutValue(scalar, &faults)
        case _ where XMLCharacter.isSpace(scalar): state = .attributeEquals
        default:
            reportTag(.characterInName(scalar), &faults)
            hasSlashBefore = false
            state = .tagJunk
        }
    }

    /// The name is whole: is it there already?
    private mutating func endAttributeName(_ faults: inout BodyFaults) {
        readsNamespace = token.starts(with: XMLScanner.xmlns) && (token.count == 5 || token[5] == 0x3A)
        if readsNamespace { namespace.removeAll(keepingCapacity: true) }
        guard attributes.count < settings.attributes else { return stop(.attributes, settings.attributes, &faults) }
        guard attributes.size &+ token.count <= XMLSettings.attributeNames else {
            return stop(.attributeNames, XMLSettings.attributeNames, &faults)
        }
        guard attributes.add(token, start: tokenMark, end: position.offset) != nil else { return }
        guard hasRoom(.duplicateAttribute) else { return }
        let name = XMLCharacter.shown(token[...])
        add(
            .duplicateAttribute(name: name, other: name, namespace: nil, currentTag), from: tokenMark,
            to: position.offset, &faults)
    }

    static let xmlns = Array("xmlns".utf8)

    mutating func stop(_ limit: XMLFault.TagLimit, _ value: Int, _ faults: inout BodyFaults) {
        add(.tagTooLarge(limit, limit: value, currentTag), from: tokenMark, to: position.offset, &faults)
        isStopped = true
    }

    /// An attribute that is a name only, as HTML knows them.
    private mutating func endWithoutValue(_ scalar: UInt32, _ faults: inout BodyFaults) {
        reportAttribute(.missingValue, name: XMLCharacter.shown(token[...]), &faults)
        hasSpaceBefore = true
        state = .tagSpace
        step(scalar, &faults)
    }

    private mutating func stepValueStart(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case 0x22, 0x27:
            quote = scalar
            valueMark = position
            hasSlashBefore = false
            state = .attributeValue
        case 0x3E, 0x3C: endWithoutValue(scalar, &faults)
        case _ where XMLCharacter.isSpace(scalar): return
        default:
            if !isConstructBroken, hasRoom(.unquotedAttribute) {
                let name = XMLCharacter.shown(token[...])
                add(.unquotedAttribute(name: name, first: scalar, currentTag), &faults)
            }
            // Typographic quotes may hold spaces.
            if (0x2018...0x201F).contains(scalar) { isConstructBroken = true }
            hasSlashBefore = scalar == 0x2F
            state = .unquotedValue
        }
    }

    private mutating func stepUnquotedValue(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case 0x3E, 0x3C:
            state = hasSlashBefore && scalar == 0x3E ? .tagSlash : .tagSpace
            step(scalar, &faults)
        case _ where XMLCharacter.isSpace(scalar):
            hasSpaceBefore = true
            state = .tagSpace
        default: hasSlashBefore = scalar == 0x2F
        }
    }

    private mutating func stepValue(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch scalar {
        case quote:
            state = .afterValue
            endValue(&faults)
        case 0x26: beginReference()
        case 0x3C:
            guard !isConstructBroken else { return }
            isConstructBroken = true
            guard hasRoom(.strayLessThan) else { return }
            add(.strayLessThan(.inAttribute(name: attributeName, currentTag)), &faults)
        default:
            if readsNamespace { noteNamespaceCharacter(scalar) }
        }
    }

    /// The name of the attribute whose value is being read: a reference in the value reads a name of its own.
    var attributeName: String {
        attributes.count > 0 ? XMLCharacter.shown(attributes.name(at: attributes.count &- 1)) : ""
    }

    mutating func reportAttribute(
        _ fault: XMLFault.AttributeFault, name: String, _ faults: inout BodyFaults
    ) {
        guard !isConstructBroken else { return }
        isConstructBroken = true
        guard hasRoom(.malformedAttribute) else { return }
        add(.malformedAttribute(fault, name: name, currentTag), &faults)
    }
}
