extension ContractInspector {
    /// One of the alternatives has to be met: by the presence and form of credentials, not by who they belong to.
    func inspectSecurity(_ operation: ContractOperation, _ context: HeadContext, _ bytes: Span<UInt8>) {
        guard !operation.security.isEmpty else { return }
        for alternative in operation.security {
            if alternative.allSatisfy({ isMet($0, context, bytes) }) { return }
        }
        let wanted = operation.security.map { $0.map { $0.inWords }.joined(separator: " with ") }
        let place =
            context.head.first(.authorization)?.value
            ?? context.head.requestLine.upperBound..<context.head.requestLine.upperBound
        let part: MessagePart = context.head.first(.authorization)?.part(bytes) ?? .requestLine
        add(.missingCredentials(wanted: wanted), part, place, operation.source)
    }

    private func isMet(_ requirement: SecurityRequirement, _ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        switch requirement.kind {
        case .mutualTLS: true
        case .http(let scheme): hasScheme(scheme, context, bytes)
        // RFC 6750 section 2: in the field, or in the query; in a form it is the body's matter.
        case .token:
            hasScheme("bearer", context, bytes) || hasScheme("dpop", context, bytes)
                || isInQuery("access_token", context, bytes) || context.framing.hasBody && isForm(context, bytes)
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

    private func isForm(_ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        guard let field = context.head.first(.contentType), let type = MediaType(bytes, field.value) else {
            return false
        }
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
