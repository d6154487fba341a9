internal import Yams

/// So many requests in so much time.
package struct RequestRate: Equatable, Sendable {
    package var count: Int
    package var period: Duration

    package init(count: Int, period: Duration) {
        self.count = count
        self.period = period
    }
}

extension ValueFormat where Value == RequestRate {
    /// `100/s`, `600/m`, `5000/h`
    static var rate: ValueFormat<RequestRate> {
        let what = "a rate such as `100/s`, `600/m` or `5000/h`"
        return .scalar(what) { text throws(ValueFault) in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let count = Int(parts[0]), (1...1_000_000).contains(count),
                let period = TimeSpan.parse("1\(parts[1])")
            else { throw .expected(what, found: text) }
            return RequestRate(count: count, period: period)
        } print: {
            "\($0.count)/\(TimeSpan.text($0.period).dropFirst())"
        }
    }
}
