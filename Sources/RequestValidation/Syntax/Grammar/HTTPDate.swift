/// A date as HTTP writes it (RFC 9110 section 5.6.7): its shape, and what its parts say.
struct HTTPDate: Equatable, Sendable {
    enum Format: Sendable {
        /// `Sun, 06 Nov 1994 08:49:37 GMT`
        case current
        /// `Sunday, 06-Nov-94 08:49:37 GMT`
        case rfc850
        /// `Sun Nov  6 08:49:37 1994`
        case asctime
    }

    let format: Format
    /// 0 is Sunday.
    let weekday: Int
    let year: Int
    /// 1 to 12.
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    let second: Int
    /// Where the weekday, the day of the month and the time stand.
    let weekdayPlace: Range<Int>
    let dayPlace: Range<Int>
    let timePlace: Range<Int>

    /// The first byte that no format of dates has in its place, or nil. Whether there is such a day is another question.
    static func firstFault(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var reader = HTTPDateReader(range)
        return reader.read(bytes) == nil ? reader.fault ?? GrammarFault(.date, range) : nil
    }

    /// The date, or nil if the value has the shape of none.
    static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> HTTPDate? {
        var reader = HTTPDateReader(range)
        return reader.read(bytes)
    }

    var isTimeReal: Bool { hour < 24 && minute < 60 && second <= 60 }
    var isDayReal: Bool { day >= 1 && day <= HTTPDate.days(in: month, of: year) }

    /// The weekday that the date falls on; 0 is Sunday. Nil if there is no such day.
    var trueWeekday: Int? {
        guard isDayReal else { return nil }
        return CivilTime(secondsSince1970: HTTPDate.daysSince1970(year, month, day) * 86_400).weekday
    }

    /// The same moment in the format that is sent today, or nil if there is no such moment.
    var currentForm: String? {
        guard isDayReal, isTimeReal else { return nil }
        let seconds = HTTPDate.daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + min(second, 59)
        return CivilTime(secondsSince1970: seconds).httpDate
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970-01-01 to a day of the Gregorian calendar in the years 0 to 9999.
    static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Counted from 1 March of year 0, so that the leap day is a year's last.
        let shiftedYear = month <= 2 ? year - 1 : year
        let shiftedMonth = month <= 2 ? month + 9 : month - 3
        let leapDays = (shiftedYear + 400) / 4 - (shiftedYear + 400) / 100 + (shiftedYear + 400) / 400
        return (shiftedYear + 400) * 365 + leapDays + (153 * shiftedMonth + 2) / 5 + day - 1 - 719_468 - 146_097
    }
}
