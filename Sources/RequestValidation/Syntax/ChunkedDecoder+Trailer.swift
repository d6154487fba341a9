extension ChunkedDecoder {
    /// Looks at one byte of the trailer section (RFC 9112 section 7.1.2). Returns what is wrong with it, or nil.
    mutating func readTrailer(_ byte: UInt8) -> ChunkFault? {
        if let excess = trailerExcess(byte) {
            return fault(.invalidTrailer(excess), at: consumed, byte, line: trailerLine)
        }
        trailerSize &+= 1
        guard byte == 0x0A else {
            trailerLine.append(byte)
            return nil
        }
        guard trailerLine.last == 0x0D else {
            return fault(.bareLineFeedInTrailer, at: consumed, byte, line: trailerLine)
        }
        trailerLine.removeLast()
        defer { trailerLine.removeAll(keepingCapacity: true) }
        if trailerLine.isEmpty {
            state = .ended
            return nil
        }
        let start = consumed &- 1 &- trailerLine.count
        switch TrailerField.parse(trailerLine, at: start) {
        case .field(let field):
            trailers.append(field)
            return nil
        case .fault(let reason, let place):
            let first = place.lowerBound < trailerLine.count ? trailerLine[place.lowerBound] : 0x0D
            return ChunkFault(
                kind: .invalidTrailer(reason), place: (start &+ place.lowerBound)..<(start &+ place.upperBound),
                byte: first, line: trailerLine)
        }
    }

    /// The limit that this byte goes over, or nil. The empty line that ends the section is in no limit.
    private func trailerExcess(_ byte: UInt8) -> ChunkFault.TrailerFault? {
        let isLineEnd = byte == 0x0A || (byte == 0x0D && (trailerLine.isEmpty || trailerLine.count == limits.fieldLine))
        if trailerLine.count >= limits.fieldLine, !isLineEnd { return .lineTooLong(limit: limits.fieldLine) }
        let mayBeEmptyLine = trailerLine.isEmpty ? byte == 0x0D || byte == 0x0A : trailerLine == [0x0D] && byte == 0x0A
        guard !mayBeEmptyLine else { return nil }
        if trailerSize >= limits.headerSection { return .sectionTooLarge(limit: limits.headerSection) }
        if trailers.count >= limits.fieldCount { return .tooMany(limit: limits.fieldCount) }
        return nil
    }
}
