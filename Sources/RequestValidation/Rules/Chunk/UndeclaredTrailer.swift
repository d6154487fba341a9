/// chunk/undeclared-trailer
enum UndeclaredTrailer: EventRule {
    static let metadata = RuleMetadata(
        id: "chunk/undeclared-trailer", level: .off, reference: "RFC 9110 section 6.6.2",
        summary: "a trailer field that no Trailer field of the head names",
        explanation: """
            A sender should list its trailer fields in Trailer, so that the recipient can decide before the body \
            whether to keep them. Some servers (Go's net/http, for instance) drop those that were not listed, \
            and say nothing. The list is only advice, so this rule is off unless it is asked for.
            """,
        fix: "name the field in a Trailer field of the head",
        examples: [
            .bad(InvalidChunkSize.head, body: "0\n⟦X-Checksum⟧: 1\n\n"),
            .bad(InvalidChunkSize.head + "\nTrailer: X-A, x-b", body: "0\nx-a: 1\nX-B: 2\n⟦X-C⟧: 3\n\n"),
            .good(InvalidChunkSize.head + "\nTrailer: X-A\nTrailer: x-b,", body: "0\nx-a: 1\nX-B: 2\n\n"),
            .good(InvalidChunkSize.head + "\nTrailer: X-A", body: "0\n\n", note: "named and not sent"),
        ])

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .trailerSection(let fields, let declared, let headLength) = event else { return }
        for field in fields where !declared.contains(field.name.lowercased()) {
            guard report.hasRoom() else { return }
            let start = headLength &+ field.offset
            report.add(
                at: start..<(start &+ field.name.utf8.count), in: .trailer(field.name),
                expected: "\(field.name) in a Trailer field of the head",
                found: declared.isEmpty ? "no Trailer field" : "\(declared.joined(separator: ", ")) there")
        }
    }
}
