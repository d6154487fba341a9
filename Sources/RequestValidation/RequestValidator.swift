/// Judges one request at a time: bytes in, verdict out. No sockets, no clocks, no queues.
///
/// A caller begins a request, feeds the head until it is complete or decided, feeds the body if there is one, and
/// asks for the verdict. The same bytes give the same verdict however they are split. Reusable: its buffers live on.
public struct RequestValidator: ~Copyable {
    public enum HeadProgress: Sendable, Equatable {
        /// More bytes must come.
        case incomplete
        /// The head ends before this offset of the buffer; the body follows.
        case complete(length: Int)
        /// Nothing that follows can be judged: the verdict is final and the connection must be closed.
        case stopped
    }

    public enum BodyProgress: Sendable, Equatable {
        /// All bytes were consumed; more must come.
        case incomplete
        /// The body ended; the next message begins at this offset of the span.
        case complete(consumed: Int)
        /// The verdict is final and the connection must be closed; nothing behind this offset was judged.
        case stopped(consumed: Int)
    }

    public let policy: ValidationPolicy
    /// The head so far: ranges of the buffer that was fed.
    public var head: RequestHead { parser.head }
    /// Lends the head, where a copy would cost.
    package func withHead<Result>(_ body: (RequestHead) -> Result) -> Result { body(parser.head) }
    /// The method's place, without a copy of the head.
    public var method: Range<Int> { parser.head.method }
    /// The target's place, without a copy of the head.
    public var target: Range<Int> { parser.head.target }
    /// The version, without a copy of the head.
    public var version: RequestHead.Version { parser.head.version }
    /// Known once the head is complete.
    public private(set) var framing = BodyFraming.none
    /// How requests of this kind are judged; the default route until the head is complete.
    public private(set) var route: RoutePolicy
    /// True if the client waits for `100 Continue` before it sends the body (RFC 9110 section 10.1.1).
    public private(set) var expectsContinue = false
    /// True if the connection ends with this request: `Connection: close`, or a 1.0 request without `keep-alive`
    /// (RFC 9112 section 9.3).
    public private(set) var saysClose = false
    /// Decoded body bytes so far.
    public private(set) var bodyReceived = 0
    /// Raw body bytes so far, chunk framing included.
    public private(set) var rawBodyReceived = 0

    /// True if the client may have meant more bytes as the body than it said: it counted them, or it should have.
    /// The next request is then judged with a `PreviousRequest`. A chunked body says itself where it ends.
    public var mayHaveLongerBody: Bool {
        switch framing {
        case .length: true
        case .none: parser.facts.contains(.missingLength)
        case .chunked, .unknown: false
        }
    }

    /// True if forwarding fields of a peer that is not trusted were reported: once is enough for a peer, see
    /// `Circumstances.reportsForwarding`.
    public var reportsForwarding: Bool { parser.facts.contains(.untrustedForwarding) }

    /// True if any rule found fault so far.
    public var hasFindings: Bool { !report.findings.isEmpty }

    var parser = HeadParser()
    var report = FindingReport()
    private(set) var circumstances = Circumstances()
    let inspector = BodyInspector()
    let contractInspector = ContractInspector()
    /// True once the body cannot change any more that the request is rejected.
    package internal(set) var isRejectionCertain = false
    /// Pending faults that were weighed for that.
    var weighedFaults = 0
    private var chunked: ChunkedDecoder
    /// The names in the Trailer fields of a chunked request, in lower case.
    private var declaredTrailers: [String] = []
    private var isStopped = false
    private var isBodyOverLimit = false
    private var isHeadComplete = false

    public init(policy: ValidationPolicy) {
        self.policy = policy
        route = policy.defaultRoute
        chunked = ChunkedDecoder(limits: policy.limits)
    }

    /// Forgets the request before and prepares for the next one.
    public mutating func begin(_ circumstances: Circumstances = Circumstances()) {
        parser.reset()
        if !report.findings.isEmpty || !report.checksNotRun.isEmpty { report.removeAll() }
        self.circumstances = circumstances
        route = policy.defaultRoute
        framing = .none
        expectsContinue = false
        saysClose = false
        bodyReceived = 0
        rawBodyReceived = 0
        isStopped = false
        isBodyOverLimit = false
        isHeadComplete = false
        inspector.reset()
        contractInspector.begin()
        isRejectionCertain = false
        weighedFaults = 0
    }

    // MARK: head

