/// Bytes that do not fit the grammar: as many are gathered as it takes to say what they are.
extension JSONScanner {
    mutating func beginMistake(_ at: Int) {
        moveToken(at)
        token = .mistake
    }

    mutating func gatherMistake(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        var at = start
        while at < bytes.count {
            guard belongsToMistake(bytes[at]) else {
                nameMistake(&faults)
                return at
            }
            peek.append(bytes[at])
            at &+= 1
        }
        return at
    }

    private func belongsToMistake(_ byte: UInt8) -> Bool {
        guard let first = peek.first else { return true }
        if byte == 0x0A || byte == 0x1E { return false }
        if first >= 0x80 { return byte & 0xC0 == 0x80 && peek.count < 4 }
        if JSONScanner.isWordByte(first) {
            guard let last = peek.last, JSONScanner.isWordByte(last) else { return false }
            if byte == 0x22 || byte == 0x27 { return peek.count == 1 && "ubrfUBRF".utf8.contains(first) }
            if byte == 0x7B { return peek == [0x24] }
            return JSONScanner.isWordByte(byte) && peek.count < JSONScanner.peekLimit
        }
        switch first {
        case 0x2F, 0x3C, 0x25: return peek.count < 2
        default: return false
        }
    }

    mutating func readByteOrderMark(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        guard peek.count < 3, bytes[start] == mark[peek.count] else {
            token = .mistake
            return start
        }
        peek.append(bytes[start])
        if peek.count == 3 {
            token = .none
            columnBase &+= 2
            add(.byteOrderMark, at: 0, count: 3, tokenPlace, &faults)
        }
        return start &+ 1
    }

    /// Says what the gathered bytes are, and ends the document.
    mutating func nameMistake(_ faults: inout BodyFaults) {
        guard let first = peek.first else { return stop() }
        if first == 0x23 { return failToken(.comment(.hash), count: 1, &faults) }
        if peek == [0x2F, 0x2F] { return failToken(.comment(.slashes), count: 2, &faults) }
        if peek == [0x2F, 0x2A] { return failToken(.comment(.block), count: 2, &faults) }
        switch step {
        case .end: nameTrailing(first, &faults)
        case .colon: failToken(.missingColon(sight), count: sightLength, &faults)
        case .arrayNext, .objectNext: nameBehindValue(first, &faults)
        case .firstName, .name: nameForName(first, &faults)
        case .document, .firstElement, .element, .memberValue, .record: nameForValue(first, &faults)
        }
    }

    private mutating func nameTrailing(_ first: UInt8, _ faults: inout BodyFaults) {
        switch first {
        case 0x5D, 0x7D: failToken(.mismatchedBracket(closer: first, open: nil), count: 1, &faults)
        case 0x22, 0x2D, 0x30...0x39, 0x5B, 0x7B:
            guard settings.format == .document else {
                return failToken(.trailingData(sight), count: 1, &faults)
            }
            failToken(.severalDocuments(isOnNewLine: line > lastLine), count: 1, &faults)
        default: failToken(.trailingData(sight), count: first >= 0x80 ? sightLength : 1, &faults)
        }
    }

    private mutating func nameBehindValue(_ first: UInt8, _ faults: inout BodyFaults) {
        guard let opening = frames.last?.opening else { return stop() }
        switch first {
        case 0x5D, 0x7D: failToken(.mismatchedBracket(closer: first, open: opening), count: 1, &faults)
        case 0x22, 0x2D, 0x5B, 0x7B: failToken(.missingComma(sight, in: opening), count: 1, &faults)
        default:
            guard JSONScanner.isWordByte(first) else {
                return failToken(.unexpectedToken(sight, expected: expectation), count: sightLength, &faults)
            }
            if tokenStart == stringEnd {
                return failToken(.unexpectedToken(.textBehindQuote, expected: expectation), count: 1, &faults)
            }
            failToken(
                .missingComma(sight, in: opening), count: ByteClass.isDigit(first) ? 1 : peek.count, &faults)
        }
    }

