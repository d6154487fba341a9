/// Digest (RFC 7616 section 3.4).
extension CredentialInspection {
    private struct Seen {
        var names: Set<String> = []
        var hasMessageQuality = false
        var responseLength: Int?
    }

    mutating func inspectDigest(_ rest: Range<Int>, _ bytes: Span<UInt8>) {
        var parameters = AuthParameters(rest)
        var seen = Seen()
        var algorithm = ""
        while true {
            switch parameters.next(bytes) {
            case .end: return finishDigest(seen, algorithm, rest, bytes)
            case .fault(let place, let expected):
                let found = place.isEmpty ? nil : bytes[place.lowerBound]
                return add(.digest(.parameters(expected: expected, found: found)), at: place, bytes)
            case .parameter(let parameter):
                let name = ByteText.string(bytes, parameter.name).lowercased()
                guard seen.names.insert(name).inserted else {
                    return add(
                        .digest(.repeated(ByteText.escaped(bytes, parameter.name, limit: 24))), at: parameter.name,
                        bytes)
                }
                if name == "algorithm" { algorithm = ByteText.string(bytes, parameter.value).uppercased() }
                inspectDigest(parameter, name, &seen, bytes)
            }
        }
    }

    private mutating func inspectDigest(
        _ parameter: AuthParameters.Parameter, _ name: String, _ seen: inout Seen, _ bytes: Span<UInt8>
    ) {
        switch name {
        case "username", "realm", "nonce", "uri", "response", "cnonce", "opaque":
            if !parameter.isQuoted { add(.digest(.quotes(name, mustHave: true)), at: parameter.value, bytes) }
        case "algorithm", "qop", "nc":
            if parameter.isQuoted { add(.digest(.quotes(name, mustHave: false)), at: parameter.value, bytes) }
        default: break
        }
        switch name {
        case "response": seen.responseLength = parameter.value.count
        case "qop": seen.hasMessageQuality = true
        case "nc":
            let isCount = parameter.value.allSatisfy { ByteClass.isHexadecimal(bytes[$0]) }
            if parameter.value.count != 8 || !isCount {
                add(.digest(.count(digits: parameter.value.count)), at: parameter.value, bytes)
            }
        case "uri": inspectTarget(parameter.value, bytes)
        default: break
        }
    }

    /// The signature covers this target: if the request line has another one, the backend must refuse it.
    private mutating func inspectTarget(_ uri: Range<Int>, _ bytes: Span<UInt8>) {
        let target = context.head.target
        let ours = ByteText.array(bytes, target)
        let theirs = ByteText.array(bytes, uri).filter { $0 != 0x5C }
        let parts = context.targetParts(bytes)
        let path = ByteText.array(bytes, parts.path.lowerBound..<(parts.query?.upperBound ?? parts.path.upperBound))
        guard ours != theirs, path != theirs, !theirs.starts(with: "http".utf8) else { return }
        add(.digest(.otherTarget), at: uri, bytes)
    }

    private mutating func finishDigest(
        _ seen: Seen, _ algorithm: String, _ rest: Range<Int>, _ bytes: Span<UInt8>
    ) {
        let end = rest.upperBound..<rest.upperBound
        var wanted = ["realm", "nonce", "uri", "response"]
        if !seen.names.contains("username*") { wanted.insert("username", at: 0) }
        if seen.hasMessageQuality { wanted += ["cnonce", "nc"] }
        if let name = wanted.first(where: { !seen.names.contains($0) }) {
            return add(.digest(.missing(name)), at: end, bytes)
        }
        let isLong = algorithm.hasPrefix("SHA-256") || algorithm.hasPrefix("SHA-512-256")
        let expected = isLong ? 64 : 32
        let isKnown = isLong || algorithm.isEmpty || algorithm.hasPrefix("MD5")
        if isKnown, let found = seen.responseLength, found != expected {
            add(.digest(.response(expected: expected, found: found)), at: end, bytes)
        }
    }
}
