internal import Histogram

/// A distribution of times, exact to about 1 %, in a few kilobytes whatever is recorded.
package struct Latencies: Sendable {
    /// Longer times count as this one.
    private static let most: UInt64 = 600_000_000
    private var histogram = Histogram<UInt32>(highestTrackableValue: most, numberOfSignificantValueDigits: .two)

    package init() {}

    package mutating func record(nanoseconds: Int64) {
        let microseconds = UInt64(max(0, nanoseconds)) / 1000
        _ = histogram.record(min(microseconds, Latencies.most))
    }

    package mutating func add(_ other: Latencies) { histogram.add(other.histogram) }

    package var count: Int { Int(clamping: histogram.totalCount) }

    /// In microseconds; 0 where nothing was recorded.
    ///
    /// - Parameter percentile: 0 to 100.
    package func microseconds(at percentile: Double) -> Int {
        histogram.totalCount == 0 ? 0 : Int(clamping: histogram.valueAtPercentile(percentile))
    }

    /// In microseconds.
    package var maximum: Int { histogram.totalCount == 0 ? 0 : Int(clamping: histogram.max) }
}
