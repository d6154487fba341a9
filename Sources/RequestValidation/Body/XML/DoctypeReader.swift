/// Follows a document type declaration (productions 28 to 29) lexically, up to its end: what it declares is noted and
/// never looked up, replaced or kept.
struct DoctypeReader {
    enum Event {
        /// The root that the declaration is for.
        case named(String)
        case fault(XMLFault.DoctypeFault)
        case external(XMLFault.ExternalEntity)
        case expansion(XMLFault.EntityExpansion)
        /// A general entity with a text of so many characters.
        case entity([UInt8], length: Int)
        case ended
    }

    enum State: UInt8 {
        case beforeName, name, behindName, word, literal
        case subset, markup, bang, hyphen, declaration, declarationWord, declarationLiteral
        case comment, commentHyphen, commentHyphens, instruction, instructionQuestion, parameterName
    }

    var state = State.beforeName
    var word: [UInt8] = []
    var quote: UInt32 = 0
    /// Literals that an external identifier still needs.
    var literalsMissing = 0
    var hasExternalIdentifier = false
    var hasSubset = false

    // The declaration within the subset that is being read.
    var declared: [UInt8] = []
    var isParameterEntity = false
    var entityName: [UInt8] = []
    /// Words behind the keyword.
    var words = 0
    var isExternal = false
    var literalLength = 0
    /// A reference within an entity's text.
    var reference: [UInt8]?
    var hasReportedReference = false

    mutating func step(_ scalar: UInt32) -> Event? {
        switch state {
        case .beforeName, .name, .behindName, .word, .literal: stepHead(scalar)
        case .subset, .markup, .bang, .hyphen, .comment, .commentHyphen, .commentHyphens, .instruction,
            .instructionQuestion, .parameterName:
            stepSubset(scalar)
        case .declaration, .declarationWord, .declarationLiteral: stepDeclaration(scalar)
        }
    }

    // MARK: the declaration itself

    private mutating func stepHead(_ scalar: UInt32) -> Event? {
        switch state {
        case .beforeName:
            if XMLCharacter.isSpace(scalar) { return nil }
            guard XMLCharacter.isNameStart(scalar) else {
                state = .behindName
                if scalar == 0x3E { return .ended }
                return .fault(.missingName(scalar))
            }
            begin(scalar, .name)
        case .name:
            if XMLCharacter.isName(scalar) {
                extend(scalar)
            } else {
                state = .behindName
                return .named(XMLCharacter.shown(word[...]))
            }
        case .behindName: return stepBehindName(scalar)
        case .word:
            if XMLCharacter.isName(scalar) {
                extend(scalar)
            } else {
                state = .behindName
                return endWord()
            }
        default: if scalar == quote { state = .behindName }
        }
        return nil
    }

    private mutating func stepBehindName(_ scalar: UInt32) -> Event? {
        switch scalar {
        case 0x3E: return literalsMissing > 0 ? nil : .ended
        case 0x5B where !hasSubset:
            hasSubset = true
            state = .subset
        case 0x22, 0x27:
            quote = scalar
            state = .literal
            guard literalsMissing > 0 else { return .fault(.unexpected(scalar)) }
            literalsMissing &-= 1
        case _ where XMLCharacter.isSpace(scalar): break
        case _ where XMLCharacter.isNameStart(scalar) && !hasExternalIdentifier && !hasSubset: begin(scalar, .word)
        default: return .fault(.unexpected(scalar))
        }
        return nil
    }

    private mutating func endWord() -> Event? {
        switch word {
        case Array("SYSTEM".utf8): literalsMissing = 1
        case Array("PUBLIC".utf8): literalsMissing = 2
        default: return .fault(.unknownDeclaration(XMLCharacter.shown(word[...])))
        }
        hasExternalIdentifier = true
        return .external(.subset)
    }

    // MARK: words

    mutating func begin(_ scalar: UInt32, _ next: State) {
        state = next
        word.removeAll(keepingCapacity: true)
        XMLScanner.append(scalar, to: &word)
    }

    mutating func extend(_ scalar: UInt32) {
        guard word.count < XMLSettings.name else { return }
        XMLScanner.append(scalar, to: &word)
    }
}
