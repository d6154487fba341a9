internal import Linux
internal import Logging
internal import ProxyEngine
internal import RequestValidation

/// What one worker tells, brought to the logs and the statistics. Lives on the worker's queue.
final class WorkerReporter: TrafficReporter {
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    func judged(_ request: borrowing JudgedRequest, head: Span<UInt8>, body: Span<UInt8>) {}

    func forwarded(_ request: borrowing ForwardedRequest, head: Span<UInt8>) {}

    func upstreamFailed(_ failure: UpstreamFailure, of request: borrowing ForwardedRequest, head: Span<UInt8>) {
        logger.warning(
            "no whole answer from the backend", metadata: ["reason": "\(failure)", "request": "\(request.id.text)"])
    }

    func happened(_ event: EngineEvent) {
        switch event {
        case .connectionOpened, .connectionClosed, .clientAborted, .upgradeStripped, .retried: break
        case .connectionRefused(let client): logger.warning("too many connections", metadata: ["client": "\(client)"])
        case .acceptFailed(let errno): logger.error("connections cannot be accepted", metadata: ["reason": "\(errno)"])
        case .spoolFailed(let failure): logger.error("a body cannot be held", metadata: ["reason": "\(failure)"])
        case .impossible(let state): logger.error("an impossible state", metadata: ["state": "\(state)"])
        }
    }

    func batchEnded() {}
}
