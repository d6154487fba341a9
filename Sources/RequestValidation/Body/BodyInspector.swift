/// Reads one body, decoded from its transfer coding: undoes its content codings, hands it to the scanner of its media
/// type, and keeps what surrounds the faults that are found.
///
/// A class, as its scanners are 4 KB, which the validator would have with it wherever it is lent.
final class BodyInspector {
    /// Which scanner reads the body.
    private(set) var kind = BodyKind.none
    /// False if nothing looks into the body: it may stream.
    private(set) var isActive = false
    private var hasStarted = false
    /// True while no byte of the body has come.
    private var isEmpty = true
    /// True once nothing behind this point can be judged; the verdict is final.
    private(set) var isStopped = false
    /// True if content codings stand between the bytes that came and those that the scanners read.
    private(set) var isCoded = false
    private(set) var faults = BodyFaults()
    private var window = BodyWindow()
    /// The first bytes of a body that came in content codings, behind them; at most `openingLimit`.
    private(set) var opening: [UInt8] = []
    private let decoder = ContentDecoder()
    private var form = FormScanner()
    private var json = JSONScanner()
    private var multipart = MultipartScanner()
    /// Members that a JSON document must have.
    private var required: [RequiredValue] = []
    /// True if the route requires something of the body.
    private var isRequired = false
    private var xml = XMLScanner()
    private var text = TextScanner()
    private var sniffer = BodySniffer()
    /// What the contract says of the body; nil: nothing.
    private var contract: BodyContract?
    /// The beginning of the decoded body, where a contract is about it.
    private var beginning: [UInt8] = []
    private var evaluator = SchemaEvaluator()
    /// Branches of the contract's schemas that the body is right by.
    var contractBranches: [Int32] { contract?.branches ?? [] }
    private var formReader = FormReader()
    /// Nil where no digest of the body is checked.
    private var digests: BodyDigests?

    /// Bytes of the decoded body that were read.
    var scanned: Int { window.offset }

    /// What surrounds the faults, in the decoded body.
    var contexts: [BodyContext] { window.contexts }

    /// True if the body is no form, or one with a token (RFC 6750 section 2.2), or one that was not read.
    var mayHaveToken: Bool {
        guard kind == .form, isActive, !isStopped, !(isCoded && decoder.isStopped), !sniffer.isMismatch else {
            return true
        }
        return form.hasToken
    }

    /// Why the contract's schema was not asked about a body that it is about; nil: it was.
    var contractOmission: String? { contract?.omission }

    /// Forgets the body before. Nothing is inspected until `start`.
    func reset() {
        guard hasStarted else { return }
        hasStarted = false
        kind = .none
        isActive = false
        isStopped = false
        isEmpty = true
        isCoded = false
        digests = nil
        contract = nil
        faults.begin()
        window.begin()
        if !opening.isEmpty { opening.removeAll() }
        if !beginning.isEmpty { beginning.removeAll(keepingCapacity: beginning.capacity <= 4096) }
    }

    /// Prepares for the body that this head announces.
    func start(_ context: HeadContext, _ bytes: Span<UInt8>, contentType: Int?) {
        guard context.route.isInspected else { return }
        let limits = context.policy.limits
        digests = BodyDigests(context, bytes)
        let codings = codings(context, bytes)
        isCoded = codings.map { !$0.isEmpty } ?? false
        if codings != nil, let contentType, contentType < context.head.fields.count,
            let mediaType = MediaType(bytes, context.head.fields[contentType].value)
        {
            kind = BodyKind(mediaType, bytes)
            contract = BodyContract(context, kind)
            beginScanner(mediaType, bytes, context)
            sniffer.begin(
                kind, isJudgingText: context.isConfigured(ContentTypeMismatch.metadata.id),
                isRefused: !context.route.contentTypes.isEmpty)
        }
        isActive = kind != .none || isCoded || digests != nil
        guard isActive else { return }
        hasStarted = true
        decoder.begin(codings ?? [], ContentDecoder.Limits(decoded: limits.decodedBody, ratio: limits.decodedRatio))
    }

    /// What must be undone, first to last, to get at the content; nil if that cannot be done here.
    private func codings(_ context: HeadContext, _ bytes: Span<UInt8>) -> [ContentCoding]? {
        guard context.present.contains(.contentEncoding) else { return [] }
        return ContentCodings(bytes, context.head, additional: context.policy.additionalCodings)
            .decoders(atMost: context.policy.limits.codingCount)
    }

    /// The rest of the body will not be looked at. What was found so far stays.
    func abandon() { isActive = false }

    private func beginScanner(_ mediaType: MediaType, _ bytes: Span<UInt8>, _ context: HeadContext) {
        let limits = context.policy.limits
        let route = context.route
        required = route.required?.json ?? []
        switch kind {
        case .form:
            form.begin(
                FormScanner.Settings(mediaType, bytes, context), requiring: route.required?.form ?? [],
                isCollecting: contract != nil)
        case .multipart:
            multipart.begin(
                MultipartScanner.Settings(mediaType, bytes, limits), requiring: route.required?.form ?? [],
                isCollecting: contract != nil)
        case .json, .jsonLines, .jsonSequence: json.begin(jsonSettings(mediaType, bytes, limits, route.envelope))
        case .xml: xml.begin(XMLSettings(mediaType, bytes, context))
        case .text: text.begin(mediaType, bytes)
        case .none: break
        }
        isRequired = !required.isEmpty || !(route.required?.form.isEmpty ?? true)
    }

