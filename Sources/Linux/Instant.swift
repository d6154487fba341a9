internal import CLinux
internal import Glibc

/// A point on the monotonic clock, which no one sets: for time limits and measurements.
package struct Instant: Hashable, Comparable, Sendable {
    /// Nanoseconds since an arbitrary start.
    package let nanoseconds: Int64

    package init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// Later than every deadline.
    package static let never = Instant(nanoseconds: .max)

    /// Reads the clock.
    package static var now: Instant {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Instant(nanoseconds: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    /// The instant `milliseconds` later; stays at `never` where it would lie beyond.
    package func advanced(milliseconds: Int) -> Instant {
        let (scaled, overflow) = Int64(milliseconds).multipliedReportingOverflow(by: 1_000_000)
        let (sum, carry) = nanoseconds.addingReportingOverflow(scaled)
        return overflow || carry ? .never : Instant(nanoseconds: sum)
    }

    /// Nanoseconds from `earlier` to here.
    package func since(_ earlier: Instant) -> Int64 {
        nanoseconds &- earlier.nanoseconds
    }
}

/// The calendar clock.
package enum WallClock {
    /// Nanoseconds since 1970-01-01T00:00:00Z.
    package static var nanoseconds: Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    package static var milliseconds: Int64 { nanoseconds / 1_000_000 }
}
