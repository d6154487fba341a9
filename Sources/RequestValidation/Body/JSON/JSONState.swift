/// What the grammar allows next, between tokens.
enum JSONStep: Sendable {
    /// A document; nothing of it was seen.
    case document
    /// Behind `[`: a value or `]`.
    case firstElement
    /// Behind a comma in an array.
    case element
    /// Behind a colon.
    case memberValue
    /// Behind `{`: a name or `}`.
    case firstName
    /// Behind a comma in an object.
    case name
    case colon
    /// Behind a value in an array: `,` or `]`.
    case arrayNext
    /// Behind a value in an object: `,` or `}`.
    case objectNext
    /// Behind the document.
    case end
    /// In a sequence, before the first record separator.
    case record
}

/// The token that a piece ended in.
enum JSONOpenToken: Sendable {
    case none
    case string
    /// Behind a line break in a string: either that, or the closing quote is missing.
    case lineBreak
    case number
    /// A bare word that may become `true`, `false` or `null`.
    case word
    /// Something that does not fit: bytes are gathered until it can be named.
    case mistake
    /// A byte order mark, perhaps.
    case byteOrderMark
    /// Behind a mistake, up to the next line or record.
    case skipping
    /// Behind a mistake; the rest is not read.
    case stopped
}

/// An open bracket, and what has been read in it.
struct JSONFrame: Sendable, BitwiseCopyable {
    let offset: Int
    let line: Int
    let columnBase: Int
    let isObject: Bool
    /// On the tape.
    let entry: UInt32
    /// Where its names begin among those of all open objects.
    let firstName: Int
    /// Elements or members.
    var count = 0
    /// A bit for each of its names, by hash.
    var filter: UInt64 = 0
    /// Where its table of names begins; negative as long as there is none.
    var table = -1

    var opening: JSONOpening {
        JSONOpening(
            bracket: isObject ? 0x7B : 0x5B, place: JSONPlace(line: line, column: offset &- columnBase))
    }
}
