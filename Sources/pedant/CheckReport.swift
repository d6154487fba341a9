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

    fileprivate struct Request {
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
            request.verdict, request.head, bytes, redactor, redaction, Diagnosis.Labels(outcome: .checked, id: ""))
        requests.append(
            Request(file: file, number: number, offset: request.offset, diagnosis: diagnosis, unread: unread))
        for finding in request.verdict.findings { worst = max(worst ?? .off, finding.level) }
    }

    var text: String {
        switch format {
        case .text: remarks.map { "\($0)\n" }.joined() + requests.map(describe).joined(separator: "\n") + summary
        case .json: json
        }
    }

    private var json: String {
        var json = JSONWriter(isIndented: true)
        json.beginArray()
        for request in requests { json.request(request) }
        json.endArray()
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
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

extension JSONWriter {
    /// One request: where it is in which file, what the proxy would do, and all findings.
    fileprivate mutating func request(_ request: CheckReport.Request) {
        let diagnosis = request.diagnosis
        beginObject()
        member("file", request.file)
        member("request", request.number)
        member("offset", request.offset)
        member("method", diagnosis.method)
        member("target", diagnosis.target)
        member("status", diagnosis.findings.contains { $0.level == .error } ? diagnosis.status : nil)
        name("findings")
        beginArray()
        for finding in diagnosis.findings { self.finding(finding) }
        endArray()
        rest(of: diagnosis)
        member("unread_bytes", request.unread > 0 ? request.unread : nil)
        endObject()
    }
}
