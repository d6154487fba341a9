extension FormScanner.Settings {
    /// - Parameter mediaType: what the Content-Type says, as ranges of `bytes`.
    init(_ mediaType: MediaType, _ bytes: Span<UInt8>, _ context: HeadContext) {
        fieldLimit = context.policy.limits.formFieldCount
        tokenInHead = FormFault.TokenPlace(context, bytes)
        guard let charset = mediaType.parameter("charset", bytes)?.value else { return }
        isUTF8 =
            ByteText.equals(bytes, charset, ignoringCase: "utf-8")
            || ByteText.equals(bytes, charset, ignoringCase: "utf8")
    }
}

extension FormFault.TokenPlace {
    /// Where this head has a token (RFC 6750 sections 2.1 and 2.3); nil if it has none.
    init?(_ context: HeadContext, _ bytes: Span<UInt8>) {
        if let value = context.head.first(.authorization)?.value {
            let name = FieldBytes.run(bytes, from: value.lowerBound, to: value.upperBound, where: ByteClass.isToken)
            if AuthorizationScheme(bytes, name) == .bearer, name.upperBound < value.upperBound {
                self = .authorization
                return
            }
        }
        guard context.accessTokenInQuery(bytes) != nil else { return nil }
        self = .query
    }
}

extension HeadContext {
    /// The query's first parameter `access_token` that has a value.
    func accessTokenInQuery(_ bytes: Span<UInt8>) -> RequestTarget.Parameter? {
        guard facts.contains(.query), let query = targetParts(bytes).query else { return nil }
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            if !parameter.value.isEmpty, ByteText.equals(bytes, parameter.name, ignoringCase: "access_token") {
                return parameter
            }
        }
        return nil
    }
}
