internal import RequestValidation

/// The requests of one file, judged one after the other as if they came on one connection.
struct RequestFile {
    /// One request, its bytes and what was found.
    struct Judged {
        /// Where it begins in the file.
        let offset: Int
        /// From the first byte of the request line to the end of what was judged.
        let bytes: [UInt8]
        let head: RequestHead
        let verdict: Verdict
        let route: RoutePolicy
    }

    let name: String
    private let bytes: [UInt8]
    private let policy: ValidationPolicy

    init(name: String, bytes: [UInt8], policy: ValidationPolicy) {
        self.name = name
        self.bytes = bytes
        self.policy = policy
    }

    /// Judges the requests in order.
    ///
    /// - Parameter body: called for each; the second argument counts the bytes behind it that could not be read.
    func judge(now: Int, _ body: (Judged, Int) throws -> Void) rethrows {
        var validator = RequestValidator(policy: policy)
        var previous: PreviousRequest?
        var offset = 0
        while offset < bytes.count {
            // Editors end a file with a line feed that belongs to no request.
            if offset > 0, bytes[offset...].allSatisfy({ $0 == 10 || $0 == 13 }) { return }
            var circumstances = Circumstances()
            circumstances.now = now
            circumstances.previous = previous
            validator.begin(circumstances)
            let (end, isStopped) = feed(&validator, from: offset)
            let message = Array(bytes[offset..<end])
            let verdict = validator.verdict(message.span)
            let judged = Judged(
                offset: offset, bytes: message, head: validator.head, verdict: verdict, route: validator.route)
            try body(judged, isStopped ? bytes.count - end : 0)
            if isStopped || !verdict.isFramingIntact { return }
            // What follows a request that closes its connection would come on another one.
            let bodyStart = min(max(judged.head.end, 0), message.count)
            let body = message.span.extracting(bodyStart..<message.count)
            previous = validator.saysClose ? nil : PreviousRequest(of: validator, message.span, body: body, id: "")
            offset = end
        }
    }

    /// Feeds one request and answers where it ends, and whether nothing behind it can be read.
    private func feed(_ validator: inout RequestValidator, from start: Int) -> (end: Int, isStopped: Bool) {
        let span = bytes.span
        let rest = span.extracting(start..<bytes.count)
        switch validator.feedHead(rest) {
        case .incomplete:
            validator.end(.closed, rest)
            return (bytes.count, false)
        case .stopped:
            return (bytes.count, true)
        case .complete(let length):
            guard validator.hasBody else { return (start + length, false) }
            return feedBody(&validator, from: start + length, message: rest)
        }
    }

    private func feedBody(
        _ validator: inout RequestValidator, from start: Int, message: Span<UInt8>
    ) -> (end: Int, isStopped: Bool) {
        let span = bytes.span
        switch validator.feedBody(span.extracting(start..<bytes.count)) {
        case .incomplete:
            validator.end(.closed, message)
            return (bytes.count, false)
        case .complete(let consumed): return (start + consumed, false)
        case .stopped: return (bytes.count, true)
        }
    }
}
