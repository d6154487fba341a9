/// Reads the three formats of dates, the current one first.
struct HTTPDateReader {
    private var offset: Int
    private let start: Int
    private let end: Int
    private(set) var fault: GrammarFault?

    init(_ range: Range<Int>) {
        offset = range.lowerBound
        start = range.lowerBound
        end = range.upperBound
    }

    mutating func read(_ bytes: Span<UInt8>) -> HTTPDate? {
        let letters = letterRun(bytes)
        guard let weekday = HTTPDateReader.weekday(bytes, letters) else {
            return fail(.dateWeekday, letters.isEmpty ? word(bytes) : letters)
        }
        guard Production.take(0x2C, bytes, &offset, end) else {
            guard letters.count == 3 else { return fail(.date, offset..<min(offset &+ 1, end)) }
            return asctime(bytes, weekday, letters)
        }
        guard Production.take(0x20, bytes, &offset, end) else { return failHere(.date) }
        let day = offset..<min(offset &+ 2, end)
        guard let dayNumber = digits(bytes, 2) else { return failDay(bytes, from: day.lowerBound) }
        let isOld = Production.has(0x2D, bytes, offset, end)
        guard isOld || Production.has(0x20, bytes, offset, end) else { return failHere(.date) }
        offset &+= 1
        guard let month = month(bytes) else { return fail(.dateMonth, word(bytes)) }
        guard Production.take(isOld ? 0x2D : 0x20, bytes, &offset, end) else { return failHere(.date) }
        let yearStart = offset
        guard let year = year(bytes) else { return fail(.dateYear, word(bytes)) }
        let isShort = offset &- yearStart == 2
        guard isOld || !isShort else { return fail(.dateYear, yearStart..<offset) }
        guard Production.take(0x20, bytes, &offset, end) else { return failHere(.date) }
        let timeStart = offset
        guard let time = time(bytes) else { return nil }
        let timePlace = timeStart..<offset
        guard Production.take(0x20, bytes, &offset, end), isZone(bytes) else {
            return fail(.dateZone, min(timePlace.upperBound &+ 1, end)..<end)
        }
        // A weekday in full belongs to the format with hyphens, a short one to the current one.
        guard (letters.count > 3) == isOld || !isOld else { return fail(.dateWeekday, letters) }
        guard letters.count == 3 || isOld else { return fail(.dateWeekday, letters) }
        return HTTPDate(
            format: isOld ? .rfc850 : .current, weekday: weekday, year: year, month: month, day: dayNumber,
            hour: time.hour, minute: time.minute, second: time.second, weekdayPlace: letters, dayPlace: day,
            timePlace: timePlace)
    }

    private mutating func asctime(_ bytes: Span<UInt8>, _ weekday: Int, _ letters: Range<Int>) -> HTTPDate? {
        guard Production.take(0x20, bytes, &offset, end) else { return failHere(.date) }
        guard let month = month(bytes) else { return fail(.dateMonth, word(bytes)) }
        guard Production.take(0x20, bytes, &offset, end) else { return failHere(.date) }
        let isPadded = Production.take(0x20, bytes, &offset, end)
        let day = offset..<min(offset &+ (isPadded ? 1 : 2), end)
        guard let dayNumber = digits(bytes, isPadded ? 1 : 2) else { return fail(.dateDay, word(bytes)) }
        guard Production.take(0x20, bytes, &offset, end) else { return failHere(.date) }
        let timeStart = offset
        guard let time = time(bytes) else { return nil }
        let timePlace = timeStart..<offset
        guard Production.take(0x20, bytes, &offset, end) else { return failHere(.date) }
        guard let year = digits(bytes, 4), offset == end else { return fail(.dateYear, word(bytes)) }
        return HTTPDate(
            format: .asctime, weekday: weekday, year: year, month: month, day: dayNumber, hour: time.hour,
            minute: time.minute, second: time.second, weekdayPlace: letters, dayPlace: day, timePlace: timePlace)
    }

    // MARK: parts

    private mutating func letterRun(_ bytes: Span<UInt8>) -> Range<Int> {
        let first = offset
        while offset < end, ByteClass.isLetter(bytes[offset]) { offset &+= 1 }
        return first..<offset
    }

