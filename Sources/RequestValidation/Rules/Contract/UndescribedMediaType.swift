/// contract/media-type
enum UndescribedMediaType: ContractRule, BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/media-type", status: 415, reference: "OpenAPI Media Type Object (3.1: section 4.8.14)",
        summary: "a media type that the contract's operation does not take",
        explanation: """
            The contract lists the media types of the operation's body. Another one is a mistake in the client, often \
            a library's default (a form, where JSON was meant), and backends that do not check read it as what they \
            expect and find nothing. The answer names the types that are taken in Accept.
            """,
        fix: "send a media type that the contract has",
        examples: [
            .bad(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: ⟦text/plain⟧\nContent-Length: 2", body: "hi",
                contract: ExampleContract.orders),
            .bad(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: ⟦application/merge-patch+json⟧\n"
                    + "Content-Length: 2", body: "{}", contract: ExampleContract.orders),
            .good(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: Application/JSON; charset=utf-8\n"
                    + "Content-Length: 27", body: "{\"item\":\"ink\",\"quantity\":2}",
                also: ["content-type/meaningless-charset"], contract: ExampleContract.orders),
            .good(
                "PUT /orders/7/label HTTP/1.1\nHost: a.example\nContent-Type: image/png\nContent-Length: 4",
                body: "⟨89⟩PNG", note: "a range", contract: ExampleContract.orders),
        ])

    static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .undescribedMediaType(let allowed, let found) = violation.kind else { return }
        let choice = Count.alternatives(allowed)
        report.add(violation, expected: choice, found: found, fix: "send \(choice)")
    }

    /// A part of a multipart body.
    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .contractField(let field) = fault.kind, case .mediaType(let found, let allowed) = field.kind else {
            return
        }
        let choice = Count.alternatives(allowed)
        report.add(
            fault, in: field.part, expected: "\(choice) for this part", found: found.map { "`\($0)`" } ?? "no type",
            fix: "send the part as \(choice)", contract: field.source)
    }
}
