internal import ArgumentParser
internal import Linux
internal import ProxyConfiguration
internal import RejectionLog
internal import RequestValidation

/// `pedant log ID|-n N`: records as the clients saw them.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show records of the rejection log as the clients saw them.",
        discussion: "ID is what a rejection prints, and what Pedant-Rejection and X-Request-Id say.")

    @Argument(help: "The id of a rejection.")
    var id: String?

    @Option(name: .customShort("n"), help: "How many of the last records (default 10).")
    var count: Int?

    @Option(help: "The log's file.")
    var log: String?

    @Option(name: .shortAndLong, help: "The configuration file that names the log.")
    var config: String?

    func validate() throws {
        if id != nil, count != nil { throw ValidationError("give an id or -n, not both") }
        if let count, count < 1 { throw ValidationError("expected a number of records from 1, found `\(count)`") }
    }

    func run() throws {
        let path = try log ?? config.map { try ConfigurationFile(path: $0).load().log } ?? ProxyConfiguration().log
        let findings = try find(in: path)
        if findings.tornLines > 0 {
            Console.report("pedant: \(path): \(findings.tornLines) lines are no records (torn, or of another program)")
        }
        if findings.records.isEmpty {
            guard let id else { return Console.report("pedant: \(path): no records yet") }
            throw CommandFailure(.findings, "\(path): no record `\(id)`")
        }
        Console.write(findings.records.map(LogCommand.describe).joined(separator: "\n"))
    }

    private func find(in path: String) throws -> LogReader.Findings {
        do throws(LinuxError) {
            let reader = LogReader(path: path)
            guard let id else { return try reader.last(count ?? 10) }
            return try reader.record(id: id)
        } catch {
            let hint = log == nil && config == nil ? " (--log or --config says where the log is)" : ""
            throw CommandFailure(.usage, "\(path): \(error.errno?.description ?? "\(error)")\(hint)")
        }
    }

    private static func describe(_ record: Record) -> String {
        let title = [
            record.timeText, record.diagnosis.outcome.rawValue, "from \(record.client) (\(record.clientLabel))",
            "route \(record.route)", "\(record.diagnosis.method) \(record.diagnosis.target)",
        ]
        return title.joined(separator: "  ") + "\n"
            + TextRendering.text(record.diagnosis, isColoured: Console.hasColours)
    }
}