    /// Exactly `count` digits, and no digit behind them.
    private mutating func digits(_ bytes: Span<UInt8>, _ count: Int) -> Int? {
        let first = offset
        guard GrammarClass.digit.end(bytes, from: first, to: end) == first &+ count else { return nil }
        var number = 0
        for position in first..<(first &+ count) { number = number &* 10 &+ Int(bytes[position] &- 0x30) }
        offset = first &+ count
        return number
    }

    private mutating func month(_ bytes: Span<UInt8>) -> Int? {
        guard offset &+ 3 <= end else { return nil }
        let index = HTTPDateReader.index(of: bytes, offset..<(offset &+ 3), in: HTTPDateReader.months)
        if index != nil { offset &+= 3 }
        return index.map { $0 &+ 1 }
    }

    /// Four digits; or two, which stand for the years 1970 to 2069.
    private mutating func year(_ bytes: Span<UInt8>) -> Int? {
        if let year = digits(bytes, 4) { return year }
        return digits(bytes, 2).map { $0 < 70 ? $0 &+ 2000 : $0 &+ 1900 }
    }

    private mutating func time(_ bytes: Span<UInt8>) -> (hour: Int, minute: Int, second: Int)? {
        let first = offset
        guard let hour = digits(bytes, 2), Production.take(0x3A, bytes, &offset, end),
            let minute = digits(bytes, 2), Production.take(0x3A, bytes, &offset, end), let second = digits(bytes, 2)
        else {
            offset = first
            fault = GrammarFault(.dateTime, word(bytes))
            return nil
        }
        return (hour, minute, second)
    }

    private func isZone(_ bytes: Span<UInt8>) -> Bool {
        end &- offset == 3 && bytes[offset] == 0x47 && bytes[offset &+ 1] == 0x4D && bytes[offset &+ 2] == 0x54
    }

    /// What stands at the offset, up to the next space.
    private func word(_ bytes: Span<UInt8>) -> Range<Int> {
        var next = offset
        while next < end, bytes[next] != 0x20 { next &+= 1 }
        return offset..<next
    }

    // MARK: names

    private static let weekdays: StaticString = "SunMonTueWedThuFriSat"
    private static let months: StaticString = "JanFebMarAprMayJunJulAugSepOctNovDec"

    private static func weekday(_ bytes: Span<UInt8>, _ letters: Range<Int>) -> Int? {
        guard letters.count >= 3,
            let index = index(of: bytes, letters.lowerBound..<(letters.lowerBound &+ 3), in: weekdays)
        else { return nil }
        if letters.count == 3 { return index }
        let names: [StaticString] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        return Production.isWord(names[index], bytes, letters) ? index : nil
    }

    /// Which of the three-letter names stands at the place; case counts.
    private static func index(of bytes: Span<UInt8>, _ place: Range<Int>, in names: StaticString) -> Int? {
        names.withUTF8Buffer { names in
            var index = 0
            // The buffer of a literal lives as long as the program.
            while index &+ 3 <= names.count {
                if unsafe names[index] == bytes[place.lowerBound],
                    unsafe names[index &+ 1] == bytes[place.lowerBound &+ 1],
                    unsafe names[index &+ 2] == bytes[place.lowerBound &+ 2]
                {
                    return index / 3
                }
                index &+= 3
            }
            return nil
        }
    }

    // MARK: faults

    private mutating func fail(_ kind: GrammarFault.Kind, _ place: Range<Int>) -> HTTPDate? {
        fault = GrammarFault(kind, place)
        return nil
    }

    private mutating func failHere(_ kind: GrammarFault.Kind) -> HTTPDate? {
        fail(kind, offset..<max(offset, min(offset &+ 1, end)))
    }

    /// `6` for `06`, or no number at all.
    private mutating func failDay(_ bytes: Span<UInt8>, from start: Int) -> HTTPDate? {
        var next = start
        while next < end, GrammarClass.alphanumeric.contains(bytes[next]) { next &+= 1 }
        return fail(.dateDay, start..<next)
    }
}
