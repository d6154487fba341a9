internal import CLinux
internal import Glibc

/// What an edge on a descriptor said.
package struct Readiness: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    package static let readable = Readiness(rawValue: 0x001)
    package static let writable = Readiness(rawValue: 0x004)
    package static let error = Readiness(rawValue: 0x008)
    package static let hangUp = Readiness(rawValue: 0x010)
    /// The peer has closed its writing side: after the last byte, reading returns 0.
    package static let peerClosed = Readiness(rawValue: 0x2000)
    /// Wakes one of the sets that share the descriptor (EPOLLEXCLUSIVE).
    package static let exclusive = Readiness(rawValue: 1 << 28)
    static let edge = Readiness(rawValue: 1 << 31)

    /// After one of these, a short read does not mean that the socket is drained.
    package static let ending: Readiness = [.error, .hangUp, .peerClosed]
}

/// An epoll set. All members are edge-triggered and registered once for their lifetime; closing a member removes it.
package struct EventSet: ~Copyable {
    package let descriptor: Descriptor

    package init() throws(LinuxError) {
        let number = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard number >= 0 else { throw .last("epoll_create1") }
        descriptor = Descriptor(owning: number)
    }

    /// Adds `member`; its events carry `token`.
    package func add(_ member: borrowing Descriptor, _ interest: Readiness, token: UInt64) throws(LinuxError) {
        let events = interest.union(.edge).rawValue
        let result = clinux_epoll_control(
            descriptor.number, EPOLL_CTL_ADD, member.number, events, UInt(truncatingIfNeeded: token))
        guard result == 0 else { throw .last("epoll_ctl") }
    }

    package func remove(_ member: borrowing Descriptor) {
        _ = clinux_epoll_control(descriptor.number, EPOLL_CTL_DEL, member.number, 0, 0)
    }

    /// Waits at most `milliseconds` for events, fills `batch` with them and returns their number.
    package func wait(_ batch: inout EventBatch, milliseconds: Int32) -> Int {
        let count = unsafe epoll_wait(descriptor.number, batch.events, Int32(batch.capacity), milliseconds)
        // EINTR: nothing was delivered, and nothing is lost.
        batch.count = max(0, Int(count))
        return batch.count
    }
}

/// Memory for the events of one `wait`.
@safe package struct EventBatch: ~Copyable {
    let events: UnsafeMutablePointer<epoll_event>
    let capacity: Int
    package internal(set) var count = 0

    package init(capacity: Int) {
        self.capacity = max(1, capacity)
        unsafe events = UnsafeMutablePointer<epoll_event>.allocate(capacity: self.capacity)
    }

    deinit {
        // epoll_event is trivial: no deinitialisation needed.
        unsafe events.deallocate()
    }

    package func token(at index: Int) -> UInt64 {
        guard index >= 0, index < count else { return 0 }
        return unsafe UInt64(clinux_epoll_token(events, Int32(truncatingIfNeeded: index)))
    }

    package func readiness(at index: Int) -> Readiness {
        guard index >= 0, index < count else { return [] }
        return unsafe Readiness(rawValue: clinux_epoll_events(events, Int32(truncatingIfNeeded: index)))
    }
}
