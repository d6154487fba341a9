package import Linux
package import RequestValidation

/// What the engine tells about its traffic: log, statistics and access log are made of it.
///
/// One object a worker, called on the worker's queue only. Spans are valid during the call.
package protocol TrafficReporter: AnyObject {
    /// A request was judged and found worth a record, or cut; action `none`: only exemptions kept it from that.
    ///
    /// - Parameters:
    ///   - head: the message from its first byte, as far as it is at hand; the head's ranges count from there.
    ///   - body: the beginning of the body as sent or decoded, see `JudgedRequest.isBodyDecoded`; empty where it was
    ///     not held.
    func judged(_ request: borrowing JudgedRequest, head: Span<UInt8>, body: Span<UInt8>)

    /// A forwarded request was answered.
    ///
    /// - Parameter head: the request's head.
    func forwarded(_ request: borrowing ForwardedRequest, head: Span<UInt8>)

    /// No answer, or no whole one, came from the upstream. Not the client's fault.
    func upstreamFailed(_ failure: UpstreamFailure, of request: borrowing ForwardedRequest, head: Span<UInt8>)

    /// Something else happened that the operator wants to know.
    func happened(_ event: EngineEvent)

    /// All handling of a batch is done: the records must be written when this returns, as the answers go out next.
    func batchEnded()
}

/// What is worth counting or telling besides requests.
package enum EngineEvent: Sendable, Equatable {
    case connectionOpened
    case connectionClosed
    /// A connection over a limit was closed before a byte was read.
    case connectionRefused(SocketAddress)
    /// `accept` failed: usually too many open descriptors.
    case acceptFailed(Errno)
    /// The client went away before its answer was complete.
    case clientAborted
    /// An Upgrade that was stripped from a request.
    case upgradeStripped
    /// A body could not be held.
    case spoolFailed(SpoolFailure)
    /// A request was sent a second time, as the pooled connection had died.
    case retried
    /// A state that should not exist; its connection was closed.
    case impossible(String)
}

/// The facts about a judged request, for its record.
package struct JudgedRequest: Sendable {
    package let id: RequestIdentifier
    /// When its first byte came, in nanoseconds since 1970.
    package let time: Int64
    package let action: Verdict.RecordAction
    package let verdict: Verdict
    /// The verdict in words, as the client gets it.
    package let diagnosis: Diagnosis
    /// The secrets in the head's bytes.
    package let redaction: Redaction
    package let policy: ValidationPolicy
    package let route: RoutePolicy
    package let listener: SocketAddress
    package let client: SocketAddress
    package let requestHead: RequestHead
    package let framing: BodyFraming
    /// Bytes of the head; 0 where it never ended.
    package let headLength: Int
    /// Body bytes that came before the verdict, decoded from chunks.
    package let bodyReceived: Int
    /// The body came in content codings, and what is told of it is what was behind them.
    package let isBodyDecoded: Bool
    /// The status sent for it; 0 where none was sent (observed, warned, aborted).
    package let status: Int
    /// From the first byte to the verdict.
    package let receiveNanoseconds: Int64
    /// Which request of its connection it is, from 1.
    package let ordinal: Int
    /// What of the contracts it used; nil where there are none.
    package let contractUse: ContractUse?
}

/// The facts about a forwarded request that has been answered or given up.
package struct ForwardedRequest: Sendable {
    package let id: RequestIdentifier
    /// When its first byte came, in nanoseconds since 1970.
    package let time: Int64
    /// What the verdict made of it: none, warned or observed.
    package let action: Verdict.RecordAction
    package let route: RoutePolicy
    package let client: SocketAddress
    /// Places in the head.
    package let method: Range<Int>
    package let target: Range<Int>
    /// The answer's; 0 where there was none.
    package let status: Int
    /// Head and body as received.
    package let requestBytes: Int
    /// Head and body as sent.
    package let responseBytes: Int
    /// From the request's last byte to the moment it was handed to the upstream's socket.
    package let addedNanoseconds: Int64
    /// From there to the first byte of the answer.
    package let upstreamNanoseconds: Int64
    /// From the request's first byte to the answer's last.
    package let totalNanoseconds: Int64
    /// What of the contracts it used; nil where there are none.
    package let contractUse: ContractUse?
}
