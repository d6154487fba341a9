/// Faults in Base64 in words.
enum Base64Words {
    static func standard(_ fault: Base64Text.Fault, found byte: UInt8?) -> (expected: String, found: String) {
        switch fault {
        case .character:
            (
                "letters, digits, `+`, `/` and `=` at the end",
                byte.map { $0 >= 0x80 ? "bytes outside ASCII" : ByteText.quoted($0) } ?? "something else"
            )
        case .padding: ("no more padding than needed", "`=`")
        case .missingPadding(let count): ("a length that is a multiple of 4", "\(Count.of(count, "character")) too few")
        case .length: ("a length that is a multiple of 4", "one character too many, or some too few")
        }
    }
}
