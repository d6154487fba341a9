/// The exact value of a number in JSON: sign, digits and a power of ten. Equal numbers are equal however they are
/// written: `1`, `1.0`, `10e-1`.
package struct DecimalNumber: Sendable, Hashable {
    /// False for zero.
    let isNegative: Bool
    /// The digits without zeros at either end as a number, where they are at most 18; else 0.
    let coefficient: UInt64
    /// The digits without zeros at either end, where they are more than 18; else empty.
    let digits: [UInt8]
    /// The power of ten of the last digit. Of absurd exponents only that they are.
    let exponent: Int

    /// Exponents beyond this are taken for this.
    private static let exponentLimit = 1 << 40
    static let shortDigits = 18

    /// Nil if the text is no number in JSON (RFC 8259 section 6).
    package init?(_ text: Span<UInt8>) {
        guard let parts = NumberParts(text) else { return nil }
        var significant = 0
        var value: UInt64 = 0
        var zeros = 0
        var long: [UInt8] = []
        for offset in parts.mantissa where text[offset] != 0x2E {
            let digit = text[offset] &- 0x30
            if digit == 0 {
                if significant > 0 { zeros &+= 1 }
                continue
            }
            if significant &+ zeros &+ 1 > DecimalNumber.shortDigits, long.isEmpty, significant > 0 {
                long = Array(String(value).utf8).map { $0 &- 0x30 }
            }
            if long.isEmpty {
                for _ in 0..<zeros { value &*= 10 }
                value = value &* 10 &+ UInt64(digit)
            } else {
                long += repeatElement(0, count: zeros)
                long.append(digit)
            }
            significant &+= zeros &+ 1
            zeros = 0
        }
        isNegative = parts.isNegative && significant > 0
        coefficient = long.isEmpty ? value : 0
        digits = long
        exponent = significant == 0 ? 0 : parts.exponent(text, limit: DecimalNumber.exponentLimit) &+ zeros
    }

    var isZero: Bool { coefficient == 0 && digits.isEmpty }

    package var isInteger: Bool { exponent >= 0 }

    /// 2 for 0.01, 0 for 1: multiples are the numbers with so many digits behind the point. Nil for other numbers.
    var fractionDigitsOfUnit: Int? { coefficient == 1 && !isNegative && exponent <= 0 ? 0 &- exponent : nil }

    /// The next integer that is not above; of numbers of more than 18 digits before the point, one as far from zero as
    /// no number of 18 digits is.
    var floor: Int { isNegative ? 0 &- magnitude(isRoundedUp: true) : magnitude(isRoundedUp: false) }

    /// The next integer that is not below; otherwise as `floor`.
    var ceiling: Int { isNegative ? 0 &- magnitude(isRoundedUp: false) : magnitude(isRoundedUp: true) }

    private func magnitude(isRoundedUp: Bool) -> Int {
        let count = digitCount &+ exponent
        guard isZero || count <= DecimalNumber.shortDigits else { return 1_000_000_000_000_000_000 }
        var whole = 0
        if count > 0 {
            whole = allDigits.prefix(count).reduce(0) { $0 &* 10 &+ Int($1) }
            for _ in 0..<max(0, exponent) { whole &*= 10 }
        }
        return isRoundedUp && exponent < 0 ? whole &+ 1 : whole
    }

    /// How many digits there are.
    private var digitCount: Int {
        guard digits.isEmpty else { return digits.count }
        var count = 0
        var rest = coefficient
        while rest > 0 {
            rest /= 10
            count &+= 1
        }
        return count
    }

    /// True if the number divided by `divisor` is an integer. Divisors of more than 18 digits divide everything: the
    /// compiler says that they are not checked.
    package func isMultiple(of divisor: DecimalNumber) -> Bool {
        guard !isZero, divisor.digits.isEmpty, divisor.coefficient > 0 else { return true }
        let shift = exponent &- divisor.exponent
        // Without zeros at the end the digits have no factor 10 to give.
        guard shift >= 0 else { return false }
        let modulus = divisor.coefficient
        return DecimalNumber.multiply(remainder(by: modulus), DecimalNumber.powerOfTen(shift, modulo: modulus), modulus)
            == 0
    }

    /// Of the digits alone.
    private func remainder(by modulus: UInt64) -> UInt64 {
        guard !digits.isEmpty else { return coefficient % modulus }
        // The modulus has at most 18 digits, so ten times the remainder fits.
        return digits.reduce(0) { ($0 &* 10 &+ UInt64($1)) % modulus }
    }

    private static func powerOfTen(_ power: Int, modulo modulus: UInt64) -> UInt64 {
        var result = 1 % modulus
        var factor = 10 % modulus
        var rest = power
        while rest > 0 {
            if rest & 1 == 1 { result = multiply(result, factor, modulus) }
            factor = multiply(factor, factor, modulus)
            rest &>>= 1
        }
        return result
    }

    private static func multiply(_ left: UInt64, _ right: UInt64, _ modulus: UInt64) -> UInt64 {
        // Both are below the modulus, so the high word is too, as the division demands.
        modulus.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
    }
}

