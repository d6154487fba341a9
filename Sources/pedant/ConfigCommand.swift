internal import ArgumentParser
internal import ProxyConfiguration
internal import RequestValidation

/// `pedant config ...`
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Look at a configuration.", subcommands: [Check.self])

    /// `pedant config check FILE`: prints the effective configuration, or everything that is wrong with the file.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Check a configuration file and print what is in force.")

        @Argument(help: "The configuration file; `-` is standard input.")
        var file = "proxy.conf"

        @Flag(name: .shortAndLong, help: "Print nothing if the file is good.")
        var quiet = false

        func run() throws {
            let configuration = try ConfigurationFile(path: file).load()
            for exemption in configuration.expiredExemptions(now: ConfigurationFile.now) {
                Console.report("\(file): warning: \(ConfigurationFile.describe(exemption))")
            }
            if !quiet { Console.write(try configuration.yaml()) }
        }
    }
}
