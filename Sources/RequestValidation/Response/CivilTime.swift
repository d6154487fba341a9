/// A point in time as a calendar date and a time of day in UTC (proleptic Gregorian).
package struct CivilTime: Sendable, Equatable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int
    /// 0 is Sunday.
    package let weekday: Int
    package let hour: Int
    package let minute: Int
    package let second: Int

    /// - Parameter seconds: since 1970-01-01T00:00:00Z, without leap seconds.
    package init(secondsSince1970 seconds: Int) {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - days * 86_400
        hour = rest / 3600
        minute = rest % 3600 / 60
        second = rest % 60
        weekday = (days % 7 + 11) % 7
        // Counted from 1 March of year 0 in eras of 400 years, so that the leap day is a year's last.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// IMF-fixdate (RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
    package var httpDate: String {
        let names = "SunMonTueWedThuFriSat".utf8.dropFirst(weekday * 3).prefix(3)
        let months = "JanFebMarAprMayJunJulAugSepOctNovDec".utf8.dropFirst((month - 1) * 3).prefix(3)
        return String(decoding: names, as: UTF8.self) + ", \(two(day)) " + String(decoding: months, as: UTF8.self)
            + " \(year) \(two(hour)):\(two(minute)):\(two(second)) GMT"
    }

    /// RFC 3339 with milliseconds: `1994-11-06T08:49:37.000Z`.
    package func timestamp(milliseconds: Int) -> String {
        "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):\(two(second))."
            + (milliseconds < 100 ? "0" : "") + "\(two(milliseconds))Z"
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
