internal import CLinux
internal import Glibc

extension SocketAddress: CustomStringConvertible {
    /// `127.0.0.1:80`, `[::1]:80`, `unix:/run/app.sock`.
    package var description: String {
        switch self {
        case .v4(_, let port): "\(hostText):\(port)"
        case .v6(_, _, let port, _): "[\(hostText)]:\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }

    /// The host without its port: `127.0.0.1`, `::1` (RFC 5952), or `unix:` with the path.
    package var hostText: String {
        switch self {
        case .v4(let address, _):
            return "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
        case .v6(let high, let low, _, let scope):
            var bytes = in6_addr()
            unsafe withUnsafeMutableBytes(of: &bytes) { raw in
                // in6_addr is 16 bytes in network order.
                unsafe raw.storeBytes(of: high.bigEndian, as: UInt64.self)
                unsafe raw.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
            }
            let text = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { target in
                // inet_ntop writes at most 46 bytes and ends them with a NUL.
                guard let text = unsafe inet_ntop(AF_INET6, &bytes, target.baseAddress, 64) else { return "::" }
                return unsafe String(cString: text)
            }
            return scope == 0 ? text : "\(text)%\(scope)"
        case .unix(let path):
            return "unix:\(path)"
        }
    }

    /// Reads `127.0.0.1:80`, `[::1]:80`, `unix:/run/app.sock`, and `:80` or `*:80` for every IPv4 interface; no names.
    package init(_ text: String) throws(LinuxError) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard !path.isEmpty, path.utf8.count < 108 else { throw .invalidAddress(text) }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw .invalidAddress(text)
        }
        var host = String(text[..<colon])
        if host.isEmpty || host == "*" { host = "0.0.0.0" }
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
            guard host.contains(":") else { throw .invalidAddress(text) }
        } else if host.contains(":") {
            throw .invalidAddress(text)
        }
        guard let address = SocketAddress(host: host, port: port) else { throw .invalidAddress(text) }
        self = address
    }

    /// Reads a numeric host, `127.0.0.1` or `::1`, without brackets.
    package init?(host: String, port: UInt16) {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, host, &four) == 1 {
            self = .v4(address: UInt32(bigEndian: four.s_addr), port: port)
            return
        }
        var six = in6_addr()
        guard unsafe inet_pton(AF_INET6, host, &six) == 1 else { return nil }
        let (high, low) = SocketAddress.halves(of: six)
        self = .v6(high: high, low: low, port: port, scope: 0)
    }

    static func halves(of address: in6_addr) -> (UInt64, UInt64) {
        unsafe withUnsafeBytes(of: address) { raw in
            // in6_addr is 16 bytes in network order.
            unsafe (
                UInt64(bigEndian: raw.loadUnaligned(as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
    }
}
