/// Where in a string a piece ended, and what is kept of the string.
struct JSONStringState: Sendable {
    enum Part: Sendable {
        case text
        /// Behind a backslash.
        case escape
        /// Behind `\u`.
        case hexadecimal
    }

    var part = Part.text
    var isName = false
    /// True if its bytes are kept: names, and whatever goes on the tape.
    var copies = false
    /// Where its bytes begin in the arena.
    var arenaStart = 0
    var sequence = UTF8Check()
    /// Once a string each is said.
    var saidControl = false
    var saidEncoding = false
    /// Where the line break stands that is to be settled.
    var lineFeed = 0

    var escapeStart = 0
    var escapePlace = JSONPlace(line: 1, column: 1)
    var digits = 0
    var unit: UInt16 = 0
    /// The first half of a surrogate pair, and where its escape stands; 0 if there is none.
    var high: UInt16 = 0
    var highStart = 0
    var highPlace = JSONPlace(line: 1, column: 1)
}

extension JSONScanner {
    mutating func beginString(_ at: Int, isName: Bool) {
        moveToken(at)
        token = .string
        string.part = .text
        string.isName = isName
        string.copies = isName || builder.isActive
        string.arenaStart = builder.arena.count
        string.saidControl = false
        string.saidEncoding = false
        string.high = 0
    }

    /// Reads on in a string, to its end or that of the piece.
    mutating func readString(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        var at = start
        while at < bytes.count {
            switch string.part {
            case .text:
                if !string.sequence.isWithinSequence {
                    let end = JSONWord.endOfPlainText(bytes, from: at)
                    if end > at {
                        dropHigh(&faults)
                        if string.copies { builder.arena.append(bytes, at..<end) }
                        at = end
                        continue
                    }
                }
                let next = readSpecial(bytes, at, &faults)
                if token != .string { return next }
                at = next
            case .escape: at = readEscape(bytes[at], at, &faults)
            case .hexadecimal: at = readHexadecimal(bytes[at], at, &faults)
            }
        }
        return at
    }

    /// A quote, a backslash, a control character or a byte that is not ASCII.
    private mutating func readSpecial(_ bytes: Span<UInt8>, _ at: Int, _ faults: inout BodyFaults) -> Int {
        let byte = bytes[at]
        if byte >= 0x80 || string.sequence.isWithinSequence { return readSequence(bytes, at, &faults) }
        if byte == 0x5C {
            string.part = .escape
            string.escapeStart = origin &+ at
            string.escapePlace = place(origin &+ at)
            return at &+ 1
        }
        dropHigh(&faults)
        if byte == 0x22 {
            endString(at, &faults)
        } else if byte == 0x0A, settings.format == .lines {
            failUnterminated(at: at, .line, &faults)
            return at
        } else if byte == 0x0A {
            beginLineBreak(at)
        } else {
            addControl(byte, at, &faults)
        }
        return at &+ 1
    }

    private mutating func addControl(_ byte: UInt8, _ at: Int, _ faults: inout BodyFaults) {
        if string.copies { builder.arena.append(byte) }
        guard !string.saidControl else { return }
        string.saidControl = true
        add(.controlCharacter(byte, isName: string.isName), at: origin &+ at, count: 1, place(origin &+ at), &faults)
    }

    // MARK: UTF-8

    private mutating func readSequence(_ bytes: Span<UInt8>, _ at: Int, _ faults: inout BodyFaults) -> Int {
        if !string.sequence.isWithinSequence {
            dropHigh(&faults)
            string.sequence = UTF8Check()
            string.escapeStart = origin &+ at
            string.escapePlace = place(origin &+ at)
            peek.removeAll(keepingCapacity: true)
        }
        let fault = string.sequence.feed(bytes, at..<(at &+ 1))
        if let fault, fault.kind == .truncated {
            addEncodingFault(&faults)
            return at
        }
        let byte = bytes[at]
        peek.append(byte)
        if byte & 0xC0 == 0x80 { columnBase &+= 1 }
        if string.copies { builder.arena.append(byte) }
        if fault != nil { addEncodingFault(&faults) }
        return at &+ 1
    }

    private mutating func addEncodingFault(_ faults: inout BodyFaults) {
        string.sequence = UTF8Check()
        guard !string.saidEncoding else { return }
        string.saidEncoding = true
        add(.invalidUTF8(peek), at: string.escapeStart, count: peek.count, string.escapePlace, &faults)
    }

    /// The body ended within a sequence.
    mutating func finishSequence(at: Int, _ faults: inout BodyFaults) {
        if string.sequence.isWithinSequence { addEncodingFault(&faults) }
        dropHigh(&faults)
    }

    // MARK: escapes

