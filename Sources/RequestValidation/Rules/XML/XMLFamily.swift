/// The rules about XML, in the order of the reference documentation.
enum XMLFamily {
    static let rules: [any Rule.Type] = [
        UnclosedTag.self, MismatchedTag.self, MalformedTag.self, StrayLessThanSign.self, MalformedAttribute.self,
        UnquotedAttribute.self, DuplicateAttribute.self, UndeclaredPrefix.self, BadNamespace.self,
        StrayAmpersand.self, UndeclaredEntity.self, BadCharacterReference.self, ForbiddenCharacter.self,
        CDATAEndInText.self, TextOutsideRoot.self, SeveralRoots.self, MissingRoot.self, BadComment.self,
        BadProcessingInstruction.self, BadDeclaration.self, TruncatedXML.self, InvalidXMLCharset.self,
        UnsupportedXMLEncoding.self, DoctypeForbidden.self, MalformedDoctype.self, ExternalEntity.self,
        EntityExpansion.self, XMLEncodingMismatch.self, TooDeepXML.self, TagTooLarge.self, EmptyXML.self,
        SOAPEnvelope.self, SOAPActionMismatch.self,
    ]
}
