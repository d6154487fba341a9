import Foundation
import Testing

@testable import RequestValidation

@Suite("Calendar time")
struct CivilTimeTests {
    @Test("Dates are written as HTTP and RFC 3339 want them")
    func samples() {
        #expect(CivilTime(secondsSince1970: 784_111_777).httpDate == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(CivilTime(secondsSince1970: 0).timestamp(milliseconds: 7) == "1970-01-01T00:00:00.007Z")
        #expect(CivilTime(secondsSince1970: -1).timestamp(milliseconds: 120) == "1969-12-31T23:59:59.120Z")
        #expect(CivilTime(secondsSince1970: 951_782_400).timestamp(milliseconds: 999) == "2000-02-29T00:00:00.999Z")
    }

    @Test("Every day of four centuries is the one that Foundation says")
    func days() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for day in stride(from: -25_567, to: 120_000, by: 97) {
            let time = CivilTime(secondsSince1970: day * 86_400 + 3600)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(day * 86_400 + 3600)))
            #expect(time.year == parts.year && time.month == parts.month && time.day == parts.day)
            #expect(time.weekday + 1 == parts.weekday && time.hour == 1)
        }
    }
}
