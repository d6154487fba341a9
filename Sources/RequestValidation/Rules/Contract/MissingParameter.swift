/// contract/missing-parameter
enum MissingParameter: HeadRule {
    static let metadata = RuleMetadata(
        id: "contract/missing-parameter",
        reference: "OpenAPI Parameter Object (3.1: section 4.8.12); the route's `require` in proxy.conf",
        summary: "a parameter, header field or cookie that the route or the contract requires is not there",
        explanation: """
            The route says that the backend cannot do without it. A backend that is not strict takes a default or \
            null instead and answers something that looks right; one that is strict fails with a message of its own. \
            Often the name is misspelled, and then the one that is there is named.
            """,
        fix: "send it with each request of this route",
        examples: [
            .bad("GET /orders⟦⟧ HTTP/1.1\nHost: a.example") { $0.require { $0.query = [RequiredValue("page")] } },
            .bad("GET /orders?pgae=1⟦⟧ HTTP/1.1\nHost: a.example", note: "misspelled") {
                $0.require { $0.query = [RequiredValue("page", .integer)] }
            },
            .bad("GET /orders?Page=1⟦⟧ HTTP/1.1\nHost: a.example", note: "names are case-sensitive") {
                $0.require { $0.query = [RequiredValue("page")] }
            },
            .rawBad("GET /orders HTTP/1.1\nHost: a.example\nX-Tenat: 7\n⟦⟧\n") {
                $0.require { $0.headers = [RequiredValue("X-Tenant")] }
            },
            .rawBad("GET /orders HTTP/1.1\nHost: a.example\nCookie: a=1\n⟦⟧\n") {
                $0.require { $0.cookies = [RequiredValue("session")] }
            },
            .good("GET /orders?x=1&p%61ge=1 HTTP/1.1\nHost: a.example") {
                $0.require { $0.query = [RequiredValue("page", .integer)] }
            },
            .good("GET /orders HTTP/1.1\nHost: a.example\nx-tenant: 7\nCookie: a=1; session=x") {
                $0.require {
                    $0.headers = [RequiredValue("X-Tenant")]
                    $0.cookies = [RequiredValue("session")]
                }
            },
            .good(
                "OPTIONS /orders HTTP/1.1\nHost: a.example\nOrigin: https://b.example\n"
                    + "Access-Control-Request-Method: GET", note: "a browser that asks beforehand"
            ) {
                $0.require { $0.headers = [RequiredValue("X-Tenant")] }
            },
        ])
    static let trigger: HeadFacts = [.routeRequiresValues, .contractViolation]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for violation in context.contractViolations { check(violation, &report) }
        for fault in RequiredParameters(context, bytes).faults where fault.isMissing {
            report.add(
                at: fault.place, in: fault.part, expected: "`\(fault.wanted.name)`",
                found: fault.nearest.map { "`\($0)`" } ?? "none",
                fix: fault.nearest.map { "send `\(fault.wanted.name)`, if `\($0)` was meant to be it" })
        }
    }

    private static func check(_ violation: ContractViolation, _ report: inout FindingReport) {
        guard case .missingParameter(let name, let nearest) = violation.kind else { return }
        report.add(
            violation, expected: "`\(name)`", found: nearest.map { "`\($0)`" } ?? "none",
            fix: nearest.map { "send `\(name)`, if `\($0)` was meant to be it" })
    }
}
