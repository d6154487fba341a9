internal import ArgumentParser
internal import ContractLoader
internal import RequestValidation

/// `pedant contract check FILE...`: all that is wrong with contracts and between them, and what they describe.
struct ContractCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check contracts and list their operations.",
        discussion: """
            Reads OpenAPI 3.1 (3.2 like it), OpenAPI 3.0 and Swagger 2.0 with all files that they refer to; nothing is \
            loaded from the network. Errors make a contract unusable, notes say what in it is not checked.

            Exit codes: 0 good, 1 errors or conflicts, 2 wrong usage or a file that cannot be read.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Argument(help: "The contracts, each the file that leads to the others.")
    var files: [String]

    @Option(help: "A base path in place of the servers', for instance `/api/v1`.")
    var basePath: String?

    @Option(help: "text or json.")
    var format = Format.text

    @Flag(name: .shortAndLong, help: "Do not list the operations.")
    var quiet = false

    func validate() throws {
        if let basePath, !basePath.hasPrefix("/") || basePath.contains(where: { "?#{}".contains($0) }) {
            throw ValidationError("expected a base path such as `/api/v1`, found `\(basePath)`")
        }
    }

    func run() throws {
        var report = ContractReport()
        for file in files {
            do throws(ContractFaults) {
                report.add(try ContractFile.load(path: file, options: ContractFile.Options(basePath: basePath)))
            } catch {
                report.add(error, file: file)
            }
        }
        report.findConflicts()
        switch format {
        case .text:
            for fault in report.faults { Console.report(fault.description) }
            Console.write(quiet ? report.summary : report.text)
        case .json: Console.write(report.json)
        }
        guard files.allSatisfy(InputFile.isReadable) else { throw CommandFailure(.usage) }
        if report.hasErrors { throw CommandFailure(.findings) }
    }
}
