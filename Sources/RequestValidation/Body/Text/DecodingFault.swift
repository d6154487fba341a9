/// Bytes that are no character in their encoding.
struct DecodingFault: Equatable, Sendable {
    enum Kind: Sendable {
        /// A character encoded in more bytes than it needs: `C0 AF` for `/`.
        case overlong
        /// Half of a UTF-16 pair without its other half.
        case surrogate
        /// Beyond U+10FFFF.
        case outOfRange
        /// A sequence that began well and was cut, by another byte or by the end.
        case truncated
        /// A byte that begins no character.
        case stray
        /// Bytes of the right shape for which the encoding defines no character.
        case undefined
    }

    let kind: Kind
    /// At least one, at most eight.
    let bytes: [UInt8]
}
