/// contract/invalid-parameter
enum InvalidParameter: HeadRule {
    static let metadata = RuleMetadata(
        id: "contract/invalid-parameter",
        reference: "OpenAPI Parameter Object (3.1: section 4.8.12); the route's `require` in proxy.conf",
        summary: "a parameter, header field or cookie that is not what the route or the contract wants",
        explanation: """
            Number functions of many languages take what they can: `12abc` is 12 in PHP, `1e3` is 1 or 1000, an empty \
            text is 0 in JavaScript. So a value of the wrong type gives a wrong answer and no error, or an error deep \
            in the backend that names no parameter.
            """,
        fix: "send a value of the type that is expected",
        examples: [
            .bad("GET /orders?page=⟦two⟧ HTTP/1.1\nHost: a.example") {
                $0.require { $0.query = [RequiredValue("page", .integer)] }
            },
            .bad("GET /orders?page=⟦⟧ HTTP/1.1\nHost: a.example", note: "empty") {
                $0.require { $0.query = [RequiredValue("page", .integer)] }
            },
            .bad("GET /orders?from=⟦2026-02-30⟧ HTTP/1.1\nHost: a.example", note: "a day that does not exist") {
                $0.require { $0.query = [RequiredValue("from", .date)] }
            },
            .bad("GET /orders?all=⟦yes⟧ HTTP/1.1\nHost: a.example") {
                $0.require { $0.query = [RequiredValue("all", .boolean)] }
            },
            .bad("GET /orders HTTP/1.1\nHost: a.example\nX-Request-Key: ⟦7⟧") {
                $0.require { $0.headers = [RequiredValue("X-Request-Key", .uuid)] }
            },
            .bad("GET /orders HTTP/1.1\nHost: a.example\nCookie: visits=⟦1.5⟧") {
                $0.require { $0.cookies = [RequiredValue("visits", .integer)] }
            },
            .good("GET /orders?page=-2&rate=1.5e3&at=2026-01-31T12:00:00%2B01:00&all=true HTTP/1.1\nHost: a.example") {
                $0.require {
                    $0.query = [
                        RequiredValue("page", .integer), RequiredValue("rate", .number),
                        RequiredValue("at", .dateTime), RequiredValue("all", .boolean),
                    ]
                }
            },
            .good("GET /orders?mail=ann%40a.example&page= HTTP/1.1\nHost: a.example") {
                $0.require { $0.query = [RequiredValue("mail", .email), RequiredValue("page")] }
            },
        ])
    static let trigger: HeadFacts = [.routeRequiresValues, .contractViolation]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for violation in context.contractViolations { check(violation, &report) }
        for fault in RequiredParameters(context, bytes).faults where !fault.isMissing {
            report.add(
                at: fault.place, in: fault.part, expected: fault.wanted.type?.inWords ?? "a value",
                found: fault.place.isEmpty ? "an empty value" : ByteText.quoted(bytes, fault.place))
        }
    }

    private static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .invalidParameter(let expected, let found, let fix) = violation.kind else { return }
        report.add(violation, expected: expected, found: found, fix: fix)
    }
}
