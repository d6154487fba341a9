import ProxyConfiguration
import RequestValidation
import Testing

/// A rule's example as it is played through a real socket.
struct SocketCase: Sendable {
    enum Manner: String, CaseIterable, Sendable {
        case whole
        case singly = "byte by byte"
        case pipelined = "behind a good request"
    }

    let rule: RuleMetadata
    let example: RuleExample
    /// The configuration file that the example needs.
    let yaml: String

    var bytes: [UInt8] { example.message.bytes }
    var method: String { String(decoding: bytes.prefix { $0 != 32 }, as: UTF8.self) }
    var firstLine: String { SocketCase.firstLine(of: bytes) }

    /// Rules that the example may name besides its own.
    var statuses: Set<Int> {
        Set([rule.status] + example.also.compactMap { RuleCatalogue.rule($0)?.status })
    }

    var location: SourceLocation {
        SourceLocation(fileID: example.file, filePath: example.file, line: example.line, column: 1)
    }

    /// A host name that the configuration knows.
    var host: String { settings.hostNames.first ?? "localhost" }

    private var settings: PolicySettings {
        var settings = PolicySettings()
        example.configure(&settings)
        return settings
    }

    /// Examples of the rules that `matches`, by configuration file.
    static func groups(hold: HoldBodies, upstream: String, where matches: (RuleMetadata, RuleExample) -> Bool) throws
        -> [String: [SocketCase]]
    {
        var groups: [String: [SocketCase]] = [:]
        for rule in RuleCatalogue.all {
            for example in rule.examples where matches(rule, example) {
                let its = SocketCase(rule: rule, example: example, hold: hold, upstream: upstream)
                guard let its else { continue }
                groups[its.yaml, default: []].append(its)
            }
        }
        return groups
    }

    /// Nil for examples of what the proxy measures itself: time and load have tests of their own.
    private init?(rule: RuleMetadata, example: RuleExample, hold: HoldBodies, upstream: String) {
        guard example.event == nil else { return nil }
        switch example.end {
        case .headerTimeout, .bodyTimeout, .bodyTooSlow: return nil
        case .closed, nil: break
        }
        let text = try? ProxyProcess.configuration(upstream: upstream) { configuration in
            if rule.level == .off { configuration.policy.levels[rule.id] = .warning }
            example.configure(&configuration.policy)
            configuration.policy.holdBodies = hold
            configuration.policy.makeWritable()
        }.yaml()
        guard let text else { return nil }
        (self.rule, self.example, yaml) = (rule, example, text)
    }

    static func firstLine(of bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != 13 && $0 != 10 }, as: UTF8.self)
    }
}

extension PolicySettings {
    /// A configuration file is asked to make more sense than an example needs to.
    fileprivate mutating func makeWritable() {
        limits.fieldLine = min(limits.fieldLine, limits.headerSection)
        for index in routes.indices
        where routes[index].path == nil && routes[index].methods.isEmpty && routes[index].host == nil {
            routes[index].path = PathGlob("/**")
        }
    }
}
