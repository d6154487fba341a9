extension HeadContext {
    func targetParts(_ bytes: Span<UInt8>) -> RequestTarget.Parts { RequestTarget.parts(bytes, head.target) }

    /// False if the configuration turned the rule called `id` off for this route. For rules that leave bytes to
    /// another rule, which has more to say about them.
    func isOn(_ id: String) -> Bool {
        guard let index = RuleCatalogue.index(of: id) else { return false }
        return (configuredLevel(id) ?? RuleCatalogue.metadata(at: index).level) != .off
    }

    /// True if the configuration sets the level of the rule called `id` for this route.
    func isConfigured(_ id: String) -> Bool {
        configuredLevel(id).map { $0 != .off } ?? false
    }

    /// The level that the configuration sets for the rule called `id` on this route; nil: none.
    func configuredLevel(_ id: String) -> Level? {
        guard let index = RuleCatalogue.index(of: id), index < route.levels.count else { return nil }
        return route.levels[index]
    }
}
