/// What is known of a request's method.
enum MethodKnowledge: Equatable {
    /// Registered, configured, or allowed by the route.
    case known
    /// Known in another case, which is given.
    case miscased(String)
    case unknown
    /// No token: request-line/invalid-method speaks of it.
    case invalid

    static func of(_ context: HeadContext, _ bytes: Span<UInt8>) -> MethodKnowledge {
        let range = context.head.method
        if RequestMethod.isCommon(bytes, range) { return .known }
        guard RequestLineAnalysis.isToken(bytes, range) else { return .invalid }
        let method = ByteText.string(bytes, range)
        let all = candidates(context)
        if all.contains(method) { return .known }
        let folded = method.lowercased()
        return all.first { $0.lowercased() == folded }.map { .miscased($0) } ?? .unknown
    }

    /// All methods that count as known here, the configured ones first.
    static func candidates(_ context: HeadContext) -> [String] {
        context.route.allowedMethods + context.policy.additionalMethods + RequestMethod.registered
    }
}
