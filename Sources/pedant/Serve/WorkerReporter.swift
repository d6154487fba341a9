internal import Linux
internal import Logging
internal import ProxyEngine
internal import RejectionLog
internal import RequestValidation

/// What one worker tells, brought to the logs and the statistics. Lives on the worker's queue.
final class WorkerReporter: TrafficReporter {
    private let events: EventLog
    private var records: RecordMaker
    private var log: LogWriter
    private var accessLog: AccessLog?
    private var statistics = Statistics()

    init(files: LogFiles, logger: Logger) {
        events = EventLog(logger: logger)
        records = files.records
        log = LogWriter(file: files.rejections, warnedOneOf: files.warnedOneOf)
        accessLog = files.access.map { AccessLog(file: $0) }
    }

    /// What this worker has counted so far.
    var snapshot: Statistics {
        var copy = statistics
        copy.log.written += log.written
        copy.log.lost += log.lost
        copy.log.sampledOut += log.sampledOut
        return copy
    }

    /// Writes to these files from now on.
    func use(_ files: LogFiles) {
        batchEnded()
        statistics = snapshot
        records = files.records
        log = LogWriter(file: files.rejections, warnedOneOf: files.warnedOneOf)
        accessLog = files.access.map { AccessLog(file: $0) }
    }

    // MARK: - TrafficReporter

    func judged(_ request: borrowing JudgedRequest, head: Span<UInt8>, body: Span<UInt8>) {
        guard request.action != .none else { return statistics.count(exempted: request.verdict) }
        let outcome = request.diagnosis.outcome
        statistics.count(judged: outcome, route: request.route.name, request.verdict)
        if log.admits(outcome) { log.append(records.record(of: request, head: head, body: body)) }
        switch request.action {
        case .rejected, .aborted:
            statistics.contracts.count(request.contractUse)
            statistics.bytesIn += request.headLength + request.bodyReceived
            if request.status > 0 { statistics.count(status: request.status) }
            addAccessLine(request)
        // Forwarded: sizes, status and line come with the answer.
        case .observed, .warned, .none: break
        }
    }

    func forwarded(_ request: borrowing ForwardedRequest, head: Span<UInt8>) {
        count(request, Statistics.Outcomes(forwarded: 1), status: request.status)
        statistics.added.record(nanoseconds: request.addedNanoseconds)
        statistics.upstream.record(nanoseconds: request.upstreamNanoseconds)
        addAccessLine(request, head, "forwarded", status: request.status)
    }

    func upstreamFailed(_ failure: UpstreamFailure, of request: borrowing ForwardedRequest, head: Span<UInt8>) {
        let status = request.status == 0 ? failure.status : request.status
        count(request, Statistics.Outcomes(failed: 1), status: status)
        statistics.upstreamErrors[failure.kind, default: 0] += 1
        addAccessLine(request, head, "failed", status: status)
        events.upstreamFailed(failure, request.id)
    }

    func happened(_ event: EngineEvent) {
        events.happened(event)
        switch event {
        case .connectionOpened: statistics.connections.opened += 1
        case .connectionClosed: statistics.connections.closed += 1
        case .connectionRefused: statistics.connections.refused += 1
        case .acceptFailed: statistics.connections.acceptFailures += 1
        case .clientAborted: statistics.connections.abortedByClient += 1
        case .upgradeStripped: statistics.upgradesStripped += 1
        case .spoolFailed: statistics.spoolFailures += 1
        case .retried: statistics.retried += 1
        case .impossible: statistics.impossible += 1
        }
    }

    func batchEnded() {
        log.flush()
        accessLog?.flush()
    }

    // MARK: - parts

    private func count(
        _ request: borrowing ForwardedRequest, _ outcome: Statistics.Outcomes, status: Int
    ) {
        statistics.count(outcome, route: request.route.name)
        statistics.contracts.count(request.contractUse)
        statistics.count(status: status)
        statistics.bytesIn += request.requestBytes
        statistics.bytesOut += request.responseBytes
    }

    private func addAccessLine(_ request: borrowing JudgedRequest) {
        guard accessLog != nil else { return }
        accessLog?.append(
            AccessLog.Entry(
                time: request.time / 1_000_000, client: request.client.hostText, id: request.id.text,
                request: "\(request.diagnosis.method) \(request.diagnosis.target)", status: request.status,
                requestBytes: request.headLength + request.bodyReceived, responseBytes: 0,
                totalMicroseconds: Int(request.receiveNanoseconds / 1000), outcome: request.diagnosis.outcome.rawValue))
    }

    private func addAccessLine(
        _ request: borrowing ForwardedRequest, _ head: Span<UInt8>, _ outcome: String, status: Int
    ) {
        guard accessLog != nil else { return }
        let redaction = records.redactor.redaction(of: head, in: 0..<min(request.target.upperBound, head.count))
        let words =
            redaction.text(head, request.method, limit: 40) + " " + redaction.text(head, request.target, limit: 2000)
        accessLog?.append(
            AccessLog.Entry(
                time: request.time / 1_000_000, client: request.client.hostText, id: request.id.text, request: words,
                status: status, requestBytes: request.requestBytes, responseBytes: request.responseBytes,
                totalMicroseconds: Int(request.totalNanoseconds / 1000), outcome: outcome))
    }
}

extension UpstreamFailure {
    /// The failure without its particulars, for counting.
    fileprivate var kind: String {
        switch self {
        case .unresolved: "name not resolved"
        case .connectFailed: "cannot connect"
        case .connectTimeout: "connect timeout"
        case .sendTimeout: "send timeout"
        case .firstByteTimeout: "first byte timeout"
        case .stalled: "stalled answer"
        case .reset: "connection broke"
        case .badResponse: "bad answer"
        case .tooManyConnections: "too many connections"
        case .impossible: "impossible state"
        }
    }
}
