internal import CLinux
internal import CLinux
internal import Glibc

/// The owner of one open file descriptor: it is closed once, with its owner.
package struct Descriptor: ~Copyable, Sendable {
    /// The number, -1 when closed.
    package private(set) var number: Int32

    /// Takes over `number`, which nobody else may close.
    package init(owning number: Int32) {
        self.number = number
    }

    deinit {
        if number >= 0 { _ = Glibc.close(number) }
    }

    package var isOpen: Bool { number >= 0 }

    /// A second owner of the same open file.
    package func duplicate() throws(LinuxError) -> Descriptor {
        let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw .last("fcntl") }
        return Descriptor(owning: copy)
    }

    /// Closes now; a closed descriptor stays closed. Linux frees the number even when close reports an error.
    package mutating func close() {
        guard number >= 0 else { return }
        _ = Glibc.close(number)
        number = -1
    }
}

/// What one read or write did.
package enum Transfer: Equatable, Sendable {
    /// So many bytes moved; at least one.
    case moved(Int)
    /// The other end closed its side (reads only).
    case ended
    /// Nothing can be moved at present (EAGAIN).
    case blocked
    case failed(Errno)

    init(_ result: Int, zero: Transfer) {
        if result > 0 {
            self = .moved(result)
        } else if result == 0 {
            self = zero
        } else {
            let number = Errno.last
            self = number == .wouldBlock ? .blocked : .failed(number)
        }
    }
}
