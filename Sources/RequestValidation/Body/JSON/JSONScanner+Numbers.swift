/// Where in a number a piece ended, and the first thing wrong with it.
struct JSONNumberState: Sendable {
    enum Part: Sendable {
        case start, minus, zero, integer, point, fraction, exponent, exponentSign, exponentDigits
    }

    /// Bytes of a number that are looked at to tell whether a double holds it.
    static let textLimit = 400

    var part = Part.start
    var defect: JSONNumberDefect?
    var text: [UInt8] = []
    var length = 0
    var hasNonZero = false
}

extension JSONScanner {
    mutating func beginNumber(_ at: Int) {
        moveToken(at)
        token = .number
        number.part = .start
        number.defect = nil
        number.text.removeAll(keepingCapacity: true)
        number.length = 0
        number.hasNonZero = false
        string.arenaStart = builder.arena.count
    }

    /// Everything that looks like a number or hangs on to one, so that a fault names the whole.
    mutating func readNumber(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            guard JSONScanner.isNumberByte(byte) else {
                endNumber(at: at, isAtEnd: false, &faults)
                return at
            }
            if number.defect == nil { number.take(byte) }
            if number.text.count < JSONNumberState.textLimit { number.text.append(byte) }
            if builder.isActive { builder.arena.append(byte) }
            number.length &+= 1
            at &+= 1
        }
        return at
    }

    static func isNumberByte(_ byte: UInt8) -> Bool {
        ByteClass.isDigit(byte) || ByteClass.isLetter(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
            || byte == 0x5F
    }

    mutating func endNumber(at: Int, isAtEnd: Bool, _ faults: inout BodyFaults) {
        token = .none
        let defect = number.defect ?? number.defectAtEnd
        let shown = min(number.length, 64)
        if let defect {
            if isAtEnd, number.defect == nil, frames.isEmpty || number.part == .minus {
                return fail(.truncated(.inNumber), at: at, count: 0, &faults)
            }
            let end = origin &+ at
            add(
                .badNumber(number.infinityOrSelf(defect)), at: end &- shown, count: shown,
                shown == number.length ? tokenPlace : place(end &- shown), &faults)
            return stop()
        }
        if let loss = number.loss {
            let end = origin &+ at
            add(
                .tooLargeNumber(loss), at: end &- shown, count: shown,
                shown == number.length ? tokenPlace : place(end &- shown), &faults)
        }
        beginValue()
        builder.append(
            .number, at: tokenStart, line: tokenPlace.line, columnBase: tokenStart &- tokenPlace.column,
            string.arenaStart..<builder.arena.count)
        endValue()
    }
}

extension JSONNumberState {
    /// The next byte of the number (RFC 8259 section 6).
    mutating func take(_ byte: UInt8) {
        let isDigit = ByteClass.isDigit(byte)
        if isDigit, byte != 0x30, part != .exponentDigits, part != .exponent, part != .exponentSign {
            hasNonZero = true
        }
        switch part {
        case .start:
            if byte == 0x2D {
                part = .minus
            } else if isDigit {
                part = byte == 0x30 ? .zero : .integer
            } else {
                defect = byte == 0x2B ? .plusSign : .noIntegerPart
            }
        case .minus:
            if isDigit {
                part = byte == 0x30 ? .zero : .integer
            } else {
                defect =
                    byte == 0x2E
                    ? .noIntegerPart : byte | 0x20 == 0x69 ? .infinity : byte | 0x20 == 0x6E ? .notANumber : .noDigits
            }
        case .zero:
            switch byte | 0x20 {
            case 0x78: defect = .hexadecimal
            case 0x62, 0x6F: defect = .octalOrBinary
            default: if isDigit { defect = .leadingZero } else { takeBehindInteger(byte) }
            }
        case .integer: if !isDigit { takeBehindInteger(byte) }
        case .point: if isDigit { part = .fraction } else { defect = .noFraction }
        case .fraction: if !isDigit { takeBehindFraction(byte) }
        case .exponent:
            if isDigit {
                part = .exponentDigits
            } else if byte == 0x2B || byte == 0x2D {
                part = .exponentSign
            } else {
                defect = .noExponent
            }
        case .exponentSign: if isDigit { part = .exponentDigits } else { defect = .noExponent }
        case .exponentDigits: if !isDigit { defect = defectOfRest(byte) }
        }
    }

    private mutating func takeBehindInteger(_ byte: UInt8) {
        if byte == 0x2E { part = .point } else { takeBehindFraction(byte, isInteger: true) }
    }

    private mutating func takeBehindFraction(_ byte: UInt8, isInteger: Bool = false) {
        if byte | 0x20 == 0x65 { part = .exponent } else { defect = defectOfRest(byte) }
    }

    private func defectOfRest(_ byte: UInt8) -> JSONNumberDefect {
        switch byte {
        case 0x5F: .separator(byte)
        case 0x2E, 0x65, 0x45, 0x2B, 0x2D: .repeatedPart
        default: .suffix
        }
    }

    /// What is missing if the number ends here.
    var defectAtEnd: JSONNumberDefect? {
        switch part {
        case .start, .minus: .noDigits
        case .zero, .integer, .fraction, .exponentDigits: nil
        case .point: .noFraction
        case .exponent, .exponentSign: .noExponent
        }
    }

    /// `-Inf...` and `-N...` are what they seem only if the word is.
    func infinityOrSelf(_ defect: JSONNumberDefect) -> JSONNumberDefect {
        let word = String(decoding: text, as: UTF8.self).lowercased()
        return switch defect {
        case .infinity where word != "-infinity" && word != "-inf": .noDigits
        case .notANumber where word != "-nan": .noDigits
        default: defect
        }
    }

    /// What a double loses of the number, which is well-formed.
    var loss: JSONNumberLoss? {
        switch part {
        case .zero: nil
        case .integer: length <= 15 || isExactInteger ? nil : .inexact
        case .fraction, .exponentDigits: rangeLoss
        case .start, .minus, .point, .exponent, .exponentSign: nil
        }
    }

    private var isExactInteger: Bool {
        guard text.count == length, let integer = Int128(String(decoding: text, as: UTF8.self)) else { return false }
        return Double(exactly: integer) != nil
    }

    private var rangeLoss: JSONNumberLoss? {
        guard text.count == length, let double = Double(String(decoding: text, as: UTF8.self)) else { return nil }
        if double.isInfinite { return .overflow }
        return double.isZero && hasNonZero ? .underflow : nil
    }
}
