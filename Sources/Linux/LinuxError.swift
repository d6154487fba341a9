/// What can go wrong between this process and the kernel; the fault lies with us or with the configuration.
package enum LinuxError: Error, Equatable, Sendable {
    /// The system call `call` failed.
    case call(String, Errno)
    /// `text` is no socket address.
    case invalidAddress(String)
    /// A host name that the resolver does not know; `reason` is the resolver's text.
    case unresolved(host: String, reason: String)

    /// The error of the call that has just failed on this thread.
    package static func last(_ call: String) -> LinuxError { .call(call, .last) }

    /// The error number, where a system call failed.
    package var errno: Errno? {
        switch self {
        case .call(_, let errno): errno
        case .invalidAddress, .unresolved: nil
        }
    }
}

extension LinuxError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .call(let call, let errno): "\(call): \(errno)"
        case .invalidAddress(let text): "not a socket address: \(text)"
        case .unresolved(let host, let reason): "cannot resolve \(host): \(reason)"
        }
    }
}
