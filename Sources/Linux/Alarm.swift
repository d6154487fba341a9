internal import CLinux
internal import Glibc

/// A timerfd on the monotonic clock: it becomes readable at its deadline.
package struct Alarm: ~Copyable {
    package let descriptor: Descriptor

    package init() throws(LinuxError) {
        let number = timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC | TFD_NONBLOCK))
        guard number >= 0 else { throw .last("timerfd_create") }
        descriptor = Descriptor(owning: number)
    }

    /// Sets the alarm to `deadline`, at once if that has passed; nil silences it.
    package func set(_ deadline: Instant?) {
        var setting = itimerspec()
        if let deadline {
            // All zero would disarm.
            let nanoseconds = max(1, deadline.nanoseconds)
            setting.it_value = timespec(
                tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
        }
        _ = unsafe timerfd_settime(descriptor.number, Int32(TFD_TIMER_ABSTIME), &setting, nil)
    }

    package func clear() {
        var count: UInt64 = 0
        _ = unsafe Glibc.read(descriptor.number, &count, 8)
    }
}
