import Testing

@testable import ProxyEngine

/// Transcripts: what came, and what the connection did about it.
@Suite struct ClientConnectionMachineTests {
    private typealias Head = ClientConnectionMachine.Head
    private var machine = ClientConnectionMachine()

    @Test mutating func `a request without a body is forwarded, answered, and the next one may come`() {
        #expect(machine.bytesArrived() == .beginRequest)
        #expect(machine.headComplete(Head()) == .forward)
        #expect(!machine.wantsBytes)
        machine.responseBegan()
        #expect(!machine.closesBehindAnswer)
        #expect(machine.responseSent() == .nextRequest)
        #expect(machine == ClientConnectionMachine())
    }

    @Test mutating func `a client that says close is closed behind its answer`() {
        _ = machine.bytesArrived()
        #expect(machine.headComplete(Head(isPersistent: false)) == .forward)
        #expect(machine.closesBehindAnswer)
        machine.responseBegan()
        #expect(machine.responseSent() == .linger)
        #expect(machine.peerEnded() == .close)
        #expect(machine.isClosed)
    }

    @Test mutating func `a held body is forwarded once it is whole`() {
        _ = machine.bytesArrived()
        #expect(machine.headComplete(Head(hasBody: true, isHeld: true)) == .holdBody(sendContinue: false))
        #expect(machine.wantsBytes)
        #expect(machine.answer == .none)
        #expect(machine.bodyComplete(isRejected: false) == .forward)
        #expect(machine.answer == .awaited)
    }

