/// RFC 3492.
enum Punycode {
    /// The characters that a label behind its `xn--` stands for; nil if it stands for none.
    static func decode(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        var output: [UInt32] = []
        var rest = text
        if let hyphen = text.lastIndex(of: 0x2D) {
            output = text[..<hyphen].map { UInt32($0) }
            rest = text[(hyphen + 1)...]
        }
        var code: UInt32 = 128
        var index: UInt32 = 0
        var bias: UInt32 = 72
        while !rest.isEmpty {
            let before = index
            guard let step = variableLengthInteger(&rest, bias) else { return nil }
            let (sum, overflow) = index.addingReportingOverflow(step)
            guard !overflow else { return nil }
            index = sum
            let count = UInt32(output.count) + 1
            bias = adapted(index &- before, count, isFirst: before == 0)
            let (next, isTooMuch) = code.addingReportingOverflow(index / count)
            guard !isTooMuch, Unicode.Scalar(next) != nil else { return nil }
            code = next
            index %= count
            output.insert(code, at: Int(index))
            index += 1
        }
        return output.compactMap { Unicode.Scalar($0) }
    }

    private static func variableLengthInteger(_ rest: inout ArraySlice<UInt8>, _ bias: UInt32) -> UInt32? {
        var value: UInt32 = 0
        var weight: UInt32 = 1
        var k: UInt32 = 36
        while let byte = rest.popFirst() {
            guard let digit = digit(byte) else { return nil }
            let (product, overflow) = digit.multipliedReportingOverflow(by: weight)
            let (sum, isTooMuch) = value.addingReportingOverflow(product)
            guard !overflow, !isTooMuch else { return nil }
            value = sum
            let threshold = k <= bias ? 1 : min(26, k - bias)
            if digit < threshold { return value }
            let (heavier, isTooHeavy) = weight.multipliedReportingOverflow(by: 36 - threshold)
            guard !isTooHeavy else { return nil }
            weight = heavier
            k += 36
        }
        return nil
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        if ByteClass.isLetter(byte) { return UInt32(byte | 0x20) - 0x61 }
        return ByteClass.isDigit(byte) ? UInt32(byte) - 0x30 + 26 : nil
    }

    private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var k: UInt32 = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