    /// - Parameter bytes: everything that came since the message began, in one piece; parsing resumes where it stopped.
    public mutating func feedHead(_ bytes: Span<UInt8>) -> HeadProgress {
        let followsBody = circumstances.previous?.mayHaveLongerBody ?? false
        switch parser.feed(bytes, limits: policy.limits, followsBody: followsBody) {
        case .incomplete: return .incomplete
        case .complete:
            completeHead(bytes)
            return .complete(length: parser.head.end)
        case .stopped:
            stopHead(bytes)
            return .stopped
        }
    }

    private mutating func completeHead(_ bytes: Span<UInt8>) {
        isHeadComplete = true
        framing = RequestFraming.settle(bytes, parser.head, parser.notes, &parser.facts)
        if !policy.routes.isEmpty { route = matchingRoute(bytes) }
        expectsContinue = parser.facts.contains(.expect) && waitsForContinue(bytes)
        saysClose = ConnectionOptions.saysClose(bytes, parser.head, parser.notes)
        if framing == .chunked {
            chunked = ChunkedDecoder(limits: policy.limits)
            declaredTrailers = TrailerField.declared(bytes, parser.head)
        }
        parser.facts.formUnion(route.facts)
        policy.meaning.settle(
            bytes, parser.head, parser.notes, framing, circumstances, policy.limits, &parser.facts)
        if case .length(let length) = framing, length > route.bodyLimit {
            parser.facts.insert(.announcedBodyTooLarge)
            isBodyOverLimit = true
        }
        if FieldGrammar.isAnyIrregular(bytes, parser.head) { parser.facts.insert(.irregularValue) }
        if MediaTypeSlip.mayOccur(bytes, parser.head) { parser.facts.insert(.oddMediaType) }
        if hasBody, parser.head.first(.contentType)?.value.isEmpty ?? true {
            parser.facts.insert(.bodyWithoutContentType)
        }
        noteRepetition()
        let needsCredentials =
            route.authentication != nil
            || parser.notes.present.contains(.authorization)
                && !OrdinaryCredentials.suffice(bytes, parser.head, parser.facts, circumstances)
        if !policy.contracts.isEmpty { contractInspector.find(bytes, parser.head, in: policy.contracts) }
        let hasContract = contractInspector.match != nil
        let isAsked = route.rules.areAsked(parser.facts, parser.notes.present)
        if isAsked || hasBody || needsCredentials || hasContract {
            var context = headContext()
            if needsCredentials { context.inspectCredentials(bytes) }
            if hasContract {
                contractInspector.inspect(context, bytes)
                context.take(contractInspector)
            }
            judgeHead(context, bytes)
            if hasBody, !isBodyOverLimit { inspector.start(context, bytes, contentType: parser.notes.contentType) }
        }
        if framing == .unknown { report.addCheckNotRun("body", because: "its end cannot be known") }
    }

    private mutating func stopHead(_ bytes: Span<UInt8>) {
        isStopped = true
        framing = .unknown
        noteRepetition()
        judgeHead(headContext(), bytes)
        report.addCheckNotRun("the rest of the request", because: "the head cannot be read behind the fault")
    }

    private mutating func noteRepetition() {
        guard !parser.notes.repeated.isEmpty, !parser.notes.repeated.isDisjoint(with: .singletons) else { return }
        parser.facts.insert(.repeatedSingleton)
    }

    /// Costs references to all that it holds: made only where a rule or a scanner wants it.
    private func headContext() -> HeadContext {
        HeadContext(
            head: parser.head, facts: parser.facts, present: parser.notes.present, framing: framing, policy: policy,
            route: route, circumstances: circumstances)
    }

    private mutating func judgeHead(_ context: HeadContext, _ bytes: Span<UInt8>) {
        guard route.rules.areAsked(context.facts, context.present) else { return }
        report.origin = parser.head.start
        report.levels = route.levels
        route.rules.checkHead(context, bytes, &report)
    }

    private func matchingRoute(_ bytes: Span<UInt8>) -> RoutePolicy {
        let path = RequestTarget.normalizedPath(bytes, parser.head.target)
        let method = ByteText.array(bytes, parser.head.method)
        let host = HostName.of(parser.head, bytes)
        return policy.routes.first { $0.matches(method: method, path: path, host: host) } ?? policy.defaultRoute
    }

    private func waitsForContinue(_ bytes: Span<UInt8>) -> Bool {
        // RFC 9110 section 10.1.1: the expectation of a 1.0 request is ignored.
        guard parser.head.version == .http11, framing != .none, framing != .length(0),
            let index = parser.notes.expect, index < parser.head.fields.count
        else { return false }
        return ByteText.equals(bytes, parser.head.fields[index].value, ignoringCase: "100-continue")
    }

