/// What can be wrong with XML 1.0 and its namespaces, as facts: the rules of the family `xml` put it into words.
///
/// Names are as in the document, cut to a length that can be read.
enum XMLFault: Sendable, Equatable {
    /// A start tag that is open, or was.
    struct Tag: Sendable, Equatable {
        let name: String
        /// The line in which it was opened.
        let line: Int
    }

    /// The document ended with `count` elements open, `open` the innermost of them.
    case unclosedTag(open: Tag, outermost: Tag, count: Int)
    case mismatchedTag(found: String, Mismatch)
    case malformedTag(TagFault, Tag)
    case strayLessThan(StrayLessThan)
    /// A start tag whose attribute is broken otherwise than by missing quotes.
    case malformedAttribute(AttributeFault, name: String, Tag)
    case unquotedAttribute(name: String, first: UInt32, Tag)
    /// `other` is the first attribute of the name; `namespace` is set if only the expanded names are equal.
    case duplicateAttribute(name: String, other: String, namespace: String?, Tag)
    /// `tag` is the element whose attribute has the prefix; nil if it is the element's own.
    case undeclaredPrefix(String, name: String, tag: Tag?)
    case badNamespace(NamespaceFault, name: String)
    case strayAmpersand(StrayAmpersand)
    case undeclaredEntity(String, Tag?)
    case badCharacterReference(ReferenceFault)
    case forbiddenCharacter(UInt32, isReference: Bool, Tag?)
    case cdataEndInText(Tag)
    case textOutsideRoot(OutsideText)
    case severalRoots(first: Tag, second: String)
    /// Nothing but comments and the like.
    case missingRoot
    case badComment(CommentFault, line: Int)
    case badInstruction(InstructionFault, target: String)
    case badDeclaration(XMLDeclaration.Fault)
    /// The document ended within a construct that began in `line`.
    case truncated(Construct, line: Int, Tag?)
    case undecodable(UndecodableBytes)
    /// The encoding is known and cannot be looked into here.
    case unsupportedEncoding(String)
    case encodingMismatch(EncodingMismatch)
    /// A document type declaration for this root.
    case doctype(String)
    case malformedDoctype(DoctypeFault)
    case externalEntity(ExternalEntity)
    case entityExpansion(EntityExpansion)
    case tooDeep(limit: Int, Tag)
    case tagTooLarge(TagLimit, limit: Int, Tag)
    case empty
    case soapEnvelope(SOAPEnvelopeFault)
    case soapAction(SOAPActionFault)

    /// Tells the cases apart without their payloads.
    enum Kind: UInt8, CaseIterable, Sendable {
        case unclosedTag, mismatchedTag, malformedTag, strayLessThan, malformedAttribute, unquotedAttribute
        case duplicateAttribute, undeclaredPrefix, badNamespace, strayAmpersand, undeclaredEntity
        case badCharacterReference, forbiddenCharacter, cdataEndInText, textOutsideRoot, severalRoots, missingRoot
        case badComment, badInstruction, badDeclaration, truncated, undecodable, unsupportedEncoding
        case encodingMismatch, doctype, malformedDoctype, externalEntity, entityExpansion, tooDeep, tagTooLarge, empty
        case soapEnvelope, soapAction
    }

    /// Tells the cases apart; the same for all payloads of one case.
    var code: UInt8 { kind.rawValue }

    var kind: Kind {
        switch self {
        case .unclosedTag: .unclosedTag
        case .mismatchedTag: .mismatchedTag
        case .malformedTag: .malformedTag
        case .strayLessThan: .strayLessThan
        case .malformedAttribute: .malformedAttribute
        case .unquotedAttribute: .unquotedAttribute
        case .duplicateAttribute: .duplicateAttribute
        case .undeclaredPrefix: .undeclaredPrefix
        case .badNamespace: .badNamespace
        case .strayAmpersand: .strayAmpersand
        case .undeclaredEntity: .undeclaredEntity
        case .badCharacterReference: .badCharacterReference
        case .forbiddenCharacter: .forbiddenCharacter
        case .cdataEndInText: .cdataEndInText
        case .textOutsideRoot: .textOutsideRoot
        case .severalRoots: .severalRoots
        case .missingRoot: .missingRoot
        case .badComment: .badComment
        case .badInstruction: .badInstruction
        case .badDeclaration: .badDeclaration
        case .truncated: .truncated
        case .undecodable: .undecodable
        case .unsupportedEncoding: .unsupportedEncoding
        case .encodingMismatch: .encodingMismatch
        case .doctype: .doctype
        case .malformedDoctype: .malformedDoctype
        case .externalEntity: .externalEntity
        case .entityExpansion: .entityExpansion
        case .tooDeep: .tooDeep
        case .tagTooLarge: .tagTooLarge
        case .empty: .empty
        case .soapEnvelope: .soapEnvelope
        case .soapAction: .soapAction
        }
    }
}
