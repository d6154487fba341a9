/// Rules about what the body is said to be.
enum ContentTypeFamily {
    static let rules: [any Rule.Type] = [
        MissingContentType.self, NonexistentMediaType.self, InvalidContentTypeSyntax.self, MediaTypeNotAllowed.self,
        ContentTypeMismatch.self, UnknownCharset.self, CharsetNotAllowed.self, MeaninglessCharset.self,
    ]
}