    // MARK: body

    /// True if the verdict cannot be changed by the body, or the body must not be taken: answer at once.
    public var isDecided: Bool {
        if isStopped || framing == .unknown { return true }
        guard isHeadComplete else { return false }
        if framing == .none || framing == .length(0) { return true }
        guard wouldReject else { return false }
        return expectsContinue || isBodyOverLimit
    }

    /// True if the body may be fed: the head is complete and says that there is one.
    public var hasBody: Bool { framing.hasBody }

    /// True if rules look into the body: it is held until it is judged.
    public var isBodyInspected: Bool { inspector.isActive }

    /// Bytes that the rules have looked at, behind content codings: what the body has cost so far.
    package var bodyInspected: Int { inspector.scanned }

    /// True if content codings are undone before the rules look into the body.
    package var isBodyCoded: Bool { inspector.isCoded }

    /// Lends the first bytes behind the content codings.
    package func withDecodedOpening(_ body: (Span<UInt8>) -> Void) { body(inspector.opening.span) }

    /// - Parameter bytes: the body's next bytes; may reach into the next message.
    public mutating func feedBody(_ bytes: Span<UInt8>) -> BodyProgress {
        switch framing {
        case .none, .unknown: return .complete(consumed: 0)
        case .length(let length):
            let taken = min(length &- rawBodyReceived, bytes.count)
            rawBodyReceived &+= taken
            bodyReceived &+= taken
            if let stopped = inspect(bytes.extracting(0..<taken), consumed: taken) { return stopped }
            guard rawBodyReceived == length else { return .incomplete }
            return finishInspection(consumed: taken) ?? .complete(consumed: taken)
        case .chunked: return feedChunked(bytes)
        }
    }

    private mutating func feedChunked(_ bytes: Span<UInt8>) -> BodyProgress {
        var offset = 0
        while true {
            let step = chunked.next(bytes, from: offset)
            rawBodyReceived = chunked.consumed
            switch step {
            case .data(let range):
                bodyReceived &+= range.count
                offset = range.upperBound
                let excess = min(max(0, bodyReceived &- route.bodyLimit), range.count)
                let inspected = range.lowerBound..<(range.upperBound &- excess)
                if let stopped = inspect(bytes.extracting(inspected), consumed: offset) { return stopped }
                if let progress = checkBodyLimit(consumed: offset) { return progress }
            case .needsMore: return .incomplete
            case .end(let end):
                let stopped = finishInspection(consumed: end)
                if !chunked.trailers.isEmpty { judgeTrailers() }
                return stopped ?? .complete(consumed: end)
            case .fault(let fault):
                judge(.chunkFault(fault, headLength: headLength))
                isStopped = true
                return .stopped(consumed: bytes.count)
            }
        }
    }

    /// Shows the body's next bytes to the scanners. Returns how feeding ends if they saw enough.
    private mutating func inspect(_ bytes: Span<UInt8>, consumed: Int) -> BodyProgress? {
        guard inspector.isActive, !bytes.isEmpty else { return nil }
        inspector.feed(bytes)
        weighFaults()
        return inspector.isStopped ? endInspection(consumed: consumed) : nil
    }

    private mutating func finishInspection(consumed: Int) -> BodyProgress? {
        defer { judgeWholeBody() }
        guard inspector.isActive else { return nil }
        inspector.finish(framing == .chunked ? chunked.trailers : [])
        return endInspection(consumed: consumed)
    }

    private mutating func endInspection(consumed: Int) -> BodyProgress? {
        judgeBodyFaults()
        if let reason = inspector.contractOmission { report.addCheckNotRun("the contract's schema", because: reason) }
        guard inspector.isStopped, wouldReject else { return nil }
        isStopped = true
        return .stopped(consumed: consumed)
    }

    /// What the contract says of the body as a whole.
    private mutating func judgeWholeBody() {
        let found = contractInspector.finish(isEmpty: bodyReceived == 0, mayHaveToken: inspector.mayHaveToken)
        if !found.isEmpty { judgeHead(headContext().about(found), Span()) }
    }

    /// Asks the rules about what the scanners found.
    private mutating func judgeBodyFaults() {
        guard !inspector.faults.pending.isEmpty else { return }
        report.origin = 0
        report.levels = route.levels
        report.bodyOrigin = framing == .chunked ? nil : headLength
        report.isBodyCoded = inspector.isCoded
        for fault in inspector.faults.pending { route.rules.checkBody(fault, &report) }
        inspector.removePendingFaults()
    }

