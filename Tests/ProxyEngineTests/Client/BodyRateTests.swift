import Linux
import RequestValidation
import Testing

@testable import ProxyEngine

@Suite struct BodyRateTests {
    private let start = Instant(nanoseconds: 1_000_000_000)

    @Test func `a body that drips is too slow once the grace is over`() {
        var rate = BodyRate()
        for second in 0...5 {
            rate.took(1, now: start.advanced(milliseconds: second * 1000), minimum: 10)
            #expect(!rate.isTooSlow)
        }
        rate.took(1, now: start.advanced(milliseconds: 6000), minimum: 10)
        #expect(rate.isTooSlow)
        #expect(rate.asEnd == .bodyTooSlow(rate: 1, minimum: 10))
    }

    @Test func `a body that comes as fast as it must is not too slow, however long it takes`() {
        var rate = BodyRate()
        for second in 0...600 { rate.took(10, now: start.advanced(milliseconds: second * 1000), minimum: 10) }
        #expect(!rate.isTooSlow)
    }

    @Test func `time in which we took nothing does not count`() {
        var rate = BodyRate()
        rate.took(100, now: start, minimum: 10)
        rate.pause()
        rate.took(1, now: start.advanced(milliseconds: 60_000), minimum: 10)
        rate.took(1, now: start.advanced(milliseconds: 61_000), minimum: 10)
        #expect(!rate.isTooSlow)
    }
}
