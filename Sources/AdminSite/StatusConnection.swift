internal import Linux
internal import RequestValidation

/// One client of the status listener: one request, one answer, then it closes.
final class StatusConnection {
    private let descriptor: Descriptor
    private var input = ByteBuffer(capacity: 4096)
    private var output = ByteBuffer()
    private var validator: RequestValidator
    private var isAnswered = false
    private(set) var isFinished = false
    /// It is closed then, whatever it does.
    let deadline: Instant

    /// What is to be done about what has come.
    enum Step {
        case wait
        /// A request for this path.
        case answer(path: String)
        case refuse(StatusAnswer)
    }

    init(_ descriptor: consuming Descriptor, policy: ValidationPolicy, deadline: Instant) {
        self.descriptor = descriptor
        self.deadline = deadline
        validator = RequestValidator(policy: policy)
        validator.begin()
    }

    /// Reads what has come, until there is nothing more for now.
    func receive() -> Step {
        while !isFinished {
            input.reserve(1024)
            switch descriptor.read(into: &input) {
            case .moved: continue
            case .blocked: return isAnswered ? .wait : judge()
            case .ended, .failed: isFinished = true
            }
        }
        return .wait
    }

    private func judge() -> Step {
        input.withBytes { bytes in
            if case .incomplete = validator.feedHead(bytes) { return .wait }
            let verdict = validator.verdict(bytes)
            let head = validator.head
            if verdict.action == .reject {
                let first = verdict.findings.first
                return .refuse(
                    .text(
                        verdict.status,
                        "\(first?.rule.id ?? "bad request"): expected \(first?.expected ?? ""), found \(first?.found ?? "")"
                    ))
            }
            guard ["GET", "HEAD"].contains(ByteText.string(bytes, head.method)) else {
                return .refuse(.text(405, "expected GET or HEAD"))
            }
            let path = ByteText.string(bytes, head.target).prefix { $0 != "?" }
            return .answer(path: String(path))
        }
    }

    func answer(_ answer: StatusAnswer) {
        isAnswered = true
        let isHead = input.withBytes { ByteText.string($0, validator.head.method) } == "HEAD"
        output.append(text: "HTTP/1.1 \(answer.status) \(ReasonPhrase.of(answer.status))\r\n")
        output.append(text: "Content-Type: \(answer.contentType)\r\nContent-Length: \(answer.body.count)\r\n")
        if answer.status == 405 { output.append("Allow: GET, HEAD\r\n") }
        output.append("Cache-Control: no-store\r\nConnection: close\r\n\r\n")
        if !isHead { output.append(answer.body) }
        send()
    }

    func send() {
        while !output.isEmpty, !isFinished {
            switch descriptor.write(from: &output) {
            case .moved: continue
            case .blocked: return
            case .ended, .failed: isFinished = true
            }
        }
        // The client's end of the connection follows; the deadline bounds the wait for it.
        if isAnswered, output.isEmpty { descriptor.shutdownWriting() }
    }
}