    private mutating func judgeTrailers() {
        judge(.trailerSection(chunked.trailers, declared: declaredTrailers, headLength: headLength))
    }

    private mutating func checkBodyLimit(consumed: Int) -> BodyProgress? {
        guard bodyReceived > route.bodyLimit, !isBodyOverLimit else { return nil }
        isBodyOverLimit = true
        // The raw offset of the first byte over the limit: the bytes of this step end at `rawBodyReceived`.
        let offset = headLength &+ rawBodyReceived &- (bodyReceived &- route.bodyLimit)
        judge(.bodyTooLarge(limit: route.bodyLimit, offset: offset))
        guard wouldReject else {
            abandonInspection()
            return nil
        }
        isStopped = true
        return .stopped(consumed: consumed)
    }

    /// A body over the limit that is observed all the same streams on, and nothing looks into it any more.
    private mutating func abandonInspection() {
        guard inspector.isActive else { return }
        judgeBodyFaults()
        inspector.abandon()
        report.addCheckNotRun("the rest of the body", because: "it is larger than the limit")
    }

    /// The head's length in bytes from the request line's first byte.
    private var headLength: Int { parser.head.end &- parser.head.start }

    // MARK: ends and events

    /// No more bytes will come. Adds the finding for a request that is cut; nothing for a whole one or for none.
    ///
    /// - Parameters:
    ///   - reason: why there will be no more.
    ///   - bytes: everything that came since the message began; only the head is looked at.
    public mutating func end(_ reason: EndOfInput, _ bytes: Span<UInt8>) {
        guard !isStopped else { return }
        if !isHeadComplete { judgePartialHead(bytes) }
        let received = isHeadComplete ? bodyReceived : max(0, bytes.count &- parser.head.start)
        judge(.ended(reason, at: position(received: received)))
        isStopped = true
    }

    private func position(received: Int) -> MessageEvent.Position {
        guard isHeadComplete else { return .head(received: received) }
        switch framing {
        case .length(let length): return .body(announced: length, received: received, headLength: headLength)
        case .chunked:
            guard !chunked.isEnded else { return .behindMessage }
            return .chunkedBody(received: received, rawReceived: rawBodyReceived, headLength: headLength)
        case .none, .unknown: return .behindMessage
        }
    }

    /// What came of a head that is cut is judged as far as whole lines reach.
    private mutating func judgePartialHead(_ bytes: Span<UInt8>) {
        framing = .unknown
        if parser.head.requestLine.isEmpty {
            parser.head.start = parser.lineStart
            parser.head.requestLine = parser.lineStart..<max(parser.lineStart, bytes.count)
            parser.facts.insert(.cutRequestLine)
        }
        noteRepetition()
        judgeHead(headContext(), bytes)
    }

    /// Judges something that the caller observed: load and connection events.
    public mutating func judge(_ event: MessageEvent) {
        judgeBodyFaults()
        report.origin = 0
        report.levels = route.levels
        route.rules.checkEvent(event, &report)
    }

    /// Drops what was found so far, so that what comes behind a request that was judged gets a verdict of its own.
    public mutating func forgetFindings() { report.removeAll() }

    // MARK: verdict

    private var wouldReject: Bool { route.rejects(report.findings) }

    /// What of the contracts the request used; nil where there are none.
    package var contractUse: ContractUse? {
        guard !policy.contracts.isEmpty else { return nil }
        let match = contractInspector.match
        let (ofHead, ofBody) = (contractInspector.branches, inspector.contractBranches)
        return ContractUse(
            contract: match?.contract, operation: match?.operationIndex,
            parameters: contractInspector.presentParameters, media: match?.media,
            // Mostly one of them is empty, and nothing has to be copied.
            branches: ofHead.isEmpty ? ofBody : ofBody.isEmpty ? ofHead : ofHead + ofBody)
    }

    /// The verdict on what was fed. Final once the request is complete, decided or ended.
    public func verdict(_ bytes: Span<UInt8>) -> Verdict {
        var verdict = VerdictMaker.make(
            report: report, body: inspector, route: route, policy: policy,
            circumstances: circumstances, head: parser.head, bytes,
            isFramingIntact: !isStopped && framing != .unknown)
        if !contractInspector.violations.isEmpty {
            verdict.contract = ContractAnswer(contractInspector.violations, contractInspector.match)
        }
        return verdict
    }
}
