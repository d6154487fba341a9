/// The address of an IPv4, IPv6 or Unix socket.
package enum SocketAddress: Hashable, Sendable {
    /// `address` holds the four bytes, the first one highest.
    case v4(address: UInt32, port: UInt16)
    /// `scope` is the interface of a link-local address, else 0.
    case v6(high: UInt64, low: UInt64, port: UInt16, scope: UInt32)
    /// A path in the file system; empty for the unnamed end of a Unix connection.
    case unix(path: String)

    package static let anyV4 = SocketAddress.v4(address: 0, port: 0)
    package static let loopbackV4 = SocketAddress.v4(address: 0x7F00_0001, port: 0)
    package static let loopbackV6 = SocketAddress.v6(high: 0, low: 1, port: 0, scope: 0)

    /// The port, where the family has ports.
    package var port: UInt16? {
        switch self {
        case .v4(_, let port), .v6(_, _, let port, _): port
        case .unix: nil
        }
    }

    /// The same host at another port.
    package func with(port: UInt16) -> SocketAddress {
        switch self {
        case .v4(let address, _): .v4(address: address, port: port)
        case .v6(let high, let low, _, let scope): .v6(high: high, low: low, port: port, scope: scope)
        case .unix: self
        }
    }

    /// The same host, whatever its port; an IPv4 address inside IPv6 (`::ffff:a.b.c.d`) is that IPv4 address.
    package var host: SocketAddress {
        switch self {
        case .v4(let address, _): .v4(address: address, port: 0)
        case .v6(0, let low, _, _) where low >> 32 == 0xFFFF:
            .v4(address: UInt32(truncatingIfNeeded: low), port: 0)
        case .v6(let high, let low, _, let scope): .v6(high: high, low: low, port: 0, scope: scope)
        case .unix: .unix(path: "")
        }
    }

    /// The address in network byte order: 4 bytes, 16 bytes, or none for a Unix socket.
    package var addressBytes: [UInt8] {
        switch self {
        case .v4(let address, _):
            (0..<4).map { UInt8(truncatingIfNeeded: address >> (24 - 8 * $0)) }
        case .v6(let high, let low, _, _):
            (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64($0))) }
                + (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64($0))) }
        case .unix: []
        }
    }

    package var isLoopback: Bool {
        switch host {
        case .v4(let address, _): address >> 24 == 127
        case .v6(let high, let low, _, _): high == 0 && low == 1
        case .unix: true
        }
    }
}
