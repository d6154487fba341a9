internal import ArgumentParser

/// `pedant contract ...`
struct ContractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract", abstract: "Look at contracts: OpenAPI and Swagger descriptions.",
        subcommands: [ContractCheckCommand.self])
}
