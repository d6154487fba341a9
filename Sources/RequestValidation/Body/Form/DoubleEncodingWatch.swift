/// Looks out for a form whose values were percent-encoded before the form was: wherever something is encoded, `%25HH`
/// stands.
///
/// One such value proves nothing: an address or a token that holds `%20` is encoded so by right. That every encoded
/// value of a form is one, that text beyond ASCII or spaces are among them, and that nothing else is encoded, is no
/// coincidence.
struct DoubleEncodingWatch {
    /// Fields that hold `%25HH`.
    private(set) var fields = 0
    /// True if the field at hand is one of them.
    private(set) var isInField = false
    /// Something is encoded once.
    private var hasOther = false
    /// A space or a character of UTF-8 was among what is encoded twice.
    private var hasText = false
    /// Digits seen behind `%25`, plus one; 0 elsewhere.
    private var state: UInt8 = 0
    private var value: UInt8 = 0
    /// Where the first byte of a character ended.
    private var leadEnd = -1

    /// Nothing is encoded but `%25HH`, in several fields, and it is text.
    var isCertain: Bool { fields > 1 && hasText && !hasOther }

    /// - Parameter byte: what a `%HH` stands for.
    mutating func takeEncoded(_ byte: UInt8) {
        takeOther()
        if byte == 0x25 { state = 1 } else { hasOther = true }
    }

    /// Something ended that could have been `%25HH`: then it was a percent sign, encoded once.
    mutating func takeOther() {
        if state > 0 { hasOther = true }
        state = 0
    }

    /// A `+`, or a byte that was not encoded although it should have been.
    mutating func takeUnencoded() {
        state = 0
        hasOther = true
    }

    /// - Parameter end: the offset behind the byte.
    mutating func takePlain(_ byte: UInt8, endingAt end: Int) {
        guard state > 0 else { return }
        guard let digit = ByteClass.hexadecimalValue(byte) else { return takeOther() }
        value = value &<< 4 | digit
        guard state == 2 else {
            state = 2
            return
        }
        state = 0
        isInField = true
        takeValue(end)
    }

    /// True while the next plain bytes matter.
    var isWaiting: Bool { state > 0 }

    private mutating func takeValue(_ end: Int) {
        let isContinuation = value & 0xC0 == 0x80
        if value == 0x20 || (isContinuation && leadEnd == end &- 5) { hasText = true }
        leadEnd = value >= 0xC2 ? end : -1
    }

    mutating func endField() {
        takeOther()
        if isInField { fields &+= 1 }
        isInField = false
    }
}
