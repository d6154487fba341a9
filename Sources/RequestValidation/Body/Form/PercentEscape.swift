/// A `%` and what stands behind it, read byte by byte.
struct PercentEscape {
    enum Step: Equatable {
        case more
        /// Two hexadecimal digits: the byte that they stand for.
        case decoded(UInt8)
        /// No encoding. Not consumed: the byte belongs to what follows.
        case bad(consumed: Bool)
    }

    /// `%` and at most five bytes more, for `%uXXXX`; empty where no escape has begun.
    private(set) var bytes: [UInt8] = []
    /// The offset of the `%`.
    private(set) var start = 0

    mutating func begin(at offset: Int) {
        bytes.append(0x25)
        start = offset
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func take(_ byte: UInt8) -> Step {
        guard let second = bytes.dropFirst().first else {
            guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) else { return .bad(consumed: false) }
            bytes.append(byte)
            return .more
        }
        if second | 0x20 == 0x75 { return takeUnicodeDigit(byte) }
        if let high = ByteClass.hexadecimalValue(second), let low = ByteClass.hexadecimalValue(byte) {
            return .decoded(high &<< 4 | low)
        }
        return end(with: byte)
    }

    /// `%uXXXX`, as JavaScript's old escape() writes it.
    private mutating func takeUnicodeDigit(_ byte: UInt8) -> Step {
        guard ByteClass.isHexadecimal(byte) else {
            return bytes.count == 2 ? end(with: byte) : .bad(consumed: false)
        }
        bytes.append(byte)
        return bytes.count == 6 ? .bad(consumed: true) : .more
    }

    /// A letter where a digit should stand is shown, anything else is not.
    private mutating func end(with byte: UInt8) -> Step {
        guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) else { return .bad(consumed: false) }
        bytes.append(byte)
        return .bad(consumed: true)
    }

    /// The bytes to point at: the whole `%uXXXX`, else at most `%` and two more.
    var faulty: Range<Int> { start..<(start &+ (bytes.count == 6 ? 6 : min(3, bytes.count))) }
}
