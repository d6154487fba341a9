/// What makes a deflate block unreadable (RFC 1951 section 3.2).
enum DeflateDefect: Equatable, Sendable, CaseIterable {
    case blockType
    case storedLength
    case codeCounts
    case codeLengthCode
    case codeLengthRepeat
    case noEndOfBlock
    case literalCode
    case distanceCode
    case unusedLiteral
    case unusedDistance
    case farDistance
    case other

    /// The defect that zlib names so.
    init(zlibMessage message: String) {
        self = DeflateDefect.allCases.first { $0.zlibMessage == message } ?? .other
    }

    /// What zlib's inflate says of it; empty for `other`.
    private var zlibMessage: String {
        switch self {
        case .blockType: "invalid block type"
        case .storedLength: "invalid stored block lengths"
        case .codeCounts: "too many length or distance symbols"
        case .codeLengthCode: "invalid code lengths set"
        case .codeLengthRepeat: "invalid bit length repeat"
        case .noEndOfBlock: "invalid code -- missing end-of-block"
        case .literalCode: "invalid literal/lengths set"
        case .distanceCode: "invalid distances set"
        case .unusedLiteral: "invalid literal/length code"
        case .unusedDistance: "invalid distance code"
        case .farDistance: "invalid distance too far back"
        case .other: ""
        }
    }

    /// What a readable block has in that place.
    var expected: String {
        switch self {
        case .blockType: "block type 0, 1 or 2 (RFC 1951 section 3.2.3)"
        case .storedLength: "a stored block's length and its complement (RFC 1951 section 3.2.4)"
        case .codeCounts: "at most 286 length codes and 30 distance codes (RFC 1951 section 3.2.7)"
        case .codeLengthCode, .literalCode, .distanceCode: "a complete Huffman code (RFC 1951 section 3.2.2)"
        case .codeLengthRepeat: "a repeat of code lengths within their number (RFC 1951 section 3.2.7)"
        case .noEndOfBlock: "a code for the end of the block (RFC 1951 section 3.2.7)"
        case .unusedLiteral, .unusedDistance: "a symbol that has a meaning (RFC 1951 section 3.2.5)"
        case .farDistance: "a distance within what was decoded before (RFC 1951 section 3.2.5)"
        case .other: "a block as in RFC 1951 section 3.2"
        }
    }

    /// What stands there instead.
    var found: String {
        switch self {
        case .blockType: "block type 3, which is reserved"
        case .storedLength: "two numbers that do not complement each other"
        case .codeCounts: "more"
        case .codeLengthCode: "an impossible code for code lengths"
        case .codeLengthRepeat: "a repeat of nothing, or beyond the end"
        case .noEndOfBlock: "none"
        case .literalCode: "an impossible code for literals and lengths"
        case .distanceCode: "an impossible code for distances"
        case .unusedLiteral: "a literal or length code that stands for nothing"
        case .unusedDistance: "a distance code that stands for nothing"
        case .farDistance: "a distance that reaches before the first byte"
        case .other: "bits that mean nothing"
        }
    }
}