    @Test mutating func `a chunked body that outgrows memory goes on as a stream, unless it is rejected already`() {
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(hasBody: true, isHeld: true))
        #expect(machine.holdOutgrown(isRejected: false) == .streamHeld)
        #expect(machine.bodyComplete(isRejected: false) == .finishStream)
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(isRejected: true, hasBody: true, isHeld: true))
        #expect(machine.holdOutgrown(isRejected: true) == .reject)
        #expect(machine.closesBehindAnswer)
    }

    @Test mutating func `a fault in the head waits for the held body, so that one answer names all faults`() {
        _ = machine.bytesArrived()
        let head = Head(isRejected: true, hasBody: true, isHeld: true)
        #expect(machine.headComplete(head) == .holdBody(sendContinue: false))
        #expect(machine.bodyComplete(isRejected: true) == .reject)
        #expect(machine.answerSent() == .nextRequest)
    }

    @Test mutating func `a client that waits for 100 Continue is asked for the body only if the head passed`() {
        _ = machine.bytesArrived()
        let good = Head(hasBody: true, isHeld: true, expectsContinue: true)
        #expect(machine.headComplete(good) == .holdBody(sendContinue: true))
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        let bad = Head(isRejected: true, hasBody: true, isHeld: true, expectsContinue: true, isDiscardable: true)
        #expect(machine.headComplete(bad) == .reject)
        #expect(machine.closesBehindAnswer)
        #expect(machine.answerSent() == .linger)
    }

    @Test mutating func `behind a rejection the rest of a small body is dropped and the connection lives`() {
        _ = machine.bytesArrived()
        let head = Head(isRejected: true, isDecided: true, hasBody: true, isDiscardable: true)
        #expect(machine.headComplete(head) == .reject)
        #expect(machine.wantsBytes)
        #expect(machine.answerSent() == .none)
        #expect(machine.bodyComplete(isRejected: true) == .nextRequest)
    }

    @Test mutating func `the dropped rest may also end before the answer is sent`() {
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(isRejected: true, isDecided: true, hasBody: true, isDiscardable: true))
        #expect(machine.bodyComplete(isRejected: true) == .none)
        #expect(machine.answerSent() == .nextRequest)
    }

    @Test mutating func `broken framing in a dropped body is no second answer`() {
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(isRejected: true, isDecided: true, hasBody: true, isDiscardable: true))
        #expect(machine.messageBroken() == .none)
        #expect(machine.answerSent() == .linger)
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(isRejected: true, isDecided: true, hasBody: true, isDiscardable: true))
        #expect(machine.answerSent() == .none)
        #expect(machine.messageBroken() == .linger)
    }

    @Test mutating func `a client that half-closes within a dropped body still gets its answer`() {
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(isRejected: true, isDecided: true, hasBody: true, isDiscardable: true))
        #expect(machine.peerEnded() == .none)
        #expect(!machine.wantsBytes)
        #expect(machine.answerSent() == .linger)
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(isRejected: true, isDecided: true, hasBody: true, isDiscardable: true))
        #expect(machine.answerSent() == .none)
        #expect(machine.peerEnded() == .close)
    }

    @Test mutating func `a body too large to drop closes the connection behind the rejection`() {
        _ = machine.bytesArrived()
        #expect(machine.headComplete(Head(isRejected: true, isDecided: true, hasBody: true)) == .reject)
        #expect(!machine.wantsBytes)
        #expect(machine.answerSent() == .linger)
        #expect(machine.wantsBytes)
        #expect(machine.deadlinePassed() == .close)
    }

    @Test mutating func `a head that breaks off parsing is answered and the connection closes`() {
        _ = machine.bytesArrived()
        #expect(machine.messageBroken() == .reject)
        #expect(machine.closesBehindAnswer)
        #expect(machine.answerSent() == .linger)
    }

    @Test mutating func `broken framing in a streamed body cuts both sides`() {
        _ = machine.bytesArrived()
        #expect(machine.headComplete(Head(hasBody: true)) == .streamBody(sendContinue: false))
        #expect(machine.messageBroken() == .abort(isLogged: true))
    }

    @Test mutating func `an early answer passes while the body still comes, and the connection closes behind both`() {
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(hasBody: true))
        #expect(machine.closesBehindAnswer)
        machine.responseBegan()
        #expect(machine.bodyComplete(isRejected: false) == .finishStream)
        #expect(machine.responseSent() == .linger)
    }

    @Test mutating func `a client that closes between requests leaves in silence`() {
        #expect(machine.peerEnded() == .close)
    }

    @Test mutating func `a client that closes within the head or a held body is told so`() {
        _ = machine.bytesArrived()
        #expect(machine.peerEnded() == .rejectEnded)
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(hasBody: true, isHeld: true))
        #expect(machine.peerEnded() == .rejectEnded)
    }

    @Test mutating func `a half-closed client still gets its answer`() {
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head())
        #expect(machine.peerEnded() == .none)
        machine.responseBegan()
        #expect(machine.responseSent() == .linger)
    }

    @Test mutating func `time limits: silence is closed, a slow head or body is answered with 408`() {
        #expect(machine.deadlinePassed() == .close)
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        #expect(machine.deadlinePassed() == .rejectTimedOut(.header))
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(hasBody: true, isHeld: true))
        #expect(machine.deadlinePassed() == .rejectTimedOut(.body))
    }

    @Test mutating func `a body that drips is answered if it is held, and cut if it streams`() {
        #expect(machine.bodyTooSlow() == .none)
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(hasBody: true, isHeld: true))
        #expect(machine.bodyTooSlow() == .rejectTimedOut(.rate))
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head(hasBody: true))
        #expect(machine.bodyTooSlow() == .abort(isLogged: true))
    }

    @Test mutating func `an upstream that fails before its answer gives a 502, afterwards a cut`() {
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head())
        #expect(machine.upstreamFailed() == .answerFailure)
        #expect(machine.answerSent() == .nextRequest)
        _ = machine.bytesArrived()
        _ = machine.headComplete(Head())
        machine.responseBegan()
        #expect(machine.upstreamFailed() == .abort(isLogged: false))
    }

    @Test mutating func `draining closes idle connections and finishes the others`() {
        #expect(machine.drain() == .close)
        machine = ClientConnectionMachine()
        _ = machine.bytesArrived()
        #expect(machine.drain() == .none)
        _ = machine.headComplete(Head())
        #expect(machine.closesBehindAnswer)
        machine.responseBegan()
        #expect(machine.responseSent() == .linger)
    }
}
