extension CodingFrame {
    /// gzip: CRC-32 and length, low byte first (RFC 1952 section 2.3.1); zlib: Adler-32, high byte first
    /// (RFC 1950 section 2.2).
    mutating func takeTrailer(_ byte: UInt8, at offset: Int) -> Step {
        trailer = trailer &<< 8 | UInt64(byte)
        trailerLength &+= 1
        let end = offset &+ 1
        guard coding != .deflate else {
            guard trailerLength == 4 else { return .more }
            endMember()
            return checksumStep(stated: UInt32(truncatingIfNeeded: trailer), (end &- 4)..<end)
        }
        guard trailerLength == 8 else { return .more }
        endMember()
        let sum = UInt32(truncatingIfNeeded: trailer &>> 32).byteSwapped
        let step = checksumStep(stated: sum, (end &- 8)..<(end &- 4))
        guard step == .more else { return step }
        let length = UInt32(truncatingIfNeeded: trailer).byteSwapped
        defer { decoded = 0 }
        return length == decoded
            ? .more : .fault(.length(stated: length, actual: decoded), (end &- 4)..<end)
    }

    private mutating func checksumStep(stated: UInt32, _ place: Range<Int>) -> Step {
        let actual = checksum.value
        checksum = Checksum(checksum.kind)
        return stated == actual ? .more : .fault(.checksum(checksum.kind, stated: stated, actual: actual), place)
    }
}
