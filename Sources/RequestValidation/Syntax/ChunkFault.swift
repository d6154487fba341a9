/// What is wrong with the chunk framing of a body.
public struct ChunkFault: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// A byte that is no hexadecimal digit where a chunk size stands.
        case invalidSize
        /// Whitespace between the size and the end of its line.
        case spaceBehindSize
        /// The size does not fit 60 bits.
        case sizeOverflow
        /// More leading zeros than any sender has a use for.
        case tooManyDigits
        /// CR without LF at the end of a size line.
        case loneCarriageReturn
        /// Something else than CR LF behind the data of a chunk of `size` bytes.
        case missingLineEnd(size: Int)
        /// LF without CR at the end of a size line.
        case bareLineFeedBehindSize
        /// LF without CR behind the data of a chunk of `size` bytes.
        case bareLineFeedBehindData(size: Int)
        /// LF without CR at the end of a trailer line.
        case bareLineFeedInTrailer
        case invalidExtension(ExtensionFault)
        /// One chunk's extension is over its limit, in bytes.
        case extensionTooLong(limit: Int)
        /// Many chunks' extensions together are out of proportion to the data.
        case tooMuchExtension
        case invalidTrailer(TrailerFault)
    }

    public enum ExtensionFault: Sendable, Equatable {
        /// No name behind `;`.
        case missingName
        /// A byte that is no token character in the name.
        case invalidName
        /// Nothing behind `=`.
        case missingValue
        /// A byte that is no token character in a value without quotes.
        case invalidValue
        /// A control byte in a quoted value, or behind a backslash in one.
        case controlInQuotes
        /// The line ends within a quoted value.
        case unclosedQuotes
        /// Whitespace at the end of the line.
        case trailingSpace
        /// Something else than `;` or the line end behind a whole extension.
        case junkBehind
    }

    public enum TrailerFault: Sendable, Equatable {
        case missingColon
        case emptyName
        case invalidName
        case spaceBeforeColon
        case controlCharacter
        case fold
        case lineTooLong(limit: Int)
        case sectionTooLarge(limit: Int)
        case tooMany(limit: Int)
    }

    public let kind: Kind
    /// The faulty bytes: raw offsets from the body's first byte.
    public let place: Range<Int>
    /// The first of the faulty bytes.
    public let byte: UInt8
    /// The line in question as far as it was read: the digits of a size, or a trailer line, cut to 80 bytes.
    public let line: [UInt8]

    public init(kind: Kind, place: Range<Int>, byte: UInt8, line: [UInt8] = []) {
        self.kind = kind
        self.place = place
        self.byte = byte
        self.line = Array(line.prefix(80))
    }
}
