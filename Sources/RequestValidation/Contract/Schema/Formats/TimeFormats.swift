/// Dates and times (RFC 3339).
enum TimeFormats {
    /// `date-time`: a full date, `T`, a full time.
    ///
    /// - Parameter mayHaveSpace: true if a space may stand for the `T` (section 5.6).
    static func isDateTime(_ text: Span<UInt8>, mayHaveSpace: Bool = false) -> Bool {
        guard text.count >= 20, text[10] | 0x20 == 0x74 || mayHaveSpace && text[10] == 0x20 else { return false }
        return isDate(text, 0..<10) && isTime(text, 11..<text.count)
    }

    /// `full-date`, of a day that exists.
    static func isDate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard range.count == 10, text[start &+ 4] == 0x2D, text[start &+ 7] == 0x2D,
            let year = number(text, start, 4), let month = number(text, start &+ 5, 2),
            let day = number(text, start &+ 8, 2)
        else { return false }
        return day >= 1 && day <= days(month, year)
    }

    /// Of a month from 1 to 12; 0 for any other.
    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 0
        }
    }

    /// `full-time`. A second 60 only where it is 23:59:60 in UTC (section 5.7).
    ///
    /// - Parameter needsZone: false if zone and seconds may be missing.
    static func isTime(_ text: Span<UInt8>, _ range: Range<Int>, needsZone: Bool = true) -> Bool {
        let start = range.lowerBound
        guard range.count >= 5, text[start &+ 2] == 0x3A, let hour = number(text, start, 2),
            let minute = number(text, start &+ 3, 2), hour < 24, minute < 60
        else { return false }
        var rest = start &+ 5
        guard let second = seconds(text, &rest, range.upperBound) ?? (needsZone ? nil : 0), second <= 60 else {
            return false
        }
        if !needsZone, rest == range.upperBound { return second < 60 || minute == 59 }
        guard let offset = zoneOffset(text, rest..<range.upperBound) else { return false }
        guard second == 60 else { return true }
        return ((hour &* 60 &+ minute &- offset) % 1440 &+ 1440) % 1440 == 1439
    }

    /// `:05.250` from `start` on, which is moved behind it; nil if it is nothing of that kind.
    private static func seconds(_ text: Span<UInt8>, _ start: inout Int, _ end: Int) -> Int? {
        guard end &- start >= 3, text[start] == 0x3A, let seconds = number(text, start &+ 1, 2) else { return nil }
        var rest = start &+ 3
        if rest < end, text[rest] == 0x2E {
            let first = rest &+ 1
            rest = first
            while rest < end, ByteClass.isDigit(text[rest]) { rest &+= 1 }
            guard rest > first else { return nil }
        }
        start = rest
        return seconds
    }

    /// Minutes from UTC; nil if it is no zone.
    private static func zoneOffset(_ text: Span<UInt8>, _ zone: Range<Int>) -> Int? {
        guard !zone.isEmpty else { return nil }
        let start = zone.lowerBound
        if zone.count == 1 { return text[start] | 0x20 == 0x7A ? 0 : nil }
        guard zone.count == 6, text[start] == 0x2B || text[start] == 0x2D, text[start &+ 3] == 0x3A,
            let hour = number(text, start &+ 1, 2), let minute = number(text, start &+ 4, 2), hour < 24, minute < 60
        else { return nil }
        return (hour &* 60 &+ minute) &* (text[start] == 0x2D ? -1 : 1)
    }

    /// Of `count` digits from `start` on, at most 18; nil if there is anything else among them.
    private static func number(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var number = 0
        for index in start..<(start &+ count) {
            guard ByteClass.isDigit(text[index]) else { return nil }
            number = number &* 10 &+ Int(text[index] &- 0x30)
        }
        return number
    }

    /// RFC 3339 appendix A: `P3Y6M4DT12H30M5S`, `P4W`.
    static func isDuration(_ bytes: [UInt8]) -> Bool {
        guard bytes.first == 0x50 else { return false }
        let parts = bytes.dropFirst().split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = units(parts[0]) else { return false }
        guard parts.count == 2 else {
            return date == [0x57] || isRun(date, of: [0x59, 0x4D, 0x44])
        }
        guard let time = units(parts[1]), isRun(time, of: [0x48, 0x4D, 0x53]) else { return false }
        return date.isEmpty || isRun(date, of: [0x59, 0x4D, 0x44])
    }

    /// The letters of `3Y6M`; nil if it is no such text.
    private static func units(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var letters: [UInt8] = []
        var hasDigits = false
        for byte in bytes {
            if ByteClass.isDigit(byte) {
                hasDigits = true
            } else {
                guard hasDigits else { return nil }
                letters.append(byte)
                hasDigits = false
            }
        }
        return hasDigits ? nil : letters
    }

    /// True for one or more neighbours of the sequence, in its order.
    private static func isRun(_ letters: [UInt8], of all: [UInt8]) -> Bool {
        guard let first = letters.first, let start = all.firstIndex(of: first) else { return false }
        return letters.count <= all.count - start && letters.elementsEqual(all[start..<(start + letters.count)])
    }
}
