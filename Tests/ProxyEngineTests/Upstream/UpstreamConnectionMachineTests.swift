import Linux
import Testing

@testable import ProxyEngine

private let get = UpstreamConnectionMachine.Request(isIdempotent: true, isHeld: true, isRetry: false)
private let post = UpstreamConnectionMachine.Request(isIdempotent: false, isHeld: true, isRetry: false)

/// A connection that has served a GET and waits in the pool.
private func pooled() -> UpstreamConnectionMachine {
    var machine = UpstreamConnectionMachine(connectingFor: get)
    _ = machine.connected()
    _ = machine.sentAll()
    _ = machine.received()
    _ = machine.headArrived(isInterim: false, keepsAlive: true)
    _ = machine.answerEnded(isFollowed: false)
    return machine
}

@Suite("A connection to the upstream: transcripts")
struct UpstreamConnectionMachineTests {
    @Test("Connect, send, answer, and into the pool; then once more")
    func plain() {
        var machine = UpstreamConnectionMachine(connectingFor: get)
        #expect(machine.timeout == .connect)
        #expect(machine.connected() == .send)
        #expect(machine.wrote(100, isBlocked: true) == .none)
        #expect(machine.timeout == .send)
        #expect(machine.sentAll() == .none)
        #expect(machine.timeout == .firstByte)
        #expect(machine.received() == .none)
        #expect(machine.timeout == .stall)
        #expect(machine.headArrived(isInterim: false, keepsAlive: true) == .relayHead(stopSending: false))
        #expect(machine.answerEnded(isFollowed: false) == .finish(reuse: true))
        #expect(machine.isIdle && machine.isReused)
        #expect(machine.timeout == .idle)
        #expect(machine.assign(post) == .send)
        #expect(machine.timeout == nil)
        #expect(!machine.isIdle)
    }

    @Test("Interim answers go on to the client, too many of them are a fault")
    func interim() {
        var machine = UpstreamConnectionMachine(connectingFor: get)
        _ = machine.connected()
        _ = machine.sentAll()
        for _ in 0..<UpstreamConnectionMachine.interimLimit {
            #expect(machine.headArrived(isInterim: true, keepsAlive: true) == .relayInterim)
        }
        guard case .fail(.badResponse(let fault)) = machine.headArrived(isInterim: true, keepsAlive: true) else {
            Issue.record("expected a failure")
            return
        }
        #expect(fault.kind == .tooManyInterimResponses)
    }

    @Test("An answer that says close ends the connection, and so do bytes behind an answer")
    func notReusable() {
        var closing = UpstreamConnectionMachine(connectingFor: get)
        _ = closing.connected()
        _ = closing.sentAll()
        #expect(closing.headArrived(isInterim: false, keepsAlive: false) == .relayHead(stopSending: false))
        #expect(closing.answerEnded(isFollowed: false) == .finish(reuse: false))
        #expect(closing.isClosed)
        var followed = pooled()
        _ = followed.assign(get)
        _ = followed.sentAll()
        _ = followed.headArrived(isInterim: false, keepsAlive: true)
        #expect(followed.answerEnded(isFollowed: true) == .finish(reuse: false))
    }

    @Test("A body that ends with the connection is complete")
    func untilClose() {
        var machine = UpstreamConnectionMachine(connectingFor: get)
        _ = machine.connected()
        _ = machine.sentAll()
        _ = machine.headArrived(isInterim: false, keepsAlive: false)
        #expect(machine.peerClosed(nil) == .finish(reuse: false))
    }
}

@Suite("Early answers: transcripts")
struct EarlyAnswerTests {
    @Test("An early answer is relayed while the body is still being sent, and the connection is not used again")
    func early() {
        var machine = UpstreamConnectionMachine(connectingFor: post)
        _ = machine.connected()
        _ = machine.wrote(1000, isBlocked: false)
        #expect(machine.timeout == nil)
        _ = machine.received()
        #expect(machine.headArrived(isInterim: false, keepsAlive: true) == .relayHead(stopSending: false))
        #expect(machine.wrote(1000, isBlocked: true) == .none)
        #expect(machine.timeout == .stall)
        #expect(machine.answerEnded(isFollowed: false) == .finish(reuse: false))
    }

    @Test("If the body is through before the answer ends, the connection is kept")
    func both() {
        var machine = UpstreamConnectionMachine(connectingFor: post)
        _ = machine.connected()
        _ = machine.headArrived(isInterim: false, keepsAlive: true)
        _ = machine.sentAll()
        #expect(machine.answerEnded(isFollowed: false) == .finish(reuse: true))
    }

    @Test("An early answer that says close stops the body")
    func stop() {
        var machine = UpstreamConnectionMachine(connectingFor: post)
        _ = machine.connected()
        _ = machine.wrote(1000, isBlocked: true)
        #expect(machine.headArrived(isInterim: false, keepsAlive: false) == .relayHead(stopSending: true))
        #expect(machine.answerEnded(isFollowed: false) == .finish(reuse: false))
    }

    @Test("A failed write does not hide the answer that came before it")
    func brokenPipe() {
        var machine = UpstreamConnectionMachine(connectingFor: post)
        _ = machine.connected()
        _ = machine.wrote(1000, isBlocked: true)
        #expect(machine.writeFailed(.brokenPipe) == .readOn)
        #expect(machine.timeout == .firstByte)
        #expect(machine.headArrived(isInterim: false, keepsAlive: true) == .relayHead(stopSending: false))
        #expect(machine.answerEnded(isFollowed: false) == .finish(reuse: false))
    }
}