    private func jsonSettings(
        _ mediaType: MediaType, _ bytes: Span<UInt8>, _ limits: Limits, _ envelope: JSONEnvelope?
    ) -> JSONScanner.Settings {
        let format: JSONScanner.Format =
            switch kind {
            case .jsonLines: .lines
            case .jsonSequence: .sequence
            case .none, .json, .xml, .form, .multipart, .text: .document
            }
        return JSONScanner.Settings(
            format: format, depthLimit: limits.jsonDepth,
            wantsTape: format == .document && (!required.isEmpty || contract != nil),
            envelope: format == .document ? envelope ?? (contract == nil ? JSONEnvelope(mediaType, bytes) : nil) : nil)
    }

    /// - Parameter bytes: the body's next bytes, decoded from the transfer coding.
    func feed(_ bytes: Span<UInt8>) {
        guard isActive, !isStopped else { return }
        if !bytes.isEmpty { isEmpty = false }
        if digests != nil { digests?.take(bytes) }
        guard isCoded else { return scan(bytes) }
        // Lent to the decoder, which adds its own between those of the scanner.
        var lent = BodyFaults()
        swap(&lent, &faults)
        decoder.feed(bytes, &lent) { decoded, lent in
            swap(&lent, &faults)
            scan(decoded)
            swap(&lent, &faults)
        }
        swap(&lent, &faults)
        isStopped = decoder.isBomb
    }

    /// The body has come to its end.
    ///
    /// - Parameter trailers: the fields behind a chunked body.
    func finish(_ trailers: [TrailerField]) {
        guard isActive, !isStopped else { return }
        if isCoded { decoder.finish(&faults) }
        digests?.finish(trailers, isDecoded: isCoded && !decoder.isStopped, &faults)
        guard !decoder.isStopped else { return }
        if !sniffer.isMismatch { finishScanner() }
        if kind != .none { sniff { sniffer, faults in sniffer.finish(&faults) } }
        keepSurroundings(Span())
    }

    private func finishScanner() {
        // Chunked, and nothing in the chunks: no body, which is the head's matter, as is one of length 0.
        if isEmpty, !isCoded, !isRequired { return }
        defer { keepSurroundingsOfContract() }
        switch kind {
        case .form:
            form.finish(&faults)
            contract?.judge(form.collector, &formReader, &evaluator, &faults)
        case .multipart:
            multipart.finish(&faults)
            contract?.judge(multipart.collector, &formReader, &evaluator, &faults)
        case .json, .jsonLines, .jsonSequence:
            json.finish(&faults)
            contract?.judge(json.tape, isTooLarge: json.isTapeTooLarge, &evaluator, &faults)
            if !required.isEmpty, let tape = json.tape { RequiredMembers.check(tape, required, &faults) }
        case .xml: xml.finish(&faults)
        case .text: text.finish(&faults)
        case .none: break
        }
    }

    /// A mismatch takes back what the scanner found, so that its surroundings are of no interest either; how much of the
    /// body the scanner has seen by then depends on the split.
    private func sniff(_ step: (inout BodySniffer, inout BodyFaults) -> Void) {
        let wasMismatch = sniffer.isMismatch
        step(&sniffer, &faults)
        if sniffer.isMismatch, !wasMismatch { window.removeContexts() }
    }

    /// Hands the next bytes of the decoded body to the scanner.
    private func scan(_ bytes: Span<UInt8>) {
        if isCoded {
            BodyInspector.keep(bytes, in: &opening, atMost: BodyInspector.openingLimit)
            digests?.takeDecoded(bytes)
        }
        if kind != .none {
            sniff { sniffer, faults in sniffer.feed(bytes, &faults) }
            guard !sniffer.isMismatch else { return keepSurroundings(bytes) }
            if contract != nil { BodyInspector.keep(bytes, in: &beginning, atMost: BodyInspector.beginningLimit) }
        }
        switch kind {
        case .form: form.feed(bytes, &faults)
        case .multipart: multipart.feed(bytes, &faults)
        case .json, .jsonLines, .jsonSequence: json.feed(bytes, &faults)
        case .xml: xml.feed(bytes, &faults)
        case .text: text.feed(bytes, &faults)
        case .none: break
        }
        keepSurroundings(bytes)
    }

    /// What the log keeps of a body.
    private static let openingLimit = 16_384

    /// What is kept to show what surrounds faults that show only when all has been read.
    private static let beginningLimit = 65_536

    private static func keep(_ bytes: Span<UInt8>, in kept: inout [UInt8], atMost limit: Int) {
        let room = limit &- kept.count
        guard room > 0 else { return }
        ByteText.append(bytes, 0..<min(room, bytes.count), to: &kept)
    }

    private func keepSurroundingsOfContract() {
        let kept = beginning
        guard !kept.isEmpty else { return }
        for fault in faults.pending[faults.firstNew...] { window.keep(around: fault.place, of: kept.span) }
    }

    private func keepSurroundings(_ bytes: Span<UInt8>) {
        for fault in faults.pending[faults.firstNew...] where !fault.isEncoded {
            window.keep(around: fault.place, in: bytes)
        }
        faults.markAllKept()
        window.follow(bytes)
    }

    /// The rules have been asked about the pending faults.
    func removePendingFaults() { faults.removePending() }
}
