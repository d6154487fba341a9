/// target/empty-segment
enum EmptySegment: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/empty-segment", level: .warning, reference: "RFC 3986 section 3.3",
        summary: "`//` in the path",
        explanation: """
            A base URL that ends in a slash was joined with a path that begins with one, or a value between two \
            slashes was empty. nginx merges the slashes in silence (merge_slashes), other servers look for an empty \
            name, and access rules written for `/admin` miss `//admin`. A URL that is carried in the path \
            (`/web/https://...`) is left alone.
            """,
        fix: "join base URL and path with one slash; check that no value in the path is empty",
        examples: [
            .bad("GET ⟦//⟧api/users HTTP/1.1\nHost: a.example", note: "a base URL that ends in a slash"),
            .bad("GET /users⟦//⟧orders HTTP/1.1\nHost: a.example", note: "an empty id"),
            .bad("GET /users⟦///⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET http://a.example⟦//⟧x HTTP/1.1\nHost: a.example"),
            .good("GET http://a.example/x HTTP/1.1\nHost: a.example"),
            .good("GET /web/2020/https://b.example/x HTTP/1.1\nHost: a.example", note: "an archive"),
            .good("GET /login?next=//b.example/x HTTP/1.1\nHost: a.example"),
            .good("GET /users/ HTTP/1.1\nHost: a.example"),
        ])
    static let trigger: HeadFacts = .doubleSlashInTarget

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let parts = context.targetParts(bytes)
        let path = parts.path
        for run in ByteText.runs(bytes, path, of: { $0 == 0x2F }) where run.count > 1 {
            // `https://` within a path.
            if run.count == 2, run.lowerBound > path.lowerBound, bytes[run.lowerBound &- 1] == 0x3A { continue }
            // `http//a.example`: the colon is what is missing, as target/invalid-form says.
            if case .other = parts.form, run.lowerBound == path.lowerBound { continue }
            let fix =
                run.lowerBound == path.lowerBound
                ? "remove the slash at the end of the base URL: it is joined twice" : nil
            report.add(
                at: run, in: .target, expected: "one `/` between segments", found: ByteText.quoted(bytes, run), fix: fix
            )
        }
    }
}