@Suite("Retrying once: transcripts")
struct RetryTests {
    @Test("A pooled connection that dies before a byte of the answer: an idempotent request is sent again")
    func idempotent() {
        var closed = pooled()
        _ = closed.assign(get)
        _ = closed.sentAll()
        #expect(closed.peerClosed(ResponseFault(.noAnswer, at: 0)) == .retry)
        var reset = pooled()
        _ = reset.assign(get)
        _ = reset.writeFailed(.brokenPipe)
        #expect(reset.readFailed(.connectionReset) == .retry)
    }

    @Test("A POST is sent again only if nothing of it had left")
    func notIdempotent() {
        var unsent = pooled()
        _ = unsent.assign(post)
        _ = unsent.writeFailed(.connectionReset)
        #expect(unsent.readFailed(.connectionReset) == .retry)
        var sent = pooled()
        _ = sent.assign(post)
        _ = sent.wrote(1, isBlocked: false)
        #expect(sent.readFailed(.connectionReset) == .fail(.reset(.connectionReset)))
    }

    @Test("No retry of a retry, of a body that is gone, on a fresh connection, or after the answer began")
    func never() {
        let noAnswer = ResponseFault(.noAnswer, at: 0)
        var again = pooled()
        _ = again.assign(.init(isIdempotent: true, isHeld: true, isRetry: true))
        _ = again.sentAll()
        #expect(again.peerClosed(noAnswer) == .fail(.badResponse(noAnswer)))
        var gone = pooled()
        _ = gone.assign(.init(isIdempotent: true, isHeld: false, isRetry: false))
        #expect(gone.peerClosed(noAnswer) == .fail(.badResponse(noAnswer)))
        var fresh = UpstreamConnectionMachine(connectingFor: get)
        _ = fresh.connected()
        #expect(fresh.peerClosed(noAnswer) == .fail(.badResponse(noAnswer)))
        var begun = pooled()
        _ = begun.assign(get)
        _ = begun.received()
        let truncated = ResponseFault(.headTruncated, at: 3)
        #expect(begun.peerClosed(truncated) == .fail(.badResponse(truncated)))
    }
}

@Suite("Failures of the upstream: transcripts")
struct UpstreamFailureTests {
    @Test("Before the head they become an answer, behind it the client is cut")
    func failOrCut() {
        let fault = ResponseFault(.bareLineFeed, at: 9)
        var before = UpstreamConnectionMachine(connectingFor: get)
        _ = before.connected()
        #expect(before.faultFound(fault) == .fail(.badResponse(fault)))
        var behind = UpstreamConnectionMachine(connectingFor: get)
        _ = behind.connected()
        _ = behind.sentAll()
        _ = behind.headArrived(isInterim: false, keepsAlive: true)
        #expect(behind.readFailed(.connectionReset) == .cut(.reset(.connectionReset)))
    }

    @Test("Each limit has its failure and status")
    func timeouts() {
        var connecting = UpstreamConnectionMachine(connectingFor: get)
        #expect(connecting.timedOut() == .fail(.connectTimeout))
        var sending = UpstreamConnectionMachine(connectingFor: get)
        _ = sending.connected()
        _ = sending.wrote(0, isBlocked: true)
        #expect(sending.timedOut() == .fail(.sendTimeout))
        var waiting = UpstreamConnectionMachine(connectingFor: get)
        _ = waiting.connected()
        _ = waiting.sentAll()
        #expect(waiting.timedOut() == .fail(.firstByteTimeout))
        var stalled = UpstreamConnectionMachine(connectingFor: get)
        _ = stalled.connected()
        _ = stalled.sentAll()
        _ = stalled.headArrived(isInterim: false, keepsAlive: true)
        #expect(stalled.timedOut() == .cut(.stalled))
        #expect(
            [UpstreamFailure.connectTimeout, .sendTimeout, .firstByteTimeout, .stalled].allSatisfy { $0.status == 504 })
        #expect(UpstreamFailure.connectFailed(.connectionRefused).status == 502)
        #expect(UpstreamFailure.tooManyConnections(limit: 5).status == 503)
    }

    @Test("A slow client does not run the upstream's limits")
    func slowClient() {
        var machine = UpstreamConnectionMachine(connectingFor: post)
        _ = machine.connected()
        _ = machine.wrote(10, isBlocked: false)
        #expect(machine.timeout == nil)
        _ = machine.sentAll()
        _ = machine.headArrived(isInterim: false, keepsAlive: true)
        _ = machine.setPaused(true)
        #expect(machine.timeout == nil)
        #expect(machine.timedOut() == .none)
        _ = machine.setPaused(false)
        #expect(machine.timeout == .stall)
    }

    @Test("An idle connection that closes, breaks, speaks or waits too long is closed, and nobody is told")
    func idle() {
        var closed = pooled()
        #expect(closed.peerClosed(nil) == .close)
        var broken = pooled()
        #expect(broken.readFailed(.connectionReset) == .close)
        var talking = pooled()
        #expect(talking.received() == .close)
        var old = pooled()
        #expect(old.timedOut() == .close)
        #expect(old.retire() == .none)
    }

    @Test("An impossible event closes the connection and says so, once")
    func impossible() {
        var machine = UpstreamConnectionMachine(connectingFor: get)
        #expect(machine.sentAll() == .fail(.impossible))
        #expect(machine.sentAll() == .none)
        #expect(machine.isClosed)
    }
}
