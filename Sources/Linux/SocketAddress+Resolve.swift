internal import CLinux
internal import Glibc

extension SocketAddress {
    /// Asks the resolver for the stream addresses of `host`, IPv4 first. Blocks: never called on a worker's queue.
    ///
    /// Numeric hosts need no resolver. Throws `unresolved` when the name has no address.
    package static func resolve(host: String, port: UInt16) throws(LinuxError) -> [SocketAddress] {
        if let numeric = SocketAddress(host: host, port: port) { return [numeric] }
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let status = unsafe getaddrinfo(host, nil, &hints, &list)
        guard status == 0 else {
            // gai_strerror returns constant text.
            throw .unresolved(host: host, reason: unsafe String(cString: gai_strerror(status)).lowercased())
        }
        defer { if let list = unsafe list { unsafe freeaddrinfo(list) } }
        var found: [SocketAddress] = []
        var next = unsafe list
        // The list and the addresses in it live until freeaddrinfo.
        while let entry = unsafe next {
            if let raw = unsafe entry.pointee.ai_addr {
                let length = unsafe Int(entry.pointee.ai_addrlen)
                let address = unsafe decode(UnsafeRawBufferPointer(start: raw, count: length), length: length)
                if !found.contains(address.with(port: port)) { found.append(address.with(port: port)) }
            }
            unsafe next = unsafe entry.pointee.ai_next
        }
        return found.filter { $0.family == AF_INET } + found.filter { $0.family != AF_INET }
    }
}
