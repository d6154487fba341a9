/// A field of a trailer section (RFC 9112 section 7.1.2).
public struct TrailerField: Sendable, Equatable {
    /// As sent.
    public let name: String
    /// Raw offset of the line from the body's first byte.
    public let offset: Int
    /// Without surrounding whitespace.
    var value: [UInt8] = []
    /// Raw offset of the value from the body's first byte.
    var valueOffset = 0

    enum Parsed: Equatable {
        case field(TrailerField)
        /// What is wrong, and where in the line.
        case fault(ChunkFault.TrailerFault, Range<Int>)
    }

    /// - Parameters:
    ///   - line: without its line end.
    ///   - offset: the raw offset of its first byte.
    static func parse(_ line: [UInt8], at offset: Int) -> Parsed {
        let margin = line.prefix(while: ByteClass.isWhitespace).count
        guard margin == 0 else { return .fault(.fold, 0..<margin) }
        guard let colon = line.firstIndex(of: 0x3A) else { return .fault(.missingColon, 0..<line.count) }
        guard colon > 0 else { return .fault(.emptyName, 0..<1) }
        let nameEnd = line[..<colon].lastIndex { !ByteClass.isWhitespace($0) }.map { $0 + 1 } ?? 0
        if let wrong = line[..<nameEnd].firstIndex(where: { !ByteClass.isToken($0) }) {
            return .fault(.invalidName, wrong..<(wrong + 1))
        }
        guard nameEnd == colon else { return .fault(.spaceBeforeColon, nameEnd..<colon) }
        let control = line[colon...].firstIndex { byte in (byte < 0x20 && byte != 0x09) || byte == 0x7F }
        if let control { return .fault(.controlCharacter, control..<(control + 1)) }
        let value = line[(colon + 1)...].drop(while: ByteClass.isWhitespace)
        let end = value.lastIndex { !ByteClass.isWhitespace($0) }.map { $0 + 1 } ?? value.startIndex
        return .field(
            TrailerField(
                name: String(decoding: line[..<colon], as: UTF8.self), offset: offset,
                value: Array(value[..<end]), valueOffset: offset + value.startIndex))
    }

    /// The names in the Trailer fields of a head (RFC 9110 section 6.6.2), in lower case.
    static func declared(_ bytes: Span<UInt8>, _ head: RequestHead) -> [String] {
        var names: [String] = []
        for field in head.fields where field.known == .trailer {
            var start = field.value.lowerBound
            while let member = ConnectionOptions.nextMember(bytes, from: &start, to: field.value.upperBound) {
                if !member.isEmpty { names.append(ByteText.string(bytes, member).lowercased()) }
            }
        }
        return names
    }
}
