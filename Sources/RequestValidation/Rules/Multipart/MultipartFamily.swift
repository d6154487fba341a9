/// The rules about multipart bodies, in the order of the reference documentation.
enum MultipartFamily {
    static let rules: [any Rule.Type] = [
        MissingBoundary.self, InvalidBoundary.self, BoundaryNotFound.self, MissingFinalBoundary.self,
        BareLFInMultipart.self, JunkBehindBoundary.self, MalformedPartHeader.self, MissingDisposition.self,
        MissingPartName.self, DuplicatePartName.self, UnsafeFilenameInPart.self, ExtendedFilename.self,
        InvalidUTF8InPartName.self, NestedMultipart.self, TooManyParts.self, PartHeaderTooLarge.self,
        PartTransferEncoding.self, MultipartPreamble.self, MultipartEpilogue.self, WhitespaceAroundBoundary.self,
        StringifiedValueInPart.self,
    ]
}

extension BodyFault {
    /// How findings name the part; the body where no single part is at fault.
    var bodyPart: MessagePart { name.map { .bodyPart($0) } ?? .body }
}
