/// What the scanner saw, in the words of the rules.
extension JSONSight {
    var text: String {
        switch self {
        case .byte(let byte): ByteText.quoted(byte)
        case .scalar(let scalar): "U+\(String(scalar, radix: 16, uppercase: true)), outside a string"
        case .string: "a string"
        case .number: "a number"
        case .word(let word): "`\(word)`"
        case .unknownWord: "a bare word"
        case .textBehindQuote: "text behind the closing quote"
        case .object: "an object"
        case .array: "an array"
        case .template(let style): "\(style.text), which no template engine filled in"
        case .markup: "`<`, as HTML or XML begin"
        case .lineEnd: "the end of the line"
        case .recordSeparator: "a record separator"
        }
    }

    /// What to do about it, where it tells.
    var fix: String? {
        switch self {
        case .textBehindQuote: "write quotes within a string as `\\\"`; better, let a JSON library write the text"
        case .template: "fill in the template before the request is sent"
        case .markup: "send JSON, or name the type that this is in Content-Type"
        case .word("undefined"): "leave the member out, or send null: JSON knows no `undefined`"
        case .unknownWord: "put the text in double quotes"
        case .scalar: "use the ASCII characters of JSON outside strings: word processors and chats replace quotes"
        case .byte, .string, .number, .word, .object, .array, .lineEnd, .recordSeparator: nil
        }
    }
}

extension JSONTemplateStyle {
    fileprivate var text: String {
        switch self {
        case .doubleBraces: "`{{...}}`"
        case .dollarBraces: "`${...}`"
        case .percentBraces: "`{% ... %}`"
        case .angleBrackets: "`<%= ... %>`"
        case .format: "`%s` or the like"
        }
    }
}

extension JSONExpectation {
    var text: String {
        switch self {
        case .document: "a JSON text: an object, an array or another value"
        case .value(let byte): "a value behind \(ByteText.quoted(byte))"
        case .valueOrClose: "a value or `]`"
        case .name: "a name in double quotes behind the comma"
        case .nameOrClose: "a name in double quotes, or `}`"
        case .commaOrClose(let opening): "`,` or \(ByteText.quoted(opening.closer)) to close \(opening.text)"
        case .colon: "`:` behind the name"
        case .recordSeparator: "a record separator (0x1E) before each text"
        }
    }
}

extension JSONPlace {
    var text: String { "line \(line), column \(column)" }
}

extension JSONOpening {
    /// For instance "the `{` of line 2, column 5".
    var text: String { "the \(ByteText.quoted(bracket)) of \(place.text)" }
}

extension JSONInputEnd {
    var text: String {
        switch self {
        case .body: "the end of the body"
        case .line: "the end of the line"
        case .record: "the next record separator"
        }
    }
}
