internal import CLinux
internal import Glibc

/// An eventfd: other threads wake a worker's set through it.
package struct WakeUp: ~Copyable, Sendable {
    package let descriptor: Descriptor

    package init() throws(LinuxError) {
        let number = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard number >= 0 else { throw .last("eventfd") }
        descriptor = Descriptor(owning: number)
    }

    package func wake() {
        var one: UInt64 = 1
        // The counter is 8 bytes wide; a full counter wakes as well.
        _ = unsafe Glibc.write(descriptor.number, &one, 8)
    }

    package func clear() {
        var count: UInt64 = 0
        _ = unsafe Glibc.read(descriptor.number, &count, 8)
    }
}
