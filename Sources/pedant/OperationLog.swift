internal import Foundation
internal import Linux
internal import Logging

/// The operation log's form: one line an event on standard error, `2026-11-22T21:00:00Z warning: message key=value`.
struct OperationLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let values = metadata.merging(event.metadata ?? [:]) { _, ofEvent in ofEvent }
        let details = values.sorted { $0.key < $1.key }.map {
            " \($0.key)=\(OperationLog.quoted($0.value.description))"
        }
        let level = event.level == .info ? "" : "\(event.level): "
        Console.report("\(OperationLog.time(WallClock.milliseconds)) \(level)\(event.message)\(details.joined())")
    }

    /// Values with blanks or quotes in quotes, so that the keys can be told from them.
    private static func quoted(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.allSatisfy { !$0.isWhitespace && $0 != "\"" && $0 != "=" }
        guard !isPlain else { return value }
        return "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
    }

    private static func time(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
    }
}
