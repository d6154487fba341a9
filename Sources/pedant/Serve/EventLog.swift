internal import Linux
internal import Logging
internal import ProxyEngine
internal import RequestValidation

/// What one worker has to say in the operation log. Events of one kind that come often are told once a second, with
/// the number of those that were not.
final class EventLog {
    private enum Kind: Hashable {
        case upstream
        case connections
        case accept
        case spool
        case impossible
    }

    private struct Throttle {
        var next: Instant
        var untold = 0
    }

    private let logger: Logger
    private var throttles: [Kind: Throttle] = [:]

    init(logger: Logger) {
        self.logger = logger
    }

    func upstreamFailed(_ failure: UpstreamFailure, _ id: RequestIdentifier) {
        tell(
            .upstream, .warning, "no whole answer from the backend", ["reason": "\(failure)", "request": "\(id.text)"])
    }

    func happened(_ event: EngineEvent) {
        switch event {
        case .connectionOpened, .connectionClosed, .clientAborted, .upgradeStripped, .retried: break
        case .connectionRefused(let client):
            tell(.connections, .warning, "a connection over the limit was closed", ["client": "\(client)"])
        case .acceptFailed(let errno):
            tell(.accept, .error, "connections cannot be accepted", ["reason": "\(errno)"])
        case .spoolFailed(let failure):
            tell(.spool, .error, "a body cannot be held", ["reason": "\(failure)"])
        case .impossible(let state):
            tell(.impossible, .error, "an impossible state, its connection was closed", ["state": "\(state)"])
        }
    }

    private func tell(_ kind: Kind, _ level: Logger.Level, _ message: Logger.Message, _ metadata: Logger.Metadata) {
        let now = Instant.now
        var throttle = throttles[kind] ?? Throttle(next: now)
        defer { throttles[kind] = throttle }
        guard throttle.next <= now else {
            throttle.untold += 1
            return
        }
        var metadata = metadata
        if throttle.untold > 0 { metadata["untold"] = "\(throttle.untold)" }
        throttle = Throttle(next: now.advanced(milliseconds: 1000))
        logger.log(level: level, message, metadata: metadata)
    }
}
