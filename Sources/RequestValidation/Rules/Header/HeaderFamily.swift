/// The rules about header fields, their syntax first, in the order of the reference documentation.
enum HeaderFamily {
    static let rules: [any Rule.Type] = [
        SpaceBeforeColon.self, LeadingWhitespace.self, ObsoleteFold.self, MissingColon.self, EmptyFieldName.self,
        InvalidFieldName.self, NULInFieldValue.self, ControlCharacterInFieldValue.self, BareCRInHeader.self,
        BareLFInHeader.self, NonASCIIFieldValue.self, FieldLineTooLong.self, TooManyFields.self,
        HeaderSectionTooLarge.self, DuplicateSingleton.self, UnderscoreInFieldName.self, FramingLookalike.self,
        // What values mean.
        ValueSyntax.self, InvalidDate.self, EmptyFieldValue.self, ChunkedInTE.self, DirectiveMisuse.self,
        ContentFieldWithoutContent.self, HTTP2UpgradeOffer.self,
        ResponseFieldInRequest.self, HopByHopAbuse.self, SpoofedForwarding.self, UpgradeWithoutConnection.self,
        TEWithoutConnection.self, WebSocketHandshakeFault.self, ConditionalMisuse.self, MethodOverride.self,
        StringifiedFieldValue.self, UnexpandedTemplateInField.self, MissingUserAgent.self, MissingAccept.self,
        DeprecatedField.self, DigestMismatch.self,
    ]
}
