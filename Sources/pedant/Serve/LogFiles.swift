internal import Foundation
internal import Linux
internal import Logging
internal import ProxyConfiguration
internal import RejectionLog
internal import RequestValidation

/// The files that all workers write to, and how.
struct LogFiles: Sendable {
    let rejections: LogFile
    let access: LogFile?
    let warnedOneOf: Int
    let redactor: Redactor
    let window: CaptureWindow

    var records: RecordMaker { RecordMaker(redactor: redactor, window: window) }

    /// - Parameter open: the files in use, kept where their names stay.
    init(_ configuration: ProxyConfiguration, keeping open: LogFiles? = nil, _ logger: Logger) throws {
        rejections = try LogFiles.open(configuration.log, keeping: open?.rejections, "rejection log", logger)
        access = try configuration.accessLog.map { path in
            try LogFiles.open(path == "-" ? "/dev/stdout" : path, keeping: open?.access, "access log", logger)
        }
        warnedOneOf = configuration.logWarnedOneOf
        redactor = Redactor(additionalNames: configuration.policy.secretNames)
        window = CaptureWindow(body: configuration.logCapture)
    }

    /// The rejection log's path from the root.
    var path: String { URL(filePath: rejections.path).standardizedFileURL.path }

    /// Opens the files again under their names: log rotation has moved the old ones away.
    func reopen(_ logger: Logger) {
        for file in [rejections, access].compactMap(\.self) {
            do throws(LinuxError) {
                try file.reopen()
            } catch {
                logger.error(
                    "a log cannot be opened again, the old file stays in use",
                    metadata: ["file": "\(file.path)", "reason": "\(error)"])
            }
        }
    }

    private static func open(
        _ path: String, keeping open: LogFile?, _ what: String, _ logger: Logger
    ) throws -> LogFile {
        if let open, open.path == path { return open }
        do throws(LinuxError) {
            return try LogFile(path: path) { trouble in report(trouble, what, logger) }
        } catch {
            throw CommandFailure(
                .failed, "the \(what) \(path) cannot be opened: \(error.errno?.description ?? error.description)")
        }
    }

    private static func report(_ trouble: LogFile.Trouble, _ what: String, _ logger: Logger) {
        switch trouble {
        case .failing(let error):
            logger.critical(
                "a log cannot be written, its lines are lost", metadata: ["log": "\(what)", "reason": "\(error)"])
        case .resumed(let lost):
            logger.warning("a log is written again", metadata: ["log": "\(what)", "lost": "\(lost)"])
        }
    }
}
