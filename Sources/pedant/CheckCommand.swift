internal import ArgumentParser
internal import ProxyConfiguration
internal import RequestValidation

/// `pedant check FILE...|-`: the proxy's judgement on requests in files.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Judge raw requests in files as the proxy would.",
        discussion: """
            A file holds one or more requests, one behind the other, with CR LF line ends (--lf for files from an \
            editor). Ends with 1 if there are findings of level error.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    enum Severity: String, ExpressibleByArgument, CaseIterable {
        case error
        case warning
    }

    @Argument(help: "Files with raw requests; `-` is standard input.")
    var files: [String]

    @Flag(help: "Line ends are LF: heads and chunk framing get CR LF before they are judged, bodies stay as they are.")
    var lf = false

    @Option(help: "text or json.")
    var format = Format.text

    @Option(name: .shortAndLong, help: "A configuration file, for its limits, levels, routes and names.")
    var config: String?

    @Option(help: "An OpenAPI document that the requests are held to; may be given several times.")
    var contract: [String] = []

    @Option(help: "End with 1 for findings of this level or above: error or warning.")
    var failOn = Severity.error

    func run() throws {
        let settings = try settings()
        let policy = ValidationPolicy(settings)
        var report = CheckReport(redactor: Redactor(additionalNames: settings.secretNames), format: format)
        for file in files {
            var bytes = Array(try InputFile.read(file))
            if lf { bytes = LineEnds.repaired(bytes) }
            report.begin(file == "-" ? "standard input" : file, isEmpty: bytes.isEmpty)
            RequestFile(name: file, bytes: bytes, policy: policy).judge(now: ConfigurationFile.now) { request, unread in
                report.add(request, unread: unread)
            }
        }
        Console.write(report.text)
        let isFailure = failOn == .error ? report.worst == .error : report.worst != nil
        if isFailure { throw CommandFailure(.findings) }
    }

    private func settings() throws -> PolicySettings {
        var settings = try config.map { try ConfigurationFile(path: $0).load().policy } ?? PolicySettings()
        guard !contract.isEmpty else { return settings }
        settings.contracts = contract.map { ContractSettings(file: $0) }
        let contracts = ContractFiles(readingInto: &settings)
        guard contracts.faults.isEmpty else {
            throw CommandFailure(.usage, contracts.faults.joined(separator: "\n"))
        }
        return settings
    }
}
