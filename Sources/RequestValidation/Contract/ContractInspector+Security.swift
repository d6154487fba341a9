extension ContractInspector {
    /// One of the alternatives has to be met: by the presence and form of credentials, not by who they belong to.
    func inspectSecurity(_ operation: ContractOperation, _ context: HeadContext, _ bytes: Span<UInt8>) {
        guard !operation.security.isEmpty else { return }
        var lacksTokenAlone = false
        for alternative in operation.security {
            if alternative.allSatisfy({ isMet($0, context, bytes) }) { return }
            if alternative.allSatisfy({ $0.kind == .token || isMet($0, context, bytes) }) { lacksTokenAlone = true }
        }
        let wanted = operation.security.map { $0.map { $0.inWords }.joined(separator: " with ") }
        let place =
            context.head.first(.authorization)?.value
            ?? context.head.requestLine.upperBound..<context.head.requestLine.upperBound
        let part: MessagePart = context.head.first(.authorization)?.part(bytes) ?? .requestLine
        let violation = ContractViolation(
            kind: .missingCredentials(wanted: wanted), part: part, place: place, source: operation.source)
        guard lacksTokenAlone, mayHaveTokenInForm(context, bytes) else { return violations.append(violation) }
        awaitToken(or: violation)
    }

    private func isMet(_ requirement: SecurityRequirement, _ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        switch requirement.kind {
        case .mutualTLS: true
        case .http(let scheme): hasScheme(scheme, context, bytes)
        // RFC 6750 section 2: in the field, or in the query; in a form it shows at the body's end.
        case .token:
            hasScheme("bearer", context, bytes) || hasScheme("dpop", context, bytes)
                || isInQuery("access_token", context, bytes)
        case .apiKey(.header, let name):
            context.head.fields.contains {
                !$0.value.isEmpty && TextPiece.equals(bytes, $0.name, ignoringCase: name)
            }
        case .apiKey(.query, let name): isInQuery(name, context, bytes)
        case .apiKey(.cookie, let name): isCookie(name, context, bytes)
        case .apiKey(.path, _): true
        }
    }

    private func hasScheme(_ scheme: String, _ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        context.head.fields.contains { field in
            guard field.known == .authorization else { return false }
            let name = FieldBytes.run(
                bytes, from: field.value.lowerBound, to: field.value.upperBound, where: ByteClass.isToken)
            return TextPiece.equals(bytes, name, ignoringCase: scheme) && name.upperBound < field.value.upperBound
        }
    }

    /// RFC 6750 section 2.2: in no request of a method whose body has no meaning.
    private func mayHaveTokenInForm(_ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        guard context.framing.hasBody, !["GET", "HEAD"].contains(ByteText.string(bytes, context.head.method)),
            let field = context.head.first(.contentType), let type = MediaType(bytes, field.value)
        else { return false }
        return BodyKind(type, bytes) == .form
    }

    private func isInQuery(_ name: String, _ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        guard let query = context.targetParts(bytes).query else { return false }
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            let its = TextPiece(range: parameter.name, coding: .form)
            if !parameter.value.isEmpty, its.string(bytes) == name { return true }
        }
        return false
    }

    private func isCookie(_ name: String, _ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        var cookies = context.cookies
        while let cookie = cookies.next(bytes) {
            if !cookie.value.isEmpty, ByteText.string(bytes, cookie.name) == name { return true }
        }
        return false
    }
}

extension SecurityRequirement {
    /// What a client has to send.
    var inWords: String {
        switch kind {
        case .apiKey(.header, let name): "the field `\(name)`"
        case .apiKey(.query, let name): "the query parameter `\(name)`"
        case .apiKey(.cookie, let name): "the cookie `\(name)`"
        case .apiKey(.path, let name): "`\(name)` in the path"
        case .http(let scheme): "`Authorization: \(scheme.prefix(1).uppercased() + scheme.dropFirst()) ...`"
        case .token: "`Authorization: Bearer ...`"
        case .mutualTLS: "a certificate of the client"
        }
    }

    /// What a 401 says of it in WWW-Authenticate (RFC 9110 section 11.6.1); nil: nothing that has a scheme.
    func challenge(realm: String) -> String? {
        switch kind {
        case .http(let scheme): "\(scheme.prefix(1).uppercased() + scheme.dropFirst()) \(realm)"
        case .token: "Bearer \(realm)"
        case .apiKey(let location, let name): "ApiKey \(realm), in=\"\(location.rawValue)\", name=\"\(name)\""
        case .mutualTLS: nil
        }
    }
}
