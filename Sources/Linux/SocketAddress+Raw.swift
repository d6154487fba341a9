internal import CLinux
internal import Glibc

extension SocketAddress {
    var family: Int32 {
        switch self {
        case .v4: AF_INET
        case .v6: AF_INET6
        case .unix: AF_UNIX
        }
    }

    /// The address as the kernel wants it, valid during `body`.
    func withRaw(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        switch self {
        case .v4(let address, let port):
            var raw = sockaddr_in()
            raw.sin_family = sa_family_t(AF_INET)
            raw.sin_port = port.bigEndian
            raw.sin_addr.s_addr = address.bigEndian
            return unsafe Self.lend(raw, length: MemoryLayout<sockaddr_in>.size, body)
        case .v6(let high, let low, let port, let scope):
            var raw = sockaddr_in6()
            raw.sin6_family = sa_family_t(AF_INET6)
            raw.sin6_port = port.bigEndian
            raw.sin6_scope_id = scope
            unsafe withUnsafeMutableBytes(of: &raw.sin6_addr) { bytes in
                // in6_addr is 16 bytes in network order.
                unsafe bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
                unsafe bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
            }
            return unsafe Self.lend(raw, length: MemoryLayout<sockaddr_in6>.size, body)
        case .unix(let path):
            var raw = sockaddr_un()
            raw.sun_family = sa_family_t(AF_UNIX)
            let length = unsafe withUnsafeMutableBytes(of: &raw.sun_path) { target in
                // One byte stays 0: the path ends there.
                let taken = min(path.utf8.count, target.count - 1)
                unsafe target.copyBytes(from: path.utf8.prefix(taken))
                return MemoryLayout<sa_family_t>.size + taken + 1
            }
            return unsafe Self.lend(raw, length: length, body)
        }
    }

    private static func lend<Raw>(
        _ raw: Raw, length: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        unsafe withUnsafeBytes(of: raw) { bytes in
            // Every sockaddr type starts with the family that tells the kernel its real type.
            guard let base = bytes.baseAddress else { return -1 }
            return unsafe body(base.assumingMemoryBound(to: sockaddr.self), socklen_t(length))
        }
    }

    /// Lets the kernel write an address in `fill` and reads it; nil when `fill` fails (errno tells why).
    static func reading(_ fill: (UnsafeMutablePointer<sockaddr>, inout socklen_t) -> Int32) -> (Int32, SocketAddress) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutableBytes(of: &storage) { raw in
            // sockaddr_storage is large and aligned enough for every family.
            guard let base = raw.baseAddress else { return (-1, .unix(path: "")) }
            let result = unsafe fill(base.assumingMemoryBound(to: sockaddr.self), &length)
            guard result >= 0 else { return (result, .unix(path: "")) }
            return (result, unsafe decode(UnsafeRawBufferPointer(raw), length: Int(length)))
        }
    }

    static func decode(_ raw: UnsafeRawBufferPointer, length: Int) -> SocketAddress {
        // The family decides which type the kernel wrote; all loads lie within sockaddr_storage.
        switch unsafe Int32(raw.loadUnaligned(as: sa_family_t.self)) {
        case AF_INET:
            let four = unsafe raw.loadUnaligned(as: sockaddr_in.self)
            return .v4(address: UInt32(bigEndian: four.sin_addr.s_addr), port: UInt16(bigEndian: four.sin_port))
        case AF_INET6:
            let six = unsafe raw.loadUnaligned(as: sockaddr_in6.self)
            let (high, low) = halves(of: six.sin6_addr)
            return .v6(high: high, low: low, port: UInt16(bigEndian: six.sin6_port), scope: six.sin6_scope_id)
        default:
            let path = unsafe raw.dropFirst(MemoryLayout<sa_family_t>.size)
                .prefix(max(0, length - MemoryLayout<sa_family_t>.size))
            return unsafe .unix(path: String(decoding: path.prefix { $0 != 0 }, as: UTF8.self))
        }
    }
}