extension DecimalNumber: Comparable {
    package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    /// Without regard to the signs.
    private func isSmaller(than other: DecimalNumber) -> Bool {
        if isZero || other.isZero { return isZero && !other.isZero }
        let count = digitCount
        let otherCount = other.digitCount
        let magnitude = exponent &+ count
        let otherMagnitude = other.exponent &+ otherCount
        guard magnitude == otherMagnitude else { return magnitude < otherMagnitude }
        if digits.isEmpty, other.digits.isEmpty {
            return DecimalNumber.scaled(coefficient, by: otherCount &- count)
                < DecimalNumber.scaled(other.coefficient, by: count &- otherCount)
        }
        return allDigits.lexicographicallyPrecedes(other.allDigits)
    }

    private var allDigits: [UInt8] {
        digits.isEmpty ? Array(String(coefficient).utf8).map { $0 &- 0x30 } : digits
    }

    /// Both numbers have at most 18 digits, so that the shorter has room to grow as long as the longer.
    private static func scaled(_ value: UInt64, by power: Int) -> UInt64 {
        var result = value
        for _ in 0..<max(0, power) { result &*= 10 }
        return result
    }
}

/// The parts of a number's text.
private struct NumberParts {
    let isNegative: Bool
    /// Digits and perhaps a point.
    let mantissa: Range<Int>
    /// Digits behind the point.
    let fraction: Int
    /// Sign and digits behind the `e`; empty without one.
    let power: Range<Int>

    init?(_ text: Span<UInt8>) {
        var offset = 0
        isNegative = !text.isEmpty && text[0] == 0x2D
        if isNegative { offset = 1 }
        let start = offset
        let whole = NumberParts.digits(text, &offset)
        guard whole > 0, whole == 1 || text[start] != 0x30 else { return nil }
        var fraction = 0
        if offset < text.count, text[offset] == 0x2E {
            offset &+= 1
            fraction = NumberParts.digits(text, &offset)
            guard fraction > 0 else { return nil }
        }
        mantissa = start..<offset
        self.fraction = fraction
        guard offset < text.count else {
            power = offset..<offset
            return
        }
        guard text[offset] | 0x20 == 0x65 else { return nil }
        offset &+= 1
        let sign = offset
        if offset < text.count, text[offset] == 0x2B || text[offset] == 0x2D { offset &+= 1 }
        guard NumberParts.digits(text, &offset) > 0, offset == text.count else { return nil }
        power = sign..<offset
    }

    private static func digits(_ text: Span<UInt8>, _ offset: inout Int) -> Int {
        let start = offset
        while offset < text.count, ByteClass.isDigit(text[offset]) { offset &+= 1 }
        return offset &- start
    }

    /// The power of ten of the last digit.
    func exponent(_ text: Span<UInt8>, limit: Int) -> Int {
        var value = 0
        var isDown = false
        for offset in power {
            switch text[offset] {
            case 0x2D: isDown = true
            case 0x2B: break
            default: value = min(limit, value &* 10 &+ Int(text[offset] &- 0x30))
            }
        }
        return (isDown ? 0 &- value : value) &- fraction
    }
}

extension DecimalNumber {
    /// A number of this program's text; zero if that is none.
    init(literal text: String) {
        let zero: [UInt8] = [0x30]
        self = DecimalNumber(Array(text.utf8).span) ?? DecimalNumber(zero.span) ?? DecimalNumber()
    }

    private init() {
        isNegative = false
        coefficient = 0
        digits = []
        exponent = 0
    }
}
