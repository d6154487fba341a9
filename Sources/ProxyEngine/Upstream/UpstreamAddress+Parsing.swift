/// Why a text is no address of an upstream.
package enum UpstreamAddressError: Error, Equatable, Sendable {
    case encryptionNotSupported
    case pathNotSupported(String)
    case unknownScheme(String)
    case missingScheme
    case userinfo
    case missingHost
    case invalidHost(String)
    case invalidPort(String)
    case relativeSocketPath(String)
    case socketPathTooLong
}

extension UpstreamAddressError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .encryptionNotSupported:
            "https to the backend is not supported yet, expected http://host:port or unix:/path"
        case .pathNotSupported(let path):
            "a base path is not supported, expected http://host:port and nothing behind it, found \"\(path)\""
        case .unknownScheme(let scheme): "expected http://host:port or unix:/path, found the scheme \"\(scheme)\""
        case .missingScheme: "expected http://host:port or unix:/path, found no scheme"
        case .userinfo: "expected no user and password in the backend's address"
        case .missingHost: "expected a host behind http://"
        case .invalidHost(let host):
            "expected a host name, an IPv4 address or an IPv6 address in brackets, found \"\(host)\""
        case .invalidPort(let port): "expected a port from 1 to 65535, found \"\(port)\""
        case .relativeSocketPath(let path): "expected an absolute path behind unix:, found \"\(path)\""
        case .socketPathTooLong: "expected the path of a Unix socket to have at most 107 bytes"
        }
    }
}

extension UpstreamAddress {
    /// Reads `http://host:port`, `http://[::1]:port`, `unix:/path`. Port 80 where none is given.
    package init(parsing text: String) throws(UpstreamAddressError) {
        if text.hasPrefix("unix:") {
            place = try Self.socket(String(text.dropFirst(5)))
            return
        }
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
            throw text.hasPrefix("https:") ? .encryptionNotSupported : .missingScheme
        }
        switch text[..<colon].lowercased() {
        case "http": break
        case "https": throw .encryptionNotSupported
        case let scheme: throw .unknownScheme(scheme)
        }
        let rest = text[colon...].dropFirst(3)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        // A lone slash is how many people write the root; it adds nothing to a target.
        guard rest[end...].isEmpty || rest[end...] == "/" else { throw .pathNotSupported(String(rest[end...])) }
        let authority = rest[..<end]
        guard !authority.contains("@") else { throw .userinfo }
        guard !authority.isEmpty else { throw .missingHost }
        place = try Self.host(authority)
    }

    private static func socket(_ path: String) throws(UpstreamAddressError) -> Place {
        let plain = path.hasPrefix("///") ? String(path.dropFirst(2)) : path
        guard plain.hasPrefix("/") else { throw .relativeSocketPath(path) }
        guard plain.utf8.count < 108 else { throw .socketPathTooLong }
        return .unix(path: plain)
    }

    private static func host(_ authority: Substring) throws(UpstreamAddressError) -> Place {
        let host: Substring
        let rest: Substring
        if authority.hasPrefix("[") {
            guard let bracket = authority.firstIndex(of: "]") else { throw .invalidHost(String(authority)) }
            host = authority[..<bracket].dropFirst()
            rest = authority[bracket...].dropFirst()
            guard host.contains(":"), host.allSatisfy(isAddressCharacter) else { throw .invalidHost(String(authority)) }
            guard rest.isEmpty || rest.hasPrefix(":") else { throw .invalidHost(String(authority)) }
        } else {
            let colon = authority.firstIndex(of: ":") ?? authority.endIndex
            host = authority[..<colon]
            rest = authority[colon...]
            guard !rest.dropFirst().contains(":") else { throw .invalidHost(String(authority)) }
            guard !host.isEmpty else { throw .missingHost }
            guard host.allSatisfy(isNameCharacter) else { throw .invalidHost(String(host)) }
        }
        guard !rest.isEmpty else { return .host(String(host), port: 80) }
        let digits = rest.dropFirst()
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = UInt16(digits), port > 0 else {
            throw .invalidPort(String(digits))
        }
        return .host(String(host), port: port)
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-._".contains(character))
    }

    private static func isAddressCharacter(_ character: Character) -> Bool {
        character.isHexDigit || ":.%".contains(character) || (character.isASCII && character.isLetter)
    }
}
