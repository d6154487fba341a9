/// chunk/invalid-trailer
enum InvalidTrailer: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/invalid-trailer", isUnforwardable: true, reference: "RFC 9112 section 7.1.2",
        summary: "a line behind the last chunk that is no field, or a trailer section over the limits",
        explanation: """
            Behind the last chunk come fields, if any, and an empty line. Where the empty line is forgotten, the next \
            request is read as a trailer; servers that skip what they do not understand then lose a request, and \
            those that stop at the first odd line find one that others do not see. Most skip trailers unread.
            """,
        fix: "end the body with 0 CR LF CR LF; write trailer fields as `Name: value`",
        examples: [
            .bad(InvalidChunkSize.head, body: "0\n⟦nonsense⟧\n\n"),
            .bad(
                InvalidChunkSize.head, body: "0\n⟦GET /b HTTP/1.1⟧\nHost: a.example\n\n",
                note: "the empty line is missing"),
            .bad(InvalidChunkSize.head, body: "0\n⟦:⟧ x\n\n"),
            .bad(InvalidChunkSize.head, body: "0\nX⟦ ⟧Y: 1\n\n"),
            .bad(InvalidChunkSize.head, body: "0\nX⟦ ⟧: 1\n\n"),
            .bad(InvalidChunkSize.head, body: "0\nX: 1⟦⟨00⟩⟧\n\n"),
            .bad(InvalidChunkSize.head, body: "0\nX: 1⟦␍⟧Y: 2\n\n"),
            .bad(InvalidChunkSize.head, body: "0\nX: 1\n⟦ ⟧2\n\n", note: "a fold"),
            .bad(
                InvalidChunkSize.head, body: "0\nX: 45678901234567890123456⟦7⟧\n\n", with: { $0.limits.fieldLine = 26 }),
            .bad(
                InvalidChunkSize.head,
                body: "0\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nY:⟦ ⟧2\n\n", with: small),
            .bad(InvalidChunkSize.head, body: "0\nA: 1\nB: 2\n⟦C⟧: 3\n\n", with: { $0.limits.fieldCount = 2 }),
            .good(InvalidChunkSize.head, body: "0\nX: 1\nContent-Digest: sha-256=:AAAA:\n\n"),
            .good(InvalidChunkSize.head, body: "0\nX: 45678901234567890123456\n\n", with: { $0.limits.fieldLine = 26 }),
            .good(
                InvalidChunkSize.head, body: "0\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nY: 123\n\n",
                with: small),
            .good(InvalidChunkSize.head, body: "0\nA: 1\nB: 2\n\n", with: { $0.limits.fieldCount = 2 }),
        ])

    private static let small: @Sendable (inout PolicySettings) -> Void = {
        $0.limits.fieldLine = 64
        $0.limits.headerSection = 64
    }

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .chunkFault(let fault, let headLength) = event, case .invalidTrailer(let reason) = fault.kind
        else { return }
        let (expected, found) = words(reason, fault)
        report.add(
            at: fault.place(in: headLength), in: .trailer(name(fault.line)), expected: expected, found: found,
            fix: fix(reason, fault.line))
    }

    private static func words(
        _ reason: ChunkFault.TrailerFault, _ fault: ChunkFault
    ) -> (expected: String, found: String) {
        let byte = ByteText.quoted(fault.byte)
        return switch reason {
        case .missingColon: ("a trailer field or the empty line that ends the body", quoted(fault.line))
        case .emptyName: ("a field name before the colon", "a line that begins with `:`")
        case .invalidName: ("letters, digits or one of !#$%&'*+-.^_`|~ in a field name", byte)
        case .spaceBeforeColon: ("`:` directly behind the field name", "\(byte) before the colon")
        case .controlCharacter: ("visible characters, spaces or tabs in a value", byte)
        case .fold: ("a field name at the start of the line", byte)
        case .lineTooLong(let limit): ("at most \(Count.bytes(limit)) in a trailer line", "more")
        case .sectionTooLarge(let limit): ("at most \(Count.bytes(limit)) of trailer fields", "more")
        case .tooMany(let limit): ("at most \(limit) trailer fields", "one more")
        }
    }

    private static func fix(_ reason: ChunkFault.TrailerFault, _ line: [UInt8]) -> String? {
        guard reason == .missingColon || reason == .invalidName else { return nil }
        let text = String(decoding: line, as: UTF8.self)
        guard text.hasSuffix(" HTTP/1.1") || text.hasSuffix(" HTTP/1.0") else { return nil }
        return "send the empty line behind the last chunk: the next request begins here"
    }

    private static func quoted(_ line: [UInt8]) -> String { ByteText.quoted(line.span, 0..<line.count) }

    /// The field's name where the line has one.
    private static func name(_ line: [UInt8]) -> String {
        let name = line.prefix(while: ByteClass.isToken)
        guard name.count < line.count, line[name.endIndex] == 0x3A else { return "" }
        return String(decoding: name, as: UTF8.self)
    }
}