    private mutating func nameForName(_ first: UInt8, _ faults: inout BodyFaults) {
        if first == 0x7B || first == 0x25, step == .firstName, frames.last?.offset == tokenStart &- 1 {
            return nameTemplate(first == 0x7B ? .doubleBraces : .percentBraces, &faults)
        }
        switch first {
        case 0x27: failToken(.singleQuotes(isName: true), count: 1, &faults)
        case 0x7D: failTrailingComma(first, &faults)
        case 0x5D: failToken(.mismatchedBracket(closer: first, open: frames.last?.opening), count: 1, &faults)
        default:
            guard JSONScanner.isWordByte(first), peek != [0x24, 0x7B] else {
                return failToken(.unexpectedToken(sight, expected: expectation), count: sightLength, &faults)
            }
            if let last = peek.last, last == 0x27 || last == 0x22 {
                return failToken(.pythonLiteral(.prefix(first)), count: 2, &faults)
            }
            failToken(.unquotedKey(String(decoding: peek, as: UTF8.self)), count: peek.count, &faults)
        }
    }

    /// `{{` or `{%`: the bracket before belongs to it, so what was wanted is what its container wanted.
    private mutating func nameTemplate(_ style: JSONTemplateStyle, _ faults: inout BodyFaults) {
        let isMember = frames.count > 1 ? frames[frames.count &- 2].isObject : nil
        let wanted: JSONExpectation =
            switch isMember {
            case nil: .document
            case true?: .value(behind: 0x3A)
            case false?: .valueOrClose
            }
        let start = JSONPlace(line: tokenPlace.line, column: tokenPlace.column - 1)
        add(.unexpectedToken(.template(style), expected: wanted), at: tokenStart &- 1, count: 2, start, &faults)
        stop()
    }

    private mutating func nameForValue(_ first: UInt8, _ faults: inout BodyFaults) {
        switch first {
        case 0x27: failToken(.singleQuotes(isName: false), count: 1, &faults)
        case 0x5D where step == .element: failTrailingComma(first, &faults)
        case 0x5D, 0x7D:
            if frames.isEmpty {
                failToken(.mismatchedBracket(closer: first, open: nil), count: 1, &faults)
            } else if step == .memberValue {
                failToken(.unexpectedToken(sight, expected: expectation), count: 1, &faults)
            } else {
                failToken(.mismatchedBracket(closer: first, open: frames.last?.opening), count: 1, &faults)
            }
        default: failToken(.unexpectedToken(sight, expected: expectation), count: sightLength, &faults)
        }
    }

    /// The comma before the bracket is at fault, unless it lies far back.
    private mutating func failTrailingComma(_ closer: UInt8, _ faults: inout BodyFaults) {
        let isNear = tokenStart &- commaOffset < BodyWindow.lookBack &- 8
        add(
            .trailingComma(closer: closer), at: isNear ? commaOffset : tokenStart, count: 1,
            isNear ? commaPlace : tokenPlace, &faults)
        stop()
    }

    // MARK: what it is

    private var sight: JSONSight {
        guard let first = peek.first else { return .lineEnd }
        switch first {
        case 0x0A: return .lineEnd
        case 0x1E: return .recordSeparator
        case 0x22: return .string
        case 0x2D, 0x30...0x39: return .number
        case 0x5B: return .array
        case 0x7B: return .object
        case 0x24 where peek == [0x24, 0x7B]: return .template(.dollarBraces)
        case 0x3C where peek == [0x3C, 0x25]: return .template(.angleBrackets)
        case 0x3C: return .markup
        case 0x25 where peek.count == 2 && ByteClass.isLetter(peek[1]): return .template(.format)
        case 0x80...0xFF:
            let scalars = String(decoding: peek, as: UTF8.self).unicodeScalars
            guard let scalar = scalars.first, scalars.count == 1, scalar != "\u{FFFD}" else { return .byte(first) }
            return .scalar(scalar.value)
        default:
            guard JSONScanner.isWordByte(first) else { return .byte(first) }
            return JSONScanner.sight(of: String(decoding: peek, as: UTF8.self))
        }
    }

    private var sightLength: Int {
        switch sight {
        case .template: 2
        case .scalar, .word, .unknownWord: peek.count
        case .byte, .string, .number, .textBehindQuote, .object, .array, .markup, .lineEnd, .recordSeparator: 1
        }
    }
}
