import Foundation
import Fuzzing
import ProxyConfiguration
import RequestValidation
import Testing

/// A rule's example as it is played through a real socket.
struct SocketCase: Sendable {
    enum Manner: String, CaseIterable, Sendable {
        case whole
        case singly = "byte by byte"
        case pipelined = "behind a good request"
        case chunked = "in chunks"
        case coded = "gzipped, in chunks"

        fileprivate var transport: BodyTransport? {
            switch self {
            case .whole, .singly, .pipelined: nil
            case .chunked: .chunked
            case .coded: .gzippedAndChunked
            }
        }
    }

    let rule: RuleMetadata
    let example: RuleExample
    /// The configuration file that the example needs.
    let yaml: String
    /// The file with the keys of the examples, in the proxy's folder.
    static let keyFile = "keys.json"
    /// The validator's verdict on the example alone.
    let isRejected: Bool
    /// Neither the message nor its judgement is complete when the last byte has been sent.
    let isIncomplete: Bool

    var bytes: [UInt8] { example.message.bytes }

    /// The example as it is sent in that manner; nil where that would be another message.
    func bytes(_ manner: Manner) -> [UInt8]? {
        guard let transport = manner.transport else { return bytes }
        return SocketCase.familiesOfBodies.contains(rule.family) ? transport.carrying(bytes) : nil
    }

    /// Families that look at what the body holds, not at how it is sent.
    private static let familiesOfBodies: Set<String> = [
        "content-type", "contract", "form", "json", "multipart", "text", "xml",
    ]

    /// Each manner in which the case can be played.
    var manners: [Manner] { Manner.allCases.filter { bytes($0) != nil } }
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
        example.holdToContract(&settings)
        return settings
    }

    /// The examples that `matches`, by configuration file.
    static func groups(
        hold: HoldBodies, upstream: String, where matches: (SocketCase) -> Bool
    ) -> [String: [SocketCase]] {
        var groups: [String: [SocketCase]] = [:]
        for rule in RuleCatalogue.all {
            for example in rule.examples {
                let its = SocketCase(rule: rule, example: example, hold: hold, upstream: upstream)
                guard let its, matches(its) else { continue }
                groups[its.yaml, default: []].append(its)
            }
        }
        return groups
    }

    /// Nil for examples of what the proxy measures itself (time and load have tests of their own), and of clients that
    /// are elsewhere than on this machine.
    private init?(rule: RuleMetadata, example: RuleExample, hold: HoldBodies, upstream: String) {
        guard example.event == nil, example.circumstances == nil else { return nil }
        switch example.end {
        case .headerTimeout, .bodyTimeout, .bodyTooSlow: return nil
        case .closed, nil: break
        }
        let configuration = try? ProxyProcess.configuration(upstream: upstream) { configuration in
            // What an example is not about may be left out of it.
            if rule.family != "content-type" { configuration.policy.levels["content-type/missing"] = .off }
            if rule.level == .off { configuration.policy.levels[rule.id] = .warning }
            example.configure(&configuration.policy)
            example.holdToContract(&configuration.policy, file: SocketCase.contractFile(example) ?? "")
            configuration.policy.holdBodies = hold
            configuration.policy.makeWritable()
        }
        guard let configuration, let yaml = try? configuration.yaml() else { return nil }
        (self.rule, self.example, self.yaml) = (rule, example, yaml)
        (isRejected, isIncomplete) = SocketCase.judge(example, ValidationPolicy(configuration.policy))
    }

    /// The example's contract in a file of its own.
    private static func contractFile(_ example: RuleExample) -> String? {
        guard let text = example.contract else { return nil }
        let name = "pedant-contract-\(text.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }).yaml"
        let file = FileManager.default.temporaryDirectory.appending(path: name)
        try? Data(text.utf8).write(to: file, options: .atomic)
        return file.path
    }

    private static func judge(
        _ example: RuleExample, _ policy: ValidationPolicy
    ) -> (isRejected: Bool, isIncomplete: Bool) {
        let bytes = example.message.bytes
        var validator = RequestValidator(policy: policy)
        validator.begin()
        var isIncomplete = false
        switch validator.feedHead(bytes.span) {
        case .incomplete: isIncomplete = true
        case .stopped: break
        case .complete(let length) where validator.hasBody && !validator.isDecided:
            let rest = bytes.dropFirst(length)
            let progress = rest.isEmpty ? .incomplete : validator.feedBody(Array(rest).span)
            if case .incomplete = progress { isIncomplete = true }
        case .complete: break
        }
        if let end = example.end { validator.end(end, bytes.span) }
        return (validator.verdict(bytes.span).action == .reject, isIncomplete)
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
        for index in routes.indices where routes[index].authentication?.token?.keys != nil {
            routes[index].authentication?.token?.keysFile = SocketCase.keyFile
        }
    }
}
