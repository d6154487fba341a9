internal import Crypto

/// A digest of the body that a field states: one that can be computed here.
struct StatedDigest: Equatable, Sendable {
    let field: DigestField
    /// The field as it came, in a header or trailer section.
    let part: MessagePart
    let algorithm: DigestAlgorithm
    /// The digest as sent: Base64, if it is sound.
    let text: [UInt8]
    /// Where `text` stands: counted from the request line's first byte, in a trailer from the body's first raw byte.
    let place: Range<Int>

    /// What the text stands for; nothing where it is no Base64. Padding may be left out (RFC 9651 section 4.2.7).
    var bytes: [UInt8] {
        switch Base64Text.fault(text.span, 0..<text.count, .standard) {
        case nil, .missingPadding: Base64Text.decoded(text.span, 0..<text.count)
        case .character, .padding, .length: []
        }
    }
}
