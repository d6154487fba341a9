/// Durations of ISO 8601, as programs write them: `P3DT12H`, `PT1.5S`, `-P1D`, `PT-6H+3M`.
enum ISODuration {
    static func isDuration(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        takeSign(&rest)
        guard rest.popFirst() == 0x50 else { return false }
        let parts = rest.split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
        let isOfDays = areUnits(parts[0], of: Array("YMWD".utf8))
        guard parts.count == 2 else { return isOfDays && !rest.isEmpty }
        return isOfDays && !parts[1].isEmpty && areUnits(parts[1], of: Array("HMS".utf8))
    }

    /// Numbers with their letters, in order, none of them twice; only the last may have a fraction.
    private static func areUnits(_ bytes: ArraySlice<UInt8>, of letters: [UInt8]) -> Bool {
        var rest = bytes
        var left = letters[...]
        while !rest.isEmpty {
            takeSign(&rest)
            let digits = rest.prefix { ByteClass.isDigit($0) }
            rest = rest.dropFirst(digits.count)
            var hasFraction = false
            if rest.first == 0x2E || rest.first == 0x2C {
                let fraction = rest.dropFirst().prefix { ByteClass.isDigit($0) }
                guard !fraction.isEmpty else { return false }
                rest = rest.dropFirst(fraction.count + 1)
                hasFraction = true
            }
            guard !digits.isEmpty, let letter = rest.popFirst(), let position = left.firstIndex(of: letter),
                !hasFraction || rest.isEmpty
            else { return false }
            left = left[(position + 1)...]
        }
        return true
    }

    private static func takeSign(_ bytes: inout ArraySlice<UInt8>) {
        if bytes.first == 0x2B || bytes.first == 0x2D { bytes.removeFirst() }
    }
}
