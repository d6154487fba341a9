/// The rules about the chunked transfer coding, in the order of the reference documentation.
enum ChunkFamily {
    static let rules: [any Rule.Type] = [
        InvalidChunkSize.self, ChunkSizeOverflow.self, MissingChunkLineEnd.self, BareLFInChunks.self,
        InvalidChunkExtension.self, ChunkExtensionTooLong.self, InvalidTrailer.self, ForbiddenTrailer.self,
        UndeclaredTrailer.self, ChunksTruncated.self,
    ]
}
