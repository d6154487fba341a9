/// What is wrong with how a body is coded, or with what it grows to.
struct CodingFault: Equatable, Sendable {
    enum Problem: Equatable, Sendable {
        /// The bytes are nothing that the coding makes; what they are, where that is certain.
        case notEncoded(ContentNature?)
        case header(CodingHeaderDefect)
        case block(DeflateDefect)
        case checksum(Checksum.Kind, stated: UInt32, actual: UInt32)
        /// gzip's count of decoded bytes, modulo 2^32.
        case length(stated: UInt32, actual: UInt32)
        case truncated(in: CodingPart)
        /// The data ended before this place.
        case trailingBytes
        /// Deflate data without the frame of zlib that HTTP's deflate has.
        case rawDeflate
        /// More decoded bytes than the limit.
        case tooLarge(limit: Int)
        /// More decoded bytes for each coded one than the limit; so many of each so far.
        case tooDense(limit: Int, decoded: Int, coded: Int)
    }

    let coding: ContentCoding
    /// The coding's position, counted in the order in which they are undone, and their number.
    let layer: Int
    let layerCount: Int
    let problem: Problem
    /// Where the fault lies in what this coding is undone from: the body for the first one.
    let offset: Int

    /// One code is one rule at one level.
    var code: UInt8 {
        switch problem {
        case .notEncoded: 0
        case .header, .block, .checksum, .length, .truncated, .trailingBytes: 1
        case .rawDeflate: 2
        case .tooLarge, .tooDense: 3
        }
    }
}

/// A part of coded data.
enum CodingPart: Equatable, Sendable {
    case header
    case data
    case trailer
}
