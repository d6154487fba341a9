internal import CLinux
internal import Glibc

/// What concerns the process as a whole.
package enum CurrentProcess {
    /// Ignores TERM, INT, HUP, USR1, USR2, PIPE and XFSZ. Dispatch signal sources see only signals that are not delivered
    /// otherwise, so this comes before they are made; a broken pipe shows as EPIPE, a file at its limit as EFBIG.
    package static func ignoreSignals() {
        for number in [SIGTERM, SIGINT, SIGHUP, SIGUSR1, SIGUSR2, SIGPIPE, SIGXFSZ] { _ = clinux_ignore_signal(number) }
    }

    /// Ignores SIGPIPE alone: a broken pipe shows as EPIPE.
    package static func ignoreBrokenPipes() {
        _ = clinux_ignore_signal(SIGPIPE)
    }

    /// Raises the limit of open descriptors to `wanted` as far as the hard limit lets it; returns the limit in force.
    package static func raiseDescriptorLimit(to wanted: Int) throws(LinuxError) -> Int {
        var reached: UInt = 0
        guard unsafe clinux_raise_descriptor_limit(UInt(max(0, wanted)), &reached) == 0 else {
            throw .last("setrlimit")
        }
        return Int(clamping: reached)
    }

    /// Gives memory that is free, but scattered, back to the system. Takes milliseconds, during which other threads may
    /// wait for memory.
    package static func releaseFreeMemory() { clinux_release_free_memory() }

    /// How many processors this process may use.
    package static var processorCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// 64 random bits from the kernel's generator.
    package static var randomBits: UInt64 {
        var bits: UInt64 = 0
        // At most 256 bytes never come short once the generator is seeded.
        let count = unsafe getrandom(&bits, 8, 0)
        return count == 8 ? bits : UInt64.random(in: .min ... .max)
    }
}
