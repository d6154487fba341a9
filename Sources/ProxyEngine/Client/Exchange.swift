internal import Linux
internal import RequestValidation

/// One request and its answer while they are under way. Exchanges are reused: their buffers and parsers live on in the
/// worker's free list, so that an idle connection holds none and a request allocates none.
final class Exchange {
    var validator: RequestValidator
    /// The verdict as far as it is known; set when the head is complete and again when the body is.
    var verdict: Verdict?
    var id = RequestIdentifier(high: 0, low: 0)
    /// The request as the client's own words demand it of the answer.
    var isHead = false
    var isOldClient = false
    /// What was found in it has been told, though it passes.
    var isRecorded = false
    /// Seconds, for a request that came too soon.
    var retryAfter: Int?

    // MARK: the request's way, in the client's input buffer: head, then body bytes [cursor, fed) to be moved on

    /// Bytes of the head in the client's input buffer; 0 until it is complete.
    var headLength = 0
    /// Where the body bytes begin that were judged but not yet held, sent or dropped.
    var cursor = 0
    /// Where the bytes begin that were not judged yet.
    var fed = 0
    /// The body's first bytes are not in the input any more.
    var hasMovedOn = false
    /// The whole body lies in the input behind the head and is held there.
    var isHeldInPlace = false
    var isBodyComplete = false
    var hold: BodyHold
    /// Bytes of the hold that the upstream's socket has taken.
    var holdSent = 0
    /// Body bytes dropped behind an early answer.
    var discarded = 0
    /// Decodes the chunks of a body that goes on with a Content-Length.
    var unchunker: ChunkedDecoder?
    /// The head as the upstream gets it.
    var requestHead = ByteBuffer()
    var isRequestSent = false
    var isRetry = false
    /// Addresses of the upstream tried for this request.
    var connectAttempts = 0

    // MARK: the answer's way

    /// What goes to the client before `responseInput`: heads, and our own answers.
    var output = ByteBuffer()
    /// What the upstream sent and the client's socket has not taken yet.
    var responseInput = ByteBuffer()
    var responseParser = ResponseHeadParser()
    var responseBody = ResponseBodyFollower()
    var plan: ResponseHeadWriter.Plan?
    var isResponseComplete = false
    /// The log has our answer's record: it may be sent.
    var isAnswerReleased = false
    var status = 0
    var responseBytes = 0

    // MARK: times

    /// The request's first byte.
    var began = Instant(nanoseconds: 0)
    /// In nanoseconds since 1970.
    var beganAt: Int64 = 0
    /// The request's last byte.
    var received = Instant(nanoseconds: 0)
    /// The upstream's socket has taken the request, or the first piece of it.
    var sent = Instant(nanoseconds: 0)
    /// The first byte of the answer.
    var answered = Instant(nanoseconds: 0)

    init(policy: ValidationPolicy, holdPool: BufferPool, spool: Spool) {
        validator = RequestValidator(policy: policy)
        hold = BodyHold(pool: holdPool, spool: spool)
    }

    /// Whether bytes wait for the client's socket. Until the head was passed on, what the upstream sent is no such.
    var hasOutput: Bool { !output.isEmpty || (plan != nil && !responseInput.isEmpty) }

    private var hasVerdict: Bool { if case .some = verdict { true } else { false } }

    /// Prepares for the next request; gives all memory but small change back.
    func reset(buffers: BufferPool) {
        if hasVerdict { verdict = nil }
        isHead = false
        isOldClient = false
        isRecorded = false
        retryAfter = nil
        headLength = 0
        cursor = 0
        fed = 0
        isBodyComplete = false
        hasMovedOn = false
        isHeldInPlace = false
        if !hold.isEmpty || hold.isKeepingStartOnly { hold.reset() }
        holdSent = 0
        discarded = 0
        if unchunker != nil { unchunker = nil }
        requestHead.removeAll()
        isRequestSent = false
        isRetry = false
        output.removeAll()
        buffers.reclaim(&responseInput)
        plan = nil
        isResponseComplete = false
        isAnswerReleased = false
        status = 0
        responseBytes = 0
        received = Instant(nanoseconds: 0)
        sent = Instant(nanoseconds: 0)
        answered = Instant(nanoseconds: 0)
    }
}
