/// Rules about how the body is coded, and what it grows to when that is undone.
enum ContentEncodingFamily {
    static let rules: [any Rule.Type] = [
        UnknownContentCoding.self, ContentNotInspected.self, TooManyContentCodings.self, CorruptContentCoding.self,
        DecompressionBomb.self, ContentNotEncoded.self,
    ]
}
