/// Counts the characters of a text of a form, byte by byte: of values that are too long to be kept.
struct CharacterCount: Sendable {
    private var count = 0
    /// Bytes of an escape that is not complete: `%`, or `%` and a digit.
    private var pending = 0
    private var digit: UInt8 = 0
    /// Line breaks that came last.
    private var lineBreaks = 0

    /// In Unicode scalars, as schemas count them; what is no escape stands for itself.
    var value: Int { count &+ pending }

    mutating func take(_ byte: UInt8) {
        lineBreaks = byte == 0x0D || byte == 0x0A ? lineBreaks &+ 1 : 0
        if pending == 1, let value = ByteClass.hexadecimalValue(byte) {
            digit = value
            pending = 2
            return
        }
        if pending == 2, let value = ByteClass.hexadecimalValue(byte) {
            pending = 0
            return add(digit &<< 4 | value)
        }
        count &+= pending
        pending = byte == 0x25 ? 1 : 0
        if byte != 0x25 { add(byte) }
    }

    /// They are no part of the text.
    mutating func dropLineBreaks() {
        count &-= lineBreaks
        lineBreaks = 0
    }

    /// A byte that is not encoded.
    mutating func add(_ byte: UInt8) {
        // The others of a character in UTF-8.
        if byte & 0xC0 != 0x80 { count &+= 1 }
    }
}
