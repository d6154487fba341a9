internal import RequestValidation

/// What `pedant check` says about all requests of all files.
struct CheckReport {
    private let redactor: Redactor
    private let format: CheckCommand.Format
    private var file = ""
    private var number = 0
    private var requests: [Request] = []
    private var remarks: [String] = []
    /// The most severe level found; nil where nothing was.
    private(set) var worst: Level?

    private struct Request {
        let file: String
        let number: Int
        let offset: Int
        let diagnosis: Diagnosis
        /// Bytes behind the request that could not be read.
        let unread: Int
    }

    init(redactor: Redactor, format: CheckCommand.Format) {
        self.redactor = redactor
        self.format = format
    }

    mutating func begin(_ file: String, isEmpty: Bool) {
        self.file = file
        number = 0
        if isEmpty { remarks.append("\(file): empty") }
    }

    mutating func add(_ request: RequestFile.Judged, unread: Int) {
        number += 1
        let bytes = request.bytes.span
        let redaction = redactor.redaction(of: bytes, request.head, showing: request.verdict.findings)
        let diagnosis = Diagnosis(
            request.verdict, request.head, bytes, redaction, Diagnosis.Labels(outcome: .checked, id: ""))
        requests.append(
            Request(file: file, number: number, offset: request.offset, diagnosis: diagnosis, unread: unread))
        for finding in request.verdict.findings { worst = max(worst ?? .off, finding.level) }
    }

    func text() throws -> String {
        switch format {
        case .text: remarks.map { "\($0)\n" }.joined() + requests.map(describe).joined(separator: "\n") + summary
        case .json: try Console.json(requests.map { CheckedRequest($0.file, $0.number, $0.offset, $0.diagnosis) })
        }
    }

    private func describe(_ request: Request) -> String {
        let title =
            "\(request.file), request \(request.number): \(request.diagnosis.method) \(request.diagnosis.target)"
        guard request.diagnosis.findingCount > 0 else { return "\(title): no findings\n" }
        let text = title + "\n" + TextRendering.text(request.diagnosis, isColoured: Console.hasColours)
        guard request.unread > 0 else { return text }
        return text + "the \(request.unread) bytes behind it were not read: where it ends cannot be known\n"
    }

    private var summary: String {
        guard requests.count > 1 else { return "" }
        let faulty = requests.count { $0.diagnosis.findingCount > 0 }
        return "\n\(requests.count) requests, \(faulty) with findings\n"
    }
}

/// One request of `pedant check --format json`.
struct CheckedRequest: Encodable {
    let file: String
    /// Which request of the file it is, from 1.
    let request: Int
    /// Where it begins in the file.
    let offset: Int
    let method: String
    let target: String
    /// What the proxy would answer; nil where it would forward.
    let status: Int?
    let findings: [CheckedFinding]
    let notChecked: [String]

    init(_ file: String, _ number: Int, _ offset: Int, _ diagnosis: Diagnosis) {
        self.file = file
        request = number
        self.offset = offset
        method = diagnosis.method
        target = diagnosis.target
        status = diagnosis.findings.contains { $0.level == .error } ? diagnosis.status : nil
        findings = diagnosis.findings.map(CheckedFinding.init)
        notChecked = diagnosis.checksNotRun.map { "\($0.checks): \($0.reason)" }
    }
}

struct CheckedFinding: Encodable {
    let rule: String
    let level: String
    let message: String
    let part: String
    let offset: Int?
    let length: Int?
    let line: Int?
    let column: Int?
    let expected: String
    let found: String
    let fix: String
    let spec: String

    init(_ finding: DiagnosedFinding) {
        rule = finding.rule
        level = finding.level.name
        message = finding.message
        part = finding.part
        offset = finding.offset
        length = finding.length
        line = finding.line
        column = finding.column
        expected = finding.expected
        found = finding.found
        fix = finding.fix
        spec = finding.spec
    }
}
