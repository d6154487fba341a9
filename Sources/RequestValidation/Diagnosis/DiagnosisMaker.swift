extension Diagnosis {
    /// What is told of a request besides its bytes and the verdict.
    public struct Labels: Sendable {
        public var outcome: Outcome
        public var id: String
        public var support: String?

        public init(outcome: Outcome, id: String, support: String? = nil) {
            self.outcome = outcome
            self.id = id
            self.support = support
        }
    }

    /// Puts a verdict into words.
    ///
    /// - Parameters:
    ///   - verdict: the verdict on the message.
    ///   - head: as the validator has it.
    ///   - bytes: the buffer that the head's ranges belong to; may reach into the body.
    ///   - redactor: finds the secrets in the body.
    ///   - redaction: the secrets in `bytes` that it found.
    ///   - labels: what the caller says of the message: what became of it, and its id.
    public init(
        _ verdict: Verdict, _ head: RequestHead, _ bytes: Span<UInt8>, _ redactor: Redactor, _ redaction: Redaction,
        _ labels: Labels
    ) {
        let maker = DiagnosisMaker(
            head: head, redaction: redaction, bodyPieces: DiagnosedPiece.all(of: verdict, redactor), bytes)
        self.init(
            outcome: labels.outcome, id: labels.id, status: verdict.status,
            method: redaction.text(bytes, head.method, limit: 40),
            target: redaction.text(bytes, head.target, limit: 500),
            findings: verdict.findings.prefix(Diagnosis.findingLimit).map { maker.diagnosed($0, bytes) },
            omittedFindings: max(0, verdict.findings.count - Diagnosis.findingLimit),
            checksNotRun: verdict.checksNotRun, support: labels.support)
    }
}

extension Diagnosis.Outcome {
    /// The outcome that a record's action names.
    public init(_ action: Verdict.RecordAction) {
        self =
            switch action {
            case .rejected: .rejected
            case .observed: .observed
            case .warned: .warned
            case .aborted: .aborted
            case .none: .checked
            }
    }
}

/// Puts single findings into words.
struct DiagnosisMaker {
    private let head: RequestHead
    private let redaction: Redaction
    private let bodyPieces: [DiagnosedPiece]
    private let filter: SecretFilter

    init(head: RequestHead, redaction: Redaction, bodyPieces: [DiagnosedPiece], _ bytes: Span<UInt8>) {
        self.head = head
        self.redaction = redaction
        self.bodyPieces = bodyPieces
        var filter = SecretFilter(redaction, bytes)
        for piece in bodyPieces { piece.addSecrets(to: &filter) }
        self.filter = filter
    }

    func diagnosed(_ finding: Finding, _ bytes: Span<UInt8>) -> DiagnosedFinding {
        let rule = finding.rule
        let place = finding.place.map { ($0.lowerBound &+ head.start)..<($0.upperBound &+ head.start) }
        let position = position(of: finding, place, bytes)
        return DiagnosedFinding(
            rule: rule.id, level: finding.level, isUnforwardable: finding.isUnforwardable, message: rule.summary,
            part: clean(finding.part.name), offset: finding.place?.lowerBound,
            length: finding.place?.count ?? finding.bodyPosition?.length,
            line: position?.line, column: position?.column, bodyOffset: finding.bodyPosition?.offset,
            pointer: finding.bodyPosition?.pointer.map(clean), expected: clean(finding.expected),
            found: clean(finding.found), excerpt: excerpt(finding, place, bytes), fix: clean(finding.fix),
            contract: finding.contract?.text, spec: rule.reference)
    }

    private func clean(_ text: String) -> String { ByteText.printable(filter.filtered(text)) }

    private struct Position {
        let line: Int
        let column: Int?
    }

    /// Line and column where they mean something: in the header section, and where the rule gave them for the body.
    private func position(of finding: Finding, _ place: Range<Int>?, _ bytes: Span<UInt8>) -> Position? {
        if let body = finding.bodyPosition {
            return body.line.map { Position(line: $0, column: body.column) }
        }
        switch finding.part {
        case .header, .headerSection, .cookie:
            guard let place, place.lowerBound <= bytes.count else { return nil }
            return Position(
                line: lineNumber(place.lowerBound, bytes), column: columnNumber(place.lowerBound, bytes))
        case .requestLine, .target, .parameter, .formField, .bodyPart, .body, .chunkFraming, .trailer, .connection:
            return nil
        }
    }

    /// 1-based; the request line is line 1.
    private func lineNumber(_ offset: Int, _ bytes: Span<UInt8>) -> Int {
        var number = 1
        var start = head.start
        while let feed = Word.first(0x0A, in: bytes, from: start, to: min(offset, bytes.count)) {
            number &+= 1
            start = feed &+ 1
        }
        return number
    }

    /// 1-based, in Unicode scalars: UTF-8 continuation bytes do not count.
    private func columnNumber(_ offset: Int, _ bytes: Span<UInt8>) -> Int {
        var column = 1
        var index = min(offset, bytes.count)
        while index > head.start, bytes[index &- 1] != 0x0A {
            index &-= 1
            if bytes[index] & 0xC0 != 0x80 { column &+= 1 }
        }
        return column
    }

    private func excerpt(_ finding: Finding, _ place: Range<Int>?, _ bytes: Span<UInt8>) -> Excerpt? {
        if let position = finding.bodyPosition {
            let piece =
                bodyPieces.first { $0.surrounds(position.offset) } ?? bodyPieces.last { $0.holds(position.offset) }
            return piece?.excerpt(position.place, number: position.line)
        }
        // Without a position in the decoded body the bytes are encoded ones: nothing to be read, and secrets unseen.
        guard let place, place.lowerBound <= bytes.count, finding.part != .body else { return nil }
        let headEnd = head.end > head.start ? min(head.end, bytes.count) : bytes.count
        let isInHead = place.lowerBound < headEnd || place.lowerBound == bytes.count && headEnd == bytes.count
        let region = isInHead ? head.start..<headEnd : headEnd..<bytes.count
        var maker = ExcerptMaker(redaction: redaction, region: region)
        let number = isInHead ? lineNumber(place.lowerBound, bytes) : finding.bodyPosition?.line
        return maker.excerpt(bytes, place, number: number)
    }
}
