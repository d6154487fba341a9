internal import CLinux
internal import Glibc

/// The number of a failed system call, with its name (`ECONNREFUSED`) and its text (`connection refused`).
package struct Errno: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// What the calling thread's last failed call left behind.
    package static var last: Errno { Errno(rawValue: errno) }

    package static let addressInUse = Errno(rawValue: EADDRINUSE)
    package static let accessDenied = Errno(rawValue: EACCES)
    package static let badDescriptor = Errno(rawValue: EBADF)
    package static let brokenPipe = Errno(rawValue: EPIPE)
    package static let connectionAborted = Errno(rawValue: ECONNABORTED)
    package static let connectionRefused = Errno(rawValue: ECONNREFUSED)
    package static let connectionReset = Errno(rawValue: ECONNRESET)
    package static let exists = Errno(rawValue: EEXIST)
    package static let fileTooLarge = Errno(rawValue: EFBIG)
    package static let hostUnreachable = Errno(rawValue: EHOSTUNREACH)
    package static let inProgress = Errno(rawValue: EINPROGRESS)
    package static let interrupted = Errno(rawValue: EINTR)
    package static let invalid = Errno(rawValue: EINVAL)
    package static let nameTooLong = Errno(rawValue: ENAMETOOLONG)
    package static let noSpace = Errno(rawValue: ENOSPC)
    package static let noSuchFile = Errno(rawValue: ENOENT)
    package static let notSupported = Errno(rawValue: EOPNOTSUPP)
    package static let timedOut = Errno(rawValue: ETIMEDOUT)
    package static let tooManyFiles = Errno(rawValue: EMFILE)
    package static let tooManyFilesInSystem = Errno(rawValue: ENFILE)
    package static let wouldBlock = Errno(rawValue: EAGAIN)
}

extension Errno: CustomStringConvertible {
    /// The symbolic name, such as `ECONNREFUSED`.
    package var name: String {
        // The C library's constant text, or null for a number it does not know.
        guard let text = unsafe clinux_error_name(rawValue) else { return "errno \(rawValue)" }
        return unsafe String(cString: text)
    }

    /// Text and name: `connection refused (ECONNREFUSED)`.
    package var description: String {
        // strerror's text lives until the thread's next call; it is copied at once.
        guard let text = unsafe strerror(rawValue) else { return name }
        return "\(unsafe String(cString: text).lowercased()) (\(name))"
    }
}
