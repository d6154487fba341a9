@testable import RequestValidation

/// Deflate data with one defect each (RFC 1951), written bit by bit, since no compressor makes them. The last byte holds
/// the bit that shows the defect: without it the data is only cut short.
struct DeflateSample: Sendable {
    let defect: DeflateDefect
    let bytes: [UInt8]
    /// The byte that is named: that of the last bit that zlib took, or where a stored block's length begins.
    var offset: Int { defect == .storedLength ? 1 : bytes.count - 1 }

    static let all = [
        // A block of type 3.
        DeflateSample(defect: .blockType, bytes: [0x07]),
        // A stored block of 5 bytes whose complement is 5, too.
        DeflateSample(defect: .storedLength, bytes: [0x01, 0x05, 0x00, 0x05, 0x00]),
        // 288 literal and length codes.
        DeflateSample(defect: .codeCounts, bytes: [0xFD, 0x00, 0x00]),
        // 32 distance codes.
        DeflateSample(defect: .codeCounts, bytes: [0x05, 0x1F, 0x00]),
        // Three codes of one bit for the lengths of codes.
        DeflateSample(defect: .codeLengthCode, bytes: [0x05, 0x00, 0x92, 0x00]),
        // A repeat of the length before, as the first length.
        DeflateSample(defect: .codeLengthRepeat, bytes: [0x05, 0x00, 0x02, 0x24]),
        // 257 literals and lengths without a code.
        DeflateSample(
            defect: .noEndOfBlock,
            bytes: [0x05, 0xC0, 0x01, 0x05, 0x00, 0x00, 0x00, 0x00, 0xA0, 0xFF, 0xAF, 0x01]),
        // Three literals and lengths with codes of one bit.
        DeflateSample(
            defect: .literalCode, bytes: [0x05, 0xC0, 0x01, 0x04, 0, 0, 0, 0, 0x90, 0x01] + zeros(30) + [0x80, 0x00]),
        // Two distances with codes of two bits.
        DeflateSample(
            defect: .distanceCode,
            bytes: [0x05, 0xC1, 0x01, 0x04, 0, 0, 0, 0x80, 0xA0] + zeros(32) + [0x3D]),
        // Length code 286 in a block of fixed codes.
        DeflateSample(defect: .unusedLiteral, bytes: [0x1B, 0x03]),
        // Distance code 30 behind a length.
        DeflateSample(defect: .unusedDistance, bytes: [0x03, 0x3E]),
        // A distance of 1 behind no byte.
        DeflateSample(defect: .farDistance, bytes: [0x03, 0x02]),
    ]

    private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
