extension ProxyConfiguration {
    /// Keys whose change a running proxy cannot follow.
    package func keysThatNeedARestart(comparedTo fresh: ProxyConfiguration) -> [String] {
        let changes: [(key: String, isChanged: Bool)] = [
            ("listen", listeners != fresh.listeners),
            ("workers", workers != fresh.workers),
            ("status-listen", statusListener != fresh.statusListener),
        ]
        return changes.filter(\.isChanged).map(\.key)
    }
}
