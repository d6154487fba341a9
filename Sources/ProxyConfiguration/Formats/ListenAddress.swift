internal import Yams

/// Where a listener binds, or what it is called in messages: `127.0.0.1:8080`, `[::1]:8080`, `unix:/run/pedant.sock`.
package enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// `host` is an address without brackets, a name, or `*` for every interface.
    case network(host: String, port: UInt16)
    case unix(path: String)

    package var description: String {
        switch self {
        case .network(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}

/// Where the backend is: `http://127.0.0.1:3000`, `http://[::1]:3000`, `unix:/run/app.sock`.
package enum UpstreamAddress: Hashable, Sendable, CustomStringConvertible {
    case network(host: String, port: UInt16)
    case unix(path: String)

    package var description: String {
        switch self {
        case .network(let host, let port): host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        }
    }
}

extension ValueFormat where Value == ListenAddress {
    static var listenAddress: ValueFormat<ListenAddress> {
        let what = "an address such as `127.0.0.1:8080`, `[::1]:8080`, `*:8080` or `unix:/run/pedant.sock`"
        return .scalar(what) { text throws(ValueFault) in
            if text.hasPrefix("unix:") { return .unix(path: try AddressText.socketPath(text)) }
            if text.contains("://") { throw ValueFault("expected \(what), found a URL: `\(text)`") }
            if let port = UInt16(text) {
                throw ValueFault("expected \(what), found a port alone (did you mean `127.0.0.1:\(port)`?)")
            }
            if text.hasPrefix(":"), UInt16(text.dropFirst()) != nil {
                throw ValueFault("expected \(what), found `\(text)` (did you mean `*\(text)`?)")
            }
            let (host, port) = try AddressText.hostAndPort(text[...], what: what)
            guard let port else { throw ValueFault("expected \(what), found no port in `\(text)`") }
            return .network(host: host, port: port)
        } print: {
            $0.description
        }
    }
}

extension ValueFormat where Value == UpstreamAddress {
    static var upstreamAddress: ValueFormat<UpstreamAddress> {
        let what = "a backend such as `http://127.0.0.1:3000` or `unix:/run/app.sock`"
        return .scalar(what) { text throws(ValueFault) in
            if text.hasPrefix("unix:") { return .unix(path: try AddressText.socketPath(text)) }
            if text.lowercased().hasPrefix("https://") {
                throw ValueFault("`https://` backends are not supported yet: use `http://`, found `\(text)`")
            }
            guard text.lowercased().hasPrefix("http://") else {
                let hint = text.contains("://") ? "" : " (did you mean `http://\(text)`?)"
                throw ValueFault("expected \(what), found `\(text)`\(hint)")
            }
            var authority = text.dropFirst("http://".count)
            if let slash = authority.firstIndex(where: { "/?#".contains($0) }) {
                guard authority[slash...] == "/" else {
                    throw ValueFault(
                        "a base path is not supported yet: targets are forwarded as they came, found `\(authority[slash...])` in `\(text)`"
                    )
                }
                authority = authority[..<slash]
            }
            if authority.contains("@") {
                throw ValueFault("credentials in the address of the backend are not supported")
            }
            let (host, port) = try AddressText.hostAndPort(authority, what: what)
            guard host != "*", port != 0 else { throw .expected(what, found: text) }
            return .network(host: host, port: port ?? 80)
        } print: {
            $0.description
        }
    }
}

/// The parts of an address.
enum AddressText {
    /// The path of `unix:PATH`. 107 bytes are what `sockaddr_un` holds.
    static func socketPath(_ text: String) throws(ValueFault) -> String {
        let path = String(text.dropFirst("unix:".count))
        guard path.hasPrefix("/") || path.hasPrefix("./") else {
            throw .expected("a path that begins with `/` or `./` after `unix:`", found: text)
        }
        guard path.utf8.count <= 107 else {
            throw ValueFault("the path of a Unix socket has at most 107 bytes, found \(path.utf8.count)")
        }
        return path
    }

    /// `host:port`, `[v6]:port`, `host`.
    static func hostAndPort(_ text: Substring, what: String) throws(ValueFault) -> (host: String, port: UInt16?) {
        var host = text
        var portText: Substring?
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else {
                throw .expected("`]` after the IPv6 address", found: String(text))
            }
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { throw .expected("`:PORT` after `]`", found: String(rest)) }
            portText = rest.isEmpty ? nil : rest.dropFirst()
            guard host.contains(":") else { throw .expected("an IPv6 address in brackets", found: String(host)) }
        } else if let colon = text.lastIndex(of: ":") {
            host = text[..<colon]
            portText = text[text.index(after: colon)...]
            guard !host.contains(":") else {
                throw ValueFault("an IPv6 address stands in brackets, `[::1]:8080`, found `\(text)`")
            }
        }
        guard isHost(host) else { throw .expected(what, found: String(text)) }
        guard let portText else { return (String(host), nil) }
        guard portText.isDigits, let port = UInt16(portText) else {
            throw .expected("a port from 0 to 65535", found: String(portText))
        }
        return (String(host), port)
    }

    private static func isHost(_ text: Substring) -> Bool {
        guard text != "*" else { return true }
        return !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.isNameCharacter || "-._:%".unicodeScalars.contains(scalar)
            }
    }
}
