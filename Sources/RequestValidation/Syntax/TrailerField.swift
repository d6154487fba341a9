/// A field of a trailer section (RFC 9112 section 7.1.2).
public struct TrailerField: Sendable, Equatable {
    /// As sent.
    public let name: String
    /// Raw offset of the line from the body's first byte.
    public let offset: Int

    enum Parsed: Equatable {
        case field(TrailerField)
        case fault(ChunkFault.TrailerFault)
    }

    /// - Parameters:
    ///   - line: without its line end.
    ///   - endOffset: the raw offset behind its last byte.
    static func parse(_ line: [UInt8], endOffset: Int) -> Parsed {
        guard let first = line.first, !ByteClass.isWhitespace(first) else { return .fault(.fold) }
        guard let colon = line.firstIndex(of: 0x3A) else { return .fault(.missingColon) }
        guard colon > 0 else { return .fault(.emptyName) }
        guard line[..<colon].allSatisfy(ByteClass.isToken) else { return .fault(.invalidName) }
        let hasControl = line[colon...].contains { byte in (byte < 0x20 && byte != 0x09) || byte == 0x7F }
        guard !hasControl else { return .fault(.controlCharacter) }
        let name = String(decoding: line[..<colon], as: UTF8.self)
        return .field(TrailerField(name: name, offset: endOffset &- line.count))
    }
}
