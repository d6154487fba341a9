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

    /// What stands behind `xn--` for these characters; nil if it would not fit the numbers of RFC 3492 section 6.4.
    static func encode(_ label: [Unicode.Scalar]) -> [UInt8]? {
        var output = label.filter(\.isASCII).map { lowercased(UInt8(truncatingIfNeeded: $0.value)) }
        let basic = UInt32(output.count)
        var handled = basic
        if basic > 0 { output.append(0x2D) }
        var code: UInt32 = 128
        var delta: UInt32 = 0
        var bias: UInt32 = 72
        while handled < label.count {
            guard let next = label.lazy.map(\.value).filter({ $0 >= code }).min() else { return nil }
            let (step, overflow) = (next - code).multipliedReportingOverflow(by: handled + 1)
            let (sum, isTooMuch) = delta.addingReportingOverflow(step)
            guard !overflow, !isTooMuch, sum < 1 << 30 else { return nil }
            delta = sum
            code = next
            for scalar in label {
                if scalar.value < code { delta += 1 }
                guard scalar.value == code else { continue }
                append(delta, bias, to: &output)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { ByteClass.isLetter(byte) ? byte | 0x20 : byte }

    private static func append(_ delta: UInt32, _ bias: UInt32, to output: inout [UInt8]) {
        var rest = delta
        var k: UInt32 = 36
        while true {
            let threshold = k <= bias ? 1 : min(26, k - bias)
            guard rest >= threshold else { return output.append(letter(rest)) }
            output.append(letter(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            k += 36
        }
    }

    private static func letter(_ digit: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
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
