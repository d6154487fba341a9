internal import ArgumentParser

@main
struct Pedant: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pedant",
        abstract: "A reverse proxy that reads every HTTP request to the letter.",
        discussion: """
            It stands in front of a backend, answers malformed requests with an exact 400, forwards the rest untouched, \
            and writes every rejection down.

            Exit codes: 0 all is well, 1 findings, 2 wrong usage or configuration, 3 the work could not be done.
            """,
        version: "pedant \(Pedant.version)",
        subcommands: [
            ServeCommand.self, CheckCommand.self, LogCommand.self, RulesCommand.self, ExplainCommand.self,
            ConfigCommand.self, ContractCommand.self,
        ])

    static let version = "0.1.0"

    /// ArgumentParser ends with 64 (EX_USAGE) after wrong usage; ours is 2 for all that the caller can mend.
    static func main() {
        do {
            if let word = CommandLine.arguments.dropFirst().first { try rejectUnknownCommand(word) }
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            if !failure.message.isEmpty { Console.report("pedant: \(failure.message)") }
            exit(withStatus: failure.status)
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code.isSuccess { Console.write(message + "\n") } else { Console.report(message) }
            exit(withStatus: code == .validationFailure ? .usage : ExitStatus(rawValue: code.rawValue) ?? .failed)
        }
    }

    private static func exit(withStatus status: ExitStatus) -> Never {
        Pedant.exit(withError: ExitCode(status.rawValue))
    }

    private static func rejectUnknownCommand(_ word: String) throws {
        let names = configuration.subcommands.map { command in command._commandName } + ["help"]
        guard !word.hasPrefix("-"), !names.contains(word) else { return }
        throw CommandFailure(.usage, "unknown command `\(word)`\(Console.hint(for: word, among: names))")
    }
}
