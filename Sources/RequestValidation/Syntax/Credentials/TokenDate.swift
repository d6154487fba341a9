/// A date in a token (NumericDate, RFC 7519 section 2) and what lies between two, in words.
enum TokenDate {
    /// A number of seconds; what no calendar has is cut to what one could have.
    static func seconds(_ number: Double) -> Int {
        guard number.isFinite else { return number > 0 ? latest : 0 }
        return Int(min(max(number, 0), Double(latest)))
    }

    /// The end of the year 9999, times 1000: milliseconds that were taken for seconds still fit.
    private static let latest = 253_402_300_799_000

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, or the number where the year would have five digits.
    static func text(_ seconds: Int) -> String {
        guard (0...253_402_300_799).contains(seconds) else { return String(seconds) }
        return CivilTime(secondsSince1970: seconds).httpDate
    }

    /// `3 days`, `2 hours`: rounded down to the largest unit.
    static func duration(_ seconds: Int) -> String {
        let units = [(31_557_600, "year"), (86_400, "day"), (3600, "hour"), (60, "minute")]
        for (length, name) in units where seconds >= 2 * length || (seconds >= length && name != "year") {
            return Count.of(seconds / length, name)
        }
        return Count.of(max(0, seconds), "second")
    }

    /// True for a number that is a date of this century in milliseconds.
    static func isInMilliseconds(_ seconds: Int) -> Bool { seconds > 946_684_800_000 }
}
