import Testing

@testable import ProxyEngine

@Suite struct RequestIdentifierTests {
    @Test func `the text is a ULID: 26 characters of Crockford's alphabet`() {
        #expect(RequestIdentifier(high: 0, low: 0).text == "00000000000000000000000000")
        #expect(RequestIdentifier(high: .max, low: .max).text == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
        #expect(RequestIdentifier(high: 0, low: 1).text == "00000000000000000000000001")
        #expect(RequestIdentifier(high: 1, low: 0).text == "0000000000000G000000000000")
        // The example of the ULID specification.
        #expect(RequestIdentifier(high: 1_469_918_176_385 << 16, low: 0).text.hasPrefix("01ARYZ6S41"))
    }

    @Test func `identifiers of one worker differ and sort by time`() {
        var source = RequestIdentifierSource()
        var all: [String] = []
        for millisecond in Int64(1_700_000_000_000)..<1_700_000_000_100 {
            for _ in 0..<100 { all.append(source.next(now: millisecond).text) }
        }
        #expect(Set(all).count == all.count)
        #expect(all == all.sorted())
    }
}