    private mutating func readEscape(_ byte: UInt8, _ at: Int, _ faults: inout BodyFaults) -> Int {
        string.part = .text
        if byte == 0x75 {
            string.part = .hexadecimal
            string.digits = 0
            string.unit = 0
            return at &+ 1
        }
        dropHigh(&faults)
        let character: UInt8
        switch byte {
        case 0x22, 0x5C, 0x2F: character = byte
        case 0x62: character = 0x08
        case 0x66: character = 0x0C
        case 0x6E: character = 0x0A
        case 0x72: character = 0x0D
        case 0x74: character = 0x09
        case 0x00...0x1F, 0x80...0xFF:
            // Looked at again as text.
            addEscapeFault(.unknown(byte), end: origin &+ at, &faults)
            return at
        default:
            addEscapeFault(.unknown(byte), end: origin &+ at &+ 1, &faults)
            character = byte
        }
        if string.copies { builder.arena.append(character) }
        return at &+ 1
    }

    private mutating func readHexadecimal(_ byte: UInt8, _ at: Int, _ faults: inout BodyFaults) -> Int {
        guard let digit = ByteClass.hexadecimalValue(byte) else {
            dropHigh(&faults)
            string.part = .text
            let isText = byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x80
            addEscapeFault(
                .notHexadecimal(digits: string.digits, byte), end: origin &+ at &+ (isText ? 0 : 1), &faults)
            return isText ? at : at &+ 1
        }
        string.unit = string.unit &<< 4 | UInt16(digit)
        string.digits &+= 1
        if string.digits == 4 {
            string.part = .text
            endUnit(&faults)
        }
        return at &+ 1
    }

    private mutating func addEscapeFault(_ defect: JSONEscapeDefect, end: Int, _ faults: inout BodyFaults) {
        add(.badEscape(defect), at: string.escapeStart, count: end &- string.escapeStart, string.escapePlace, &faults)
    }

    /// A whole `\uXXXX`.
    private mutating func endUnit(_ faults: inout BodyFaults) {
        let unit = string.unit
        switch unit {
        case 0xD800...0xDBFF:
            dropHigh(&faults)
            string.high = unit
            string.highStart = string.escapeStart
            string.highPlace = string.escapePlace
        case 0xDC00...0xDFFF where string.high != 0:
            let scalar = 0x1_0000 &+ (UInt32(string.high & 0x3FF) &<< 10 | UInt32(unit & 0x3FF))
            string.high = 0
            if string.copies { builder.keep(scalar: scalar) }
        case 0xDC00...0xDFFF:
            addSurrogate(unit, at: string.escapeStart, string.escapePlace, &faults)
        default:
            dropHigh(&faults)
            if string.copies { builder.keep(scalar: UInt32(unit)) }
        }
    }

    /// The first half of a pair is not followed by the second.
    private mutating func dropHigh(_ faults: inout BodyFaults) {
        guard string.high != 0 else { return }
        let high = string.high
        string.high = 0
        addSurrogate(high, at: string.highStart, string.highPlace, &faults)
    }

    private mutating func addSurrogate(
        _ unit: UInt16, at start: Int, _ place: JSONPlace, _ faults: inout BodyFaults
    ) {
        if string.copies { builder.keep(scalar: UInt32(unit)) }
        add(.loneSurrogate(unit), at: start, count: 6, place, &faults)
    }

    // MARK: the end

    private mutating func endString(_ at: Int, _ faults: inout BodyFaults) {
        token = .none
        let end = origin &+ at &+ 1
        stringEnd = end
        let text = string.arenaStart..<builder.arena.count
        guard string.isName else {
            beginValue()
            builder.append(
                .string, at: tokenStart, line: tokenPlace.line, columnBase: tokenStart &- tokenPlace.column, text)
            return endValue()
        }
        step = .colon
        endName(text, end: end, &faults)
    }

    private mutating func endName(_ text: Range<Int>, end: Int, _ faults: inout BodyFaults) {
        builder.appendName(at: tokenStart, line: tokenPlace.line, columnBase: tokenStart &- tokenPlace.column, text)
        var first: JSONPlace?
        frames.changeLast { first = names.add(&builder.arena, text, tokenPlace, to: &$0) }
        guard let first else { return }
        let name = names.last(builder.arena)
        let length = min(end &- tokenStart, BodyWindow.lookBack)
        add(
            .duplicateKey(name: name, first: first), at: end &- length, count: length,
            length == end &- tokenStart ? tokenPlace : place(end &- length), &faults)
    }

    mutating func failUnterminated(at: Int, _ end: JSONInputEnd, _ faults: inout BodyFaults) {
        fail(
            .unterminatedString(openedAt: tokenPlace, isName: string.isName, end: end), at: at, count: 0, &faults)
    }
}
