/// Reads one body, decoded from its transfer coding, by the scanner of its media type, and keeps what surrounds the
/// faults that it finds.
struct BodyInspector {
    /// Which scanner reads the body.
    private(set) var kind = BodyKind.none
    /// False if nothing looks into the body: it may stream.
    private(set) var isActive = false
    /// True once nothing behind this point can be judged; the verdict is final.
    private(set) var isStopped = false
    /// True if content codings stand between the bytes that came and those that the scanners read.
    private(set) var isCoded = false
    private(set) var faults = BodyFaults()
    private var window = BodyWindow()

    /// What surrounds the faults, in the decoded body.
    var contexts: [BodyContext] { window.contexts }

    /// Forgets the body before. Nothing is inspected until `start`.
    mutating func reset() {
        guard isActive else { return }
        kind = .none
        isActive = false
        isStopped = false
        isCoded = false
        faults.begin()
        window.begin()
    }

    /// Prepares for the body that this head announces.
    mutating func start(_ context: HeadContext, _ bytes: Span<UInt8>, contentType: Int?) {
        guard context.route.isInspected else { return }
        guard let contentType, contentType < context.head.fields.count,
            let mediaType = MediaType(bytes, context.head.fields[contentType].value)
        else { return }
        kind = BodyKind(mediaType, bytes)
        isActive = kind != .none
    }

    /// - Parameter bytes: the body's next bytes, decoded from the transfer coding.
    mutating func feed(_ bytes: Span<UInt8>) {
        guard isActive, !isStopped else { return }
        scan(bytes)
    }

    /// The body has come to its end.
    mutating func finish() {
        guard isActive, !isStopped else { return }
        switch kind {
        case .none, .json, .jsonLines, .jsonSequence, .xml, .form, .multipart, .text: break
        }
        keepSurroundings(Span())
    }

    /// Hands the next bytes of the decoded body to the scanner.
    private mutating func scan(_ bytes: Span<UInt8>) {
        switch kind {
        case .none, .json, .jsonLines, .jsonSequence, .xml, .form, .multipart, .text: break
        }
        keepSurroundings(bytes)
    }

    private mutating func keepSurroundings(_ bytes: Span<UInt8>) {
        for fault in faults.pending where !fault.isEncoded { window.keep(around: fault.place, in: bytes) }
        window.follow(bytes)
    }

    /// The rules have been asked about the pending faults.
    mutating func removePendingFaults() { faults.removePending() }
}
