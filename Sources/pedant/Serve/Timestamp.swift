internal import ProxyConfiguration

/// Points in time as text (RFC 3339), in UTC.
enum Timestamp {
    /// `2026-11-22T21:00:00.123Z`
    ///
    /// - Parameter nanoseconds: since 1970.
    static func text(nanoseconds: Int64) -> String {
        let milliseconds = Int(max(0, nanoseconds) / 1_000_000)
        let seconds = milliseconds / 1000
        let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
        // A day ends with its 86,400th second.
        let day = CalendarDay(endInSeconds: seconds + 1)
        return "\(day)T\(clock.joined(separator: ":")).\(padded(milliseconds % 1000, to: 3))Z"
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
