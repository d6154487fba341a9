internal import Foundation
internal import Linux
internal import ProxyConfiguration
internal import RequestValidation

/// A configuration as the command line names it: a file, or none, and values that stand before it.
struct ConfigurationFile {
    /// Nil: no file, all defaults.
    let path: String?
    var overrides: [ConfigurationLoader.Override] = []

    /// What it is called in messages.
    var name: String { path ?? "command line" }

    /// Seconds since 1970.
    static var now: Int { Int(WallClock.milliseconds / 1000) }

    /// Reads the file, and the key files that it names, again each time it is called.
    func load() throws -> ProxyConfiguration { try loadWithKeys().configuration }

    /// The same, with what is needed to see that a key file has changed.
    func loadWithKeys() throws -> (configuration: ProxyConfiguration, keys: TokenKeyFiles) {
        var configuration = try read()
        let keys = TokenKeyFiles(readingInto: &configuration.policy)
        let contracts = ContractFiles(readingInto: &configuration.policy)
        try fail(keys.faults.map { "\(name): \($0)" } + contracts.faults)
        return (configuration, keys)
    }

    private func read() throws -> ProxyConfiguration {
        let loader = ConfigurationLoader(environment: ProcessInfo.processInfo.environment, overrides: overrides)
        let text = try text()
        do throws(ConfigurationFaults) {
            return try loader.load(text, file: name)
        } catch {
            try fail(error.faults.map(\.description))
            throw CommandFailure(.usage)
        }
    }

    /// Tells what is wrong, if something is.
    private func fail(_ faults: [String]) throws {
        guard !faults.isEmpty else { return }
        let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
        Console.report("\(faults.joined(separator: "\n"))\n\(count) in the configuration")
        throw CommandFailure(.usage)
    }

    private func text() throws -> String {
        guard let path else { return "" }
        let data = try InputFile.read(path)
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure(.usage, "\(path): expected UTF-8 text")
        }
        return text
    }

    static func describe(_ exemption: Exemption) -> String {
        "the exemption from `\(exemption.rule)` expired after \(exemption.lastDay) (\(exemption.reason))"
    }
}
