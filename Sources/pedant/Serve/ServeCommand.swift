internal import ArgumentParser
internal import Dispatch
internal import Logging
internal import ProxyConfiguration

/// `pedant serve`: the proxy.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the proxy.",
        discussion: """
            Options stand before the configuration file. Signals: TERM and INT finish the requests in flight and end \
            (a second one ends at once), HUP reads the configuration again, USR1 opens the logs again, USR2 prints the \
            statistics.
            """)

    @Option(name: .shortAndLong, help: "The configuration file (YAML); proxy.conf.example has every key.")
    var config: String?

    @Option(help: "Where to listen: `host:port`, `[::1]:port` or `unix:/path`; may be given several times.")
    var listen: [String] = []

    @Option(help: "The backend: `http://host:port` or `unix:/path`.")
    var upstream: String?

    @Option(help: "enforce: reject requests with errors. observe: forward and log them.")
    var mode: String?

    @Option(help: "An OpenAPI document that requests are held to; may be given several times.")
    var contract: [String] = []

    @Option(help: "The rejection log's file.")
    var log: String?

    @Option(help: "Event loops: a number, or `auto` for one per processor.")
    var workers: String?

    func run() throws {
        let file = ConfigurationFile(path: config, overrides: overrides)
        if config == nil, upstream == nil {
            throw CommandFailure(
                .usage, "where is the backend? pedant serve --upstream http://127.0.0.1:3000, or --config FILE")
        }
        LoggingSystem.bootstrap { _ in OperationLog() }
        try ServiceRunner(file: file).run()
    }

    private var overrides: [ConfigurationLoader.Override] {
        let single = [
            ("--upstream", "upstream", upstream), ("--mode", "mode", mode), ("--log", "log", log),
            ("--workers", "workers", workers),
        ]
        let given = single.compactMap { option, key, value in
            value.map { ConfigurationLoader.Override(option: option, key: key, values: [$0]) }
        }
        let several = [("--listen", "listen", listen), ("--contract", "contracts", contract)]
        return given
            + several.filter { !$0.2.isEmpty }.map { option, key, values in
                ConfigurationLoader.Override(option: option, key: key, values: values)
            }
    }
}
