package import RequestValidation
internal import Yams

extension ProxyConfiguration {
    /// The effective configuration: every key with its value, as YAML that means the same when it is read.
    package func yaml() throws -> String {
        try Yams.serialize(node: ProxyConfiguration.format.write(self), indent: 2, width: -1, allowUnicode: true)
    }

    /// Every key with its sections, `timeouts.drain`, in the order of the effective configuration.
    package static var keyPaths: [String] { format.paths }

    /// Exemptions whose last day is over: they no longer hold, and somebody should know.
    ///
    /// - Parameter now: seconds since 1970.
    package func expiredExemptions(now: Int) -> [Exemption] {
        policy.exemptions.filter { $0.expires <= now }
    }
}

extension Exemption {
    /// The last day on which it holds, for people: `2027-03-31`.
    package var lastDay: String { CalendarDay(endInSeconds: expires).description }
}
