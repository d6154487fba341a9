/// What is wrong with the chunk framing of a body.
public struct ChunkFault: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// A byte that is no hexadecimal digit where a chunk size stands.
        case invalidSize
        case spaceBehindSize
        case sizeOverflow
        /// Something else than CR LF behind a chunk's data.
        case missingLineEnd
        case bareLineFeed
        case invalidExtension
        case extensionTooLong
        case invalidTrailer(TrailerFault)
    }

    public enum TrailerFault: Sendable, Equatable {
        case missingColon
        case emptyName
        case invalidName
        case controlCharacter
        case fold
        case tooLarge
    }

    public let kind: Kind
    /// Raw offset from the body's first byte.
    public let offset: Int
    /// The byte at that offset.
    public let byte: UInt8
}
