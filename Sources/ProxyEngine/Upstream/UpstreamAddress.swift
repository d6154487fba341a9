package import Linux

/// Where an upstream listens, as the configuration names it.
package struct UpstreamAddress: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// A name or a numeric address, without brackets.
        case host(String, port: UInt16)
        case unix(path: String)
    }

    package let place: Place

    package init(_ place: Place) {
        self.place = place
    }

    /// What a Host field says where the client sent none: the authority, without the default port.
    package var authority: String {
        switch place {
        case .host(let host, let port):
            let bracketed = host.contains(":") ? "[\(host)]" : host
            return port == 80 ? bracketed : "\(bracketed):\(port)"
        case .unix: return "localhost"
        }
    }

    /// The socket addresses, IPv4 first. Names are asked of the resolver, which blocks: not on a worker's queue.
    package func resolve() throws(LinuxError) -> [SocketAddress] {
        switch place {
        case .host(let host, let port): try SocketAddress.resolve(host: host, port: port)
        case .unix(let path): [.unix(path: path)]
        }
    }
}

extension UpstreamAddress: CustomStringConvertible {
    package var description: String {
        switch place {
        case .host: "http://\(authority)"
        case .unix(let path): "unix:\(path)"
        }
    }
}
