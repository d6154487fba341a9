/// The rules about the syntax of header fields, in the order of the reference documentation.
enum HeaderFamily {
    static let rules: [any Rule.Type] = [
        SpaceBeforeColon.self, LeadingWhitespace.self, ObsoleteFold.self, MissingColon.self, EmptyFieldName.self,
        InvalidFieldName.self, NULInFieldValue.self, ControlCharacterInFieldValue.self, BareCRInHeader.self,
        BareLFInHeader.self, NonASCIIFieldValue.self, FieldLineTooLong.self, TooManyFields.self,
        HeaderSectionTooLarge.self, DuplicateSingleton.self, UnderscoreInFieldName.self, FramingLookalike.self,
    ]
}
