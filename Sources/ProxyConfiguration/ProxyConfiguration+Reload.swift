extension ProxyConfiguration {
    /// Keys whose change a running proxy cannot follow.
    package func keysThatNeedARestart(comparedTo fresh: ProxyConfiguration) -> [String] {
        let changes: [(key: String, isChanged: Bool)] = [
            ("listen", listeners != fresh.listeners),
            ("upstream", upstream != fresh.upstream),
            ("workers", workers != fresh.workers),
            ("status-listen", statusListener != fresh.statusListener),
            ("spool-directory", bodies.spoolDirectory != fresh.bodies.spoolDirectory),
            ("spool-limit", bodies.spoolLimit != fresh.bodies.spoolLimit),
            ("connections.to-upstream", connections.toUpstream != fresh.connections.toUpstream),
            ("rate-limit", rateLimit != fresh.rateLimit),
        ]
        return changes.filter(\.isChanged).map(\.key)
    }
}
