import Foundation

/// What the tests want to know of a line of the rejection log.
struct LogRecord: Decodable {
    struct LoggedFinding: Decodable {
        let rule: String
        let level: String
    }

    let id: String
    let action: String
    let status: Int?
    let method: String?
    let findings: [LoggedFinding]

    var rules: [String] { findings.map(\.rule) }

    /// The records of a log; a line that is none is nil.
    static func lines(of text: String) -> [LogRecord?] {
        let decoder = JSONDecoder()
        return text.split(separator: "\n").map { try? decoder.decode(LogRecord.self, from: Data($0.utf8)) }
    }
}
