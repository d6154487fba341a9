/// The internal subset, `[...]` in a document type declaration: passed over by its quotes and brackets.
extension DoctypeReader {
    mutating func stepSubset(_ scalar: UInt32) -> Event? {
        switch state {
        case .subset: return stepBetween(scalar)
        case .markup:
            switch scalar {
            case 0x21: state = .bang
            case 0x3F: state = .instruction
            default:
                state = .subset
                return .fault(.unexpected(scalar))
            }
        case .bang: return stepBang(scalar)
        case .hyphen:
            state = scalar == 0x2D ? .comment : .declaration
            if scalar != 0x2D { return .fault(.unexpected(scalar)) }
        case .comment: if scalar == 0x2D { state = .commentHyphen }
        case .commentHyphen: state = scalar == 0x2D ? .commentHyphens : .comment
        case .commentHyphens: state = scalar == 0x3E ? .subset : scalar == 0x2D ? .commentHyphens : .comment
        case .instruction: if scalar == 0x3F { state = .instructionQuestion }
        case .instructionQuestion:
            state = scalar == 0x3E ? .subset : scalar == 0x3F ? .instructionQuestion : .instruction
        default: return stepParameterReference(scalar)
        }
        return nil
    }

    private mutating func stepBetween(_ scalar: UInt32) -> Event? {
        switch scalar {
        case 0x5D: state = .behindName
        case 0x3C: state = .markup
        case 0x25:
            word.removeAll(keepingCapacity: true)
            state = .parameterName
        case _ where XMLCharacter.isSpace(scalar): break
        default: return .fault(.unexpected(scalar))
        }
        return nil
    }

    private mutating func stepBang(_ scalar: UInt32) -> Event? {
        declared.removeAll(keepingCapacity: true)
        entityName.removeAll(keepingCapacity: true)
        words = 0
        isExternal = false
        isParameterEntity = false
        hasReportedReference = false
        if scalar == 0x2D {
            state = .hyphen
        } else if XMLCharacter.isNameStart(scalar) {
            begin(scalar, .declarationWord)
        } else {
            state = .declaration
            return .fault(.unexpected(scalar))
        }
        return nil
    }

    private mutating func stepParameterReference(_ scalar: UInt32) -> Event? {
        if XMLCharacter.isName(scalar) {
            extend(scalar)
            return nil
        }
        state = .subset
        guard scalar == 0x3B, !word.isEmpty else { return .fault(.unexpected(scalar)) }
        return .expansion(.parameterReference(XMLCharacter.shown(word[...])))
    }

    // MARK: one declaration

    mutating func stepDeclaration(_ scalar: UInt32) -> Event? {
        switch state {
        case .declarationWord:
            if XMLCharacter.isName(scalar) {
                extend(scalar)
                return nil
            }
            state = .declaration
            let event = endDeclarationWord()
            // What follows a word is seldom more than a space; an event of its own is not lost, but for `>`.
            guard event == nil else {
                if scalar == 0x3E { state = .subset }
                return event
            }
            return stepDeclaration(scalar)
        case .declarationLiteral: return stepLiteral(scalar)
        default: return stepWithinDeclaration(scalar)
        }
    }

    private mutating func stepWithinDeclaration(_ scalar: UInt32) -> Event? {
        switch scalar {
        case 0x3E: state = .subset
        case 0x22, 0x27:
            quote = scalar
            literalLength = 0
            reference = nil
            state = .declarationLiteral
        case 0x25 where isEntity && words == 0: isParameterEntity = true
        case 0x3C: return .fault(.unexpected(scalar))
        case _ where XMLCharacter.isName(scalar): begin(scalar, .declarationWord)
        default: break
        }
        return nil
    }

    private var isEntity: Bool { declared == Array("ENTITY".utf8) }

    private mutating func endDeclarationWord() -> Event? {
        guard !declared.isEmpty else {
            declared = word
            let known = ["ENTITY", "ELEMENT", "ATTLIST", "NOTATION"].contains { Array($0.utf8) == word }
            return known ? nil : .fault(.unknownDeclaration(XMLCharacter.shown(word[...])))
        }
        words &+= 1
        guard isEntity else { return nil }
        if words == 1 { entityName = word }
        guard words == 2, word == Array("SYSTEM".utf8) || word == Array("PUBLIC".utf8) else { return nil }
        isExternal = true
        let name = XMLCharacter.shown(entityName[...])
        return .external(isParameterEntity ? .parameterEntity(name) : .entity(name))
    }

    private var isEntityText: Bool { isEntity && words == 1 && !isExternal }

    private mutating func stepLiteral(_ scalar: UInt32) -> Event? {
        if scalar == quote {
            state = .declaration
            guard isEntityText else { return nil }
            words &+= 1
            if isParameterEntity { return .expansion(.parameterEntity(XMLCharacter.shown(entityName[...]))) }
            return .entity(entityName, length: literalLength)
        }
        literalLength &+= 1
        return isEntityText ? stepEntityText(scalar) : nil
    }

    /// Looks for references to other entities in an entity's text.
    private mutating func stepEntityText(_ scalar: UInt32) -> Event? {
        if scalar == 0x26 || scalar == 0x25 {
            reference = []
            return nil
        }
        guard var name = reference else { return nil }
        if XMLCharacter.isName(scalar), name.count < 256 {
            XMLScanner.append(scalar, to: &name)
            reference = name
            return nil
        }
        reference = nil
        guard scalar == 0x3B, !name.isEmpty, XMLEntities.predefined(name) == nil, !hasReportedReference else {
            return nil
        }
        hasReportedReference = true
        return .expansion(
            .nested(entity: XMLCharacter.shown(entityName[...]), reference: XMLCharacter.shown(name[...])))
    }
}
