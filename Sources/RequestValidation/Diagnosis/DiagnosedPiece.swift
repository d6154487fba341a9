/// A piece of the decoded body around findings, with the secrets in it.
struct DiagnosedPiece {
    let context: BodyContext
    let redaction: Redaction
    /// The secrets by their names and shapes alone.
    private let named: Redaction
    /// What may be one, as its name is not in sight.
    private let unnamed: Range<Int>?

    static func all(of verdict: Verdict, _ redactor: Redactor) -> [DiagnosedPiece] {
        guard !verdict.bodyContexts.isEmpty else { return [] }
        let positions = verdict.findings.compactMap { $0.bodyPosition }
        return verdict.bodyContexts.map { context in
            DiagnosedPiece(context, kind: verdict.bodyKind, positions, redactor)
        }
    }

    private init(_ context: BodyContext, kind: BodyKind, _ positions: [BodyPosition], _ redactor: Redactor) {
        self.context = context
        let inside = positions.filter { $0.offset >= context.start && $0.offset <= context.end }
        let isSecret = inside.contains { $0.pointer.map(redactor.isSecret(pointer:)) ?? false }
        let bytes = context.bytes.span
        let piece = BodyPiece(kind: kind, startsBody: context.start == 0)
        let found =
            isSecret ? Redaction(masked: [0..<context.bytes.count]) : redactor.redaction(of: bytes, piece)
        unnamed = isSecret || WideText.isWide(bytes, 0..<bytes.count) ? nil : piece.unnamedText(bytes)
        named =
            unnamed == nil ? found : redactor.redaction(of: bytes, BodyPiece(kind: kind, startsBody: true))
        redaction = found.showing(
            inside.map { ($0.place.lowerBound &- context.start)..<($0.place.upperBound &- context.start) })
    }

    /// What of it no text may tell.
    func addSecrets(to filter: inout SecretFilter) {
        filter.add(named, context.bytes.span)
        if let unnamed { filter.add(unnamed: unnamed, context.bytes.span) }
    }

    /// True if the piece has the byte at this offset of the body, or ends before it.
    func holds(_ offset: Int) -> Bool {
        offset >= context.start && offset <= context.start &+ context.bytes.count
    }

    /// True if it also has all that an excerpt shows behind that byte, as far as the body goes.
    func surrounds(_ offset: Int) -> Bool { holds(offset) && context.end >= offset &+ BodyWindow.behind / 2 }

    func excerpt(_ place: Range<Int>, number: Int?) -> Excerpt? {
        var maker = BodyExcerptMaker(
            redaction: redaction, startsBody: context.start == 0,
            endsBody: context.start &+ context.bytes.count < context.end)
        let shifted = (place.lowerBound &- context.start)..<(place.upperBound &- context.start)
        return maker.excerpt(context.bytes.span, shifted, number: number)
    }
}
