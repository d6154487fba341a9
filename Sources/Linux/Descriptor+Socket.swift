internal import CLinux
internal import Glibc

extension Descriptor {
    /// A non-blocking stream socket of the address's family.
    package static func stream(for address: SocketAddress) throws(LinuxError) -> Descriptor {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let number = socket(address.family, kind, 0)
        guard number >= 0 else { throw .last("socket") }
        return Descriptor(owning: number)
    }

    /// A non-blocking listening socket.
    ///
    /// - Parameters:
    ///   - shared: binds beside other listeners of ours (SO_REUSEPORT); Unix sockets know no such thing.
    ///   - backlog: how many connections the kernel queues, at most net.core.somaxconn.
    package static func listener(
        at address: SocketAddress, shared: Bool, backlog: Int32 = 4096
    ) throws(LinuxError) -> Descriptor {
        let descriptor = try stream(for: address)
        if case .unix(let path) = address {
            try removeStaleSocket(path)
        } else {
            try descriptor.set(SOL_SOCKET, SO_REUSEADDR, 1)
            if shared { try descriptor.set(SOL_SOCKET, SO_REUSEPORT, 1) }
            if case .v6 = address { try descriptor.set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1) }
        }
        // The raw address lives during the call.
        guard unsafe address.withRaw({ unsafe bind(descriptor.number, $0, $1) }) == 0 else { throw .last("bind") }
        guard listen(descriptor.number, backlog) == 0 else { throw .last("listen") }
        return descriptor
    }

    /// Throws `EADDRINUSE` where another process listens: SO_REUSEPORT alone would bind silently beside it.
    package static func probeBind(_ address: SocketAddress) throws(LinuxError) {
        guard address.port != nil, address.port != 0 else { return }
        var probe = try stream(for: address)
        try probe.set(SOL_SOCKET, SO_REUSEADDR, 1)
        if case .v6 = address { try probe.set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, 1) }
        guard unsafe address.withRaw({ unsafe bind(probe.number, $0, $1) }) == 0 else { throw .last("bind") }
        guard listen(probe.number, 1) == 0 else { throw .last("listen") }
        probe.close()
    }

    /// A socket file that nobody listens on any more would make bind fail; one in use is left alone.
    private static func removeStaleSocket(_ path: String) throws(LinuxError) {
        let address = SocketAddress.unix(path: path)
        let probe = try stream(for: address)
        let connected = unsafe address.withRaw { unsafe Glibc.connect(probe.number, $0, $1) }
        guard connected != 0 else {
            throw .call("bind", .addressInUse)
        }
        if Errno.last == .connectionRefused { _ = unsafe unlink(path) }
    }

    /// What `accept` found.
    package enum Accepted: ~Copyable {
        case connection(Descriptor, SocketAddress)
        case none
        case failed(Errno)
    }

    /// Takes the next waiting connection, non-blocking.
    package func accept() -> Accepted {
        while true {
            let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
            let (result, peer) = unsafe SocketAddress.reading { raw, length in
                // The address is written into memory that `reading` owns.
                unsafe clinux_accept4(self.number, raw, &length, flags)
            }
            if result >= 0 { return .connection(Descriptor(owning: result), peer) }
            let number = Errno.last
            if number == .interrupted || number == .connectionAborted { continue }
            return number == .wouldBlock ? .none : .failed(number)
        }
    }

    /// Starts a non-blocking connection; it is made when the socket becomes writable and `pendingError` is nil.
    package static func connecting(to address: SocketAddress) throws(LinuxError) -> Descriptor {
        let descriptor = try stream(for: address)
        if address.port != nil { try descriptor.set(Int32(IPPROTO_TCP), TCP_NODELAY, 1) }
        if unsafe address.withRaw({ unsafe Glibc.connect(descriptor.number, $0, $1) }) != 0 {
            let number = Errno.last
            guard number == .inProgress else { throw .call("connect", number) }
        }
        return descriptor
    }

    /// The error that waits on the socket (SO_ERROR), such as the outcome of a connection attempt; it is cleared.
    package var pendingError: Errno? {
        var value: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard unsafe getsockopt(number, SOL_SOCKET, SO_ERROR, &value, &length) == 0 else { return .last }
        return value == 0 ? nil : Errno(rawValue: value)
    }

    /// The address that this end is bound to.
    package var localAddress: SocketAddress? {
        let (result, address) = unsafe SocketAddress.reading { unsafe getsockname(number, $0, &$1) }
        return result == 0 ? address : nil
    }

    package func shutdownWriting() {
        _ = shutdown(number, Int32(SHUT_WR))
    }

    /// Sends small writes at once (TCP_NODELAY); without effect on Unix sockets.
    package func disableCoalescing() {
        try? set(Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    }

    /// Makes close send a reset instead of an orderly end (SO_LINGER 0), so that no peer takes a cut message for whole.
    package func resetOnClose() {
        var value = linger(l_onoff: 1, l_linger: 0)
        _ = unsafe setsockopt(number, SOL_SOCKET, SO_LINGER, &value, socklen_t(MemoryLayout<linger>.size))
    }

    private func set(_ level: Int32, _ option: Int32, _ value: Int32) throws(LinuxError) {
        var value = value
        let size = socklen_t(MemoryLayout<Int32>.size)
        guard unsafe setsockopt(number, level, option, &value, size) == 0 else { throw .last("setsockopt") }
    }
}
