/// The rules about where a message ends, in the order of the reference documentation.
enum FramingFamily {
    static let rules: [any Rule.Type] = [
        LengthAndChunked.self, ConflictingContentLength.self, RepeatedContentLength.self, InvalidContentLength.self,
        ChunkedNotFinal.self, ChunkedTwice.self, EmptyTransferEncoding.self, UnknownTransferCoding.self,
        TransferEncodingInHTTP10.self, LengthRequired.self, MissingLength.self, BodyOnBodylessMethod.self,
        BodyTooLarge.self, HeadTruncated.self, BodyTruncated.self, UnknownExpectation.self, ExpectWithoutBody.self,
        BytesAfterClose.self,
    ]
}
