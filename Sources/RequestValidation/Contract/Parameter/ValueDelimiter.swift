/// What parts the elements of a value that is one text.
package enum ValueDelimiter: Sendable, Equatable {
    case comma, dot, semicolon, ampersand, space, pipe, tab

    /// The length of the delimiter at `offset`; 0 if none stands there.
    ///
    /// An encoded delimiter is data (RFC 6570 section 3.2.1). Spaces and tabs cannot stand in a target but encoded, and
    /// pipes should not (RFC 3986 section 2): they delimit either way.
    ///
    /// - Parameter isEncodedToo: encoded commas count too.
    func length(
        _ bytes: Span<UInt8>, _ offset: Int, end: Int, _ coding: TextCoding, isEncodedToo: Bool = false
    ) -> Int {
        let byte = bytes[offset]
        if byte == self.byte || (self == .space && byte == 0x2B && coding == .form) { return 1 }
        guard byte == 0x25, coding != .plain, isEncodedToo || mayBeEncoded,
            PercentEncoding.decode(bytes, at: offset, end: end) == self.byte
        else { return 0 }
        return 3
    }

    /// As it stands in a text.
    var byte: UInt8 {
        switch self {
        case .comma: 0x2C
        case .dot: 0x2E
        case .semicolon: 0x3B
        case .ampersand: 0x26
        case .space: 0x20
        case .pipe: 0x7C
        case .tab: 0x09
        }
    }

    private var mayBeEncoded: Bool {
        switch self {
        case .space, .pipe, .tab: true
        case .comma, .dot, .semicolon, .ampersand: false
        }
    }

    /// As messages call it.
    var words: String {
        switch self {
        case .comma: "commas"
        case .dot: "dots"
        case .semicolon: "semicolons"
        case .ampersand: "`&`"
        case .space: "spaces"
        case .pipe: "`|`"
        case .tab: "tabs"
        }
    }

    /// Cuts a text at each delimiter; an empty text is one empty piece.
    func split(
        _ bytes: Span<UInt8>, _ piece: TextPiece, isEncodedToo: Bool = false, into pieces: inout [ValuePiece]
    ) {
        let end = piece.range.upperBound
        var start = piece.range.lowerBound
        var offset = start
        while offset < end {
            let length = length(bytes, offset, end: end, piece.coding, isEncodedToo: isEncodedToo)
            guard length > 0 else {
                offset &+= 1
                continue
            }
            pieces.append(ValuePiece(value: piece.piece(start..<offset)))
            offset &+= length
            start = offset
        }
        pieces.append(ValuePiece(value: piece.piece(start..<end)))
    }

    /// True if it stands in the text.
    func isIn(_ bytes: Span<UInt8>, _ piece: TextPiece, isEncodedToo: Bool = false) -> Bool {
        for offset in piece.range {
            let end = piece.range.upperBound
            if length(bytes, offset, end: end, piece.coding, isEncodedToo: isEncodedToo) > 0 { return true }
        }
        return false
    }
}

/// An element of an array, or a member of an object.
struct ValuePiece: Sendable {
    /// Nil for an element.
    var name: TextPiece?
    var value: TextPiece
}

extension ValueDelimiter {
    /// In the plural.
    var inWords: String {
        switch self {
        case .comma: "commas"
        case .dot: "dots"
        case .semicolon: "semicolons"
        case .ampersand: "ampersands"
        case .space: "spaces"
        case .pipe: "pipes"
        case .tab: "tabs"
        }
    }
}
