internal import RequestValidation
internal import Yams

/// A day of the Gregorian calendar, in UTC.
package struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil if there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1970...9999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
            return nil
        }
        (self.year, self.month, self.day) = (year, month, day)
    }

    package var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// Seconds from 1970 to the end of this day in UTC: an exemption that expires on a day still holds on it.
    package var endInSeconds: Int {
        // Days from civil, with the year beginning in March, so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468 + 1) * 86_400
    }

    /// The day that ends `seconds` after the beginning of 1970, or, within a day, that day.
    package init(endInSeconds seconds: Int) {
        let time = CivilTime(secondsSince1970: max(0, seconds - 1))
        (year, month, day) = (time.year, time.month, time.day)
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension ValueFormat where Value == CalendarDay {
    static var day: ValueFormat<CalendarDay> {
        .scalar("a date such as `2027-03-31`") { text throws(ValueFault) in
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy(\.isDigits), let year = Int(parts[0]),
                let month = Int(parts[1]),
                let day = Int(parts[2])
            else { throw .expected("a date such as `2027-03-31`", found: text) }
            guard let date = CalendarDay(year: year, month: month, day: day) else {
                throw ValueFault("there is no day `\(text)`")
            }
            return date
        } print: {
            $0.description
        }
    }
}
