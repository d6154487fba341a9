/// Numbers that surely break nothing of what a schema asks, told by their digits: integers from `low` to `high`, and what
/// lies between two of them with at most `fractionLimit` digits behind the point.
struct PlainNumberRange: Sendable {
    /// Empty at first.
    var low = 1
    var high = 0
    var fractionLimit = 0

    /// True for a number as most are written, whole or with a fraction, that surely breaks nothing; false says nothing.
    ///
    /// - Parameter range: of a number in a tape's arena.
    @inline(__always)
    func surelyContains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count &- 1 < 8, range.lowerBound &+ 8 <= bytes.count else { return slowlyContains(bytes, range) }
        let word = Word.load(bytes, at: range.lowerBound)
        // What is behind the number is no digit either.
        let end: UInt64 = range.count == 8 ? 0 : Word.highs &<< UInt64(range.count &* 8)
        let others = Word.notDigits(word) | end
        let digits = others.trailingZeroBitCount &>> 3
        guard digits > 0 else { return slowlyContains(bytes, range) }
        let whole = Word.decimal(word, count: digits)
        guard low <= whole, whole <= high else { return false }
        if digits == range.count { return true }
        let fraction = (others & (others &- 1)).trailingZeroBitCount &>> 3 &- digits &- 1
        return bytes[range.lowerBound &+ digits] == 0x2E && digits &+ 1 &+ fraction == range.count
            && fraction <= fractionLimit && whole < high
    }

    /// Also for negative numbers and long ones.
    private func slowlyContains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let isNegative = !range.isEmpty && bytes[index] == 0x2D
        if isNegative { index &+= 1 }
        guard range.upperBound &- index <= DecimalNumber.shortDigits else { return false }
        var whole = 0
        while index < range.upperBound, bytes[index] &- 0x30 < 10 {
            whole = whole &* 10 &+ Int(bytes[index] &- 0x30)
            index &+= 1
        }
        if isNegative { whole = 0 &- whole }
        guard low <= whole, whole <= high else { return false }
        if index == range.upperBound { return true }
        // Between this integer and the next one away from zero.
        guard bytes[index] == 0x2E, range.upperBound &- index &- 1 <= fractionLimit,
            isNegative ? low < whole : whole < high
        else { return false }
        index &+= 1
        while index < range.upperBound, bytes[index] &- 0x30 < 10 { index &+= 1 }
        return index == range.upperBound
    }
}
