extension HeadContext {
    /// The first Content-Type field and the media type in it, if the request has a body; nil if none can be read.
    func mediaType(_ bytes: Span<UInt8>) -> (field: RequestHead.Field, type: MediaType)? {
        guard framing.hasBody, let field = head.first(.contentType), let type = MediaType(bytes, field.value) else {
            return nil
        }
        return (field, type)
    }

    /// The charset parameter of the body's media type, and what kind of body that is; nil if it has none.
    func charset(
        _ bytes: Span<UInt8>
    ) -> (field: RequestHead.Field, parameter: MediaType.Parameter, isJSON: Bool)? {
        guard let (field, type) = mediaType(bytes), let parameter = type.parameter("charset", bytes),
            !parameter.value.isEmpty
        else { return nil }
        switch BodyKind(type, bytes) {
        case .json, .jsonLines, .jsonSequence: return (field, parameter, true)
        case .none, .xml, .form, .multipart, .text: return (field, parameter, false)
        }
    }
}
