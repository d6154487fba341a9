/// Tells whether a whole text can be nothing but a URL-encoded form: `name=value` pairs in the characters that one is
/// written in, from the first byte to the last.
struct FormLikeness {
    private var isFirst = true
    private var hasEquals = false
    /// A byte behind the first `=` that is no `=`, which base64 could end in.
    private var hasValue = false
    private var hasLineEnd = false

    /// True if all bytes so far could be a form's.
    private(set) var isAlive = true
    var isCertain: Bool { isAlive && hasEquals && hasValue }

    mutating func feed(_ bytes: Span<UInt8>) {
        var offset = 0
        while isAlive, offset < bytes.count {
            take(bytes[offset])
            offset &+= 1
        }
    }

    private mutating func take(_ byte: UInt8) {
        if byte == 0x0A || byte == 0x0D {
            hasLineEnd = true
            return
        }
        isAlive = !hasLineEnd && FormLikeness.isOfForm(byte) && (!isFirst || FormLikeness.beginsName(byte))
        isFirst = false
        if byte == 0x3D {
            hasEquals = true
        } else if hasEquals {
            hasValue = true
        }
    }

    static func beginsName(_ byte: UInt8) -> Bool { ByteClass.isLetter(byte) || byte == 0x5F }

    private static func isOfForm(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x23, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
        case 0x21...0x7E: true
        default: false
        }
    }
}
