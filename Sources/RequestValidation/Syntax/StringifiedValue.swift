/// What a program makes of a missing or structured value when it joins it into a text.
enum StringifiedValue {
    /// What the bytes are, for instance `JavaScript's undefined`, or nil.
    ///
    /// - Parameter isFreeText: true for what a person typed into a search field, where the plain words mean themselves.
    static func describe(_ text: [UInt8], isFreeText: Bool = false) -> String? {
        if let structured = describeStructured(text) { return structured }
        guard !isFreeText, text.count <= 9 else { return nil }
        switch String(decoding: text, as: UTF8.self) {
        case "undefined": return "JavaScript's `undefined`"
        case "null": return "`null`, the absence of a value"
        case "NaN": return "`NaN`, the result of a failed calculation"
        case "None": return "Python's `None`"
        case "nil": return "`nil`, the absence of a value"
        default: return nil
        }
    }

    private static func describeStructured(_ text: [UInt8]) -> String? {
        guard let first = text.first else { return nil }
        switch first {
        case 0x5B:
            guard text.starts(with: "[object ".utf8), text.last == 0x5D else { return nil }
            return "a JavaScript object that was joined into the text"
        case 0x28: return text.elementsEqual("(null)".utf8) ? "Objective-C's `(null)`" : nil
        case 0x4F:
            guard text.starts(with: "Optional(".utf8), text.last == 0x29 else { return nil }
            return "a Swift optional that was not unwrapped"
        default: return nil
        }
    }
}
