/// Bare words: the three literals, and what people write for them.
extension JSONScanner {
    mutating func gatherWord(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            guard JSONScanner.isWordByte(byte), peek.count < JSONScanner.peekLimit else {
                endWord(at: at, next: byte, &faults)
                return at
            }
            peek.append(byte)
            at &+= 1
        }
        return at
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x5F || byte == 0x24
    }

    /// The word is whole. `next`: the byte behind it; nil at the end of the body.
    mutating func endWord(at: Int, next: UInt8?, _ faults: inout BodyFaults) {
        token = .none
        if let kind = JSONScanner.literals[peek] {
            beginValue()
            builder.append(kind, at: tokenStart, line: tokenPlace.line, columnBase: tokenStart &- tokenPlace.column)
            return endValue()
        }
        let isStart = JSONScanner.literals.keys.contains { $0.starts(with: peek) }
        if next == nil, isStart { return fail(.truncated(.inLiteral), at: at, count: 0, &faults) }
        let word = String(decoding: peek, as: UTF8.self)
        if let quote = next, quote == 0x27 || quote == 0x22, peek.count == 1, "ubrf".contains(word.lowercased()) {
            return failToken(.pythonLiteral(.prefix(peek[0])), count: 2, &faults)
        }
        switch word {
        case "True", "False", "None": failToken(.pythonLiteral(.literal(word)), count: peek.count, &faults)
        // As JavaScript, Python's str() and C's printf write them.
        case "NaN", "nan", "NAN": failToken(.badNumber(.notANumber), count: peek.count, &faults)
        case "Infinity", "infinity", "INFINITY", "inf", "Inf", "INF":
            failToken(.badNumber(.infinity), count: peek.count, &faults)
        default:
            failToken(.unexpectedToken(JSONScanner.sight(of: word), expected: expectation), count: peek.count, &faults)
        }
    }

    private static let literals: [[UInt8]: JSONTape.Kind] = [
        Array("true".utf8): .true, Array("false".utf8): .false, Array("null".utf8): .null,
    ]

    static func sight(of word: String) -> JSONSight {
        switch word {
        case "true", "false", "null", "undefined", "nil", "NULL", "Null", "TRUE", "FALSE", "NaN", "None", "True",
            "False":
            .word(word)
        default: .unknownWord
        }
    }

    /// What the grammar wants at this place.
    var expectation: JSONExpectation {
        switch step {
        case .document: .document
        case .firstElement: .valueOrClose
        case .element: .value(behind: 0x2C)
        case .memberValue: .value(behind: 0x3A)
        case .firstName: .nameOrClose
        case .name: .name
        case .colon: .colon
        case .arrayNext, .objectNext:
            frames.last.map { .commaOrClose($0.opening) } ?? .document
        case .end: .document
        case .record: .recordSeparator
        }
    }
}
