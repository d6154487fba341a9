/// The host that a request is for, as routes and host names are compared with it.
enum HostName {
    /// Lower case, without port and the root's dot: from an absolute-form target, else from Host (RFC 9112 section 3.2.2).
    /// Empty if none.
    static func of(_ head: RequestHead, _ bytes: Span<UInt8>) -> [UInt8] {
        let parts = RequestTarget.parts(bytes, head.target)
        let isAbsolute = if case .absolute = parts.form { true } else { false }
        guard let authority = isAbsolute ? parts.host(bytes) : head.first(.host)?.value else { return [] }
        let name = withoutPort(ByteText.array(bytes, authority)).map(ByteText.lowercased)
        // `a.example.` is `a.example` (RFC 1034 section 3.1).
        return name.last == 0x2E ? name.dropLast() : name
    }

    /// `a.example:80` and `[::1]:80` without the port.
    static func withoutPort(_ authority: [UInt8]) -> [UInt8] {
        if authority.first == 0x5B, let close = authority.firstIndex(of: 0x5D) { return Array(authority[...close]) }
        guard let colon = authority.firstIndex(of: 0x3A) else { return authority }
        return Array(authority[..<colon])
    }
}
