/// Loops over bytes that the relay runs for every message.
enum ByteScan {
    static let carriageReturn: UInt8 = 0x0D
    static let lineFeed: UInt8 = 0x0A
    static let space: UInt8 = 0x20
    static let tab: UInt8 = 0x09
    static let colon: UInt8 = 0x3A
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
    static let zero: UInt8 = 0x30

    /// Whether `byte` may stand in a token (RFC 9110 section 5.6.2).
    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool {
        switch byte >> 6 {
        case 0: 0x03FF_6CFA_0000_0000 as UInt64 >> UInt64(byte) & 1 == 1
        case 1: 0x57FF_FFFF_C7FF_FFFE as UInt64 >> UInt64(byte & 63) & 1 == 1
        default: false
        }
    }

    @inline(__always)
    static func isControl(_ byte: UInt8) -> Bool {
        (byte < space && byte != tab) || byte == 0x7F
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- zero < 10
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == space || byte == tab
    }

    /// The value of a hexadecimal digit, nil for every other byte.
    @inline(__always)
    static func hexDigit(_ byte: UInt8) -> UInt8? {
        if byte &- zero < 10 { return byte &- zero }
        let letter = byte | 0x20
        return letter &- 0x61 < 6 ? letter &- 0x57 : nil
    }

    /// The index of the first control byte (not HTAB) from `start` on, the count where there is none.
    static func firstControl(in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        let end = bytes.count
        // Unsafe for types with padding, which UInt8 has not.
        let raw = unsafe bytes.bytes
        while index &+ 8 <= end {
            // One load for eight bytes; the loop's condition keeps it inside the span, which checks it again.
            let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
            let below = (word &- 0x2020_2020_2020_2020) & ~word
            let equal = (delete &- 0x0101_0101_0101_0101) & ~delete
            if (below | equal) & 0x8080_8080_8080_8080 != 0 {
                for offset in index..<(index &+ 8) where isControl(bytes[offset]) { return offset }
            }
            index &+= 8
        }
        while index < end {
            if isControl(bytes[index]) { return index }
            index &+= 1
        }
        return end
    }

    /// Whether the bytes in `range` are `lowercase` but for the case of ASCII letters.
    static func isEqual(_ bytes: Span<UInt8>, _ range: Range<Int>, _ lowercase: StaticString) -> Bool {
        guard range.count == lowercase.utf8CodeUnitCount, range.upperBound <= bytes.count else { return false }
        for index in 0..<range.count
        where !isByte(lowercased(bytes[range.lowerBound &+ index]), at: index, of: lowercase) {
            return false
        }
        return true
    }

    /// Whether `bytes` begin as nearly every response does: `HTTP/1.1` or `HTTP/1.0`, a space, a status of 100 or more,
    /// and a space.
    static func isRegularStart(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 12 else { return false }
        // Inside the span, as its count is over 12. Little-endian: "HTTP/1.1", the last bit of it free.
        let version = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
        return version | 0x0100_0000_0000_0000 == 0x312E_312F_5054_5448 && bytes[8] == space
            && bytes[9] &- zero &- 1 < 9 && isDigit(bytes[10]) && isDigit(bytes[11]) && bytes[12] == space
    }

    /// Whether `byte` is the one at `index` of `text`.
    @inline(__always)
    static func isByte(_ byte: UInt8, at index: Int, of text: StaticString) -> Bool {
        // Read only below the string's own count.
        guard index < text.utf8CodeUnitCount else { return false }
        return unsafe text.utf8Start[index] == byte
    }

    /// Whether two ranges of the same bytes are equal but for the case of ASCII letters.
    static func isEqual(_ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count, max(one.upperBound, other.upperBound) <= bytes.count else { return false }
        for index in 0..<one.count
        where lowercased(bytes[one.lowerBound &+ index]) != lowercased(bytes[other.lowerBound &+ index]) {
            return false
        }
        return true
    }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// `range` without the spaces and tabs at its ends.
    static func trimmed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isBlank(bytes[start]) { start &+= 1 }
        while start < end, isBlank(bytes[end &- 1]) { end &-= 1 }
        return start..<end
    }

    /// The next member of a comma-separated list in `rest`, trimmed, which is cut from it; empty members are skipped
    /// (RFC 9110 section 5.6.1). Not for lists with quoted strings.
    static func nextMember(of rest: inout Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
        while !rest.isEmpty {
            var end = rest.lowerBound
            while end < rest.upperBound, bytes[end] != comma { end &+= 1 }
            let member = trimmed(rest.lowerBound..<end, in: bytes)
            rest = min(end &+ 1, rest.upperBound)..<rest.upperBound
            if !member.isEmpty { return member }
        }
        return nil
    }
}
