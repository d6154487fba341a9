/// contract/invalid-field
enum InvalidField: BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/invalid-field", reference: "the route's `require` in proxy.conf; RFC 6901 for JSON",
        summary: "a required form field or JSON member is of another type than the route says",
        explanation: """
            `"qty": "2"` is a text and not a number: a backend that is not strict converts it, joins it (`"2" + 1` is \
            `21`) or stores it as it is, and the next reader fails. Numbers as texts, null for a missing value and an \
            object where a list was meant are the usual kinds.
            """,
        fix: "send a value of the type that is expected",
        examples: [
            .badForm("item=pencil&qty=⟦two⟧") { $0.require { $0.form = [RequiredValue("qty", .integer)] } },
            .badForm("qty=⟦⟧&item=pencil") { $0.require { $0.form = [RequiredValue("qty", .integer)] } },
            .badMultipart("--b\nContent-Disposition: form-data; name=\"a\"\n\n⟦1x⟧\n--b--\n") {
                $0.require { $0.form = [RequiredValue("a", .number)] }
            },
            .badJSON("{\"qty\": ⟦\"⟧2\"}") {
                $0.require { $0.json = [RequiredValue("/qty", .integer)] }
            },
            .badJSON("{\"qty\": ⟦1⟧.5}") { $0.require { $0.json = [RequiredValue("/qty", .integer)] } },
            .badJSON("{\"a\": ⟦n⟧ull }") { $0.require { $0.json = [RequiredValue("/a", .string)] } },
            .badJSON("{\"a\": ⟦\"⟧now\"}") {
                $0.require { $0.json = [RequiredValue("/a", .dateTime)] }
            },
            .goodForm("qty=2&at=2026-01-31") {
                $0.require { $0.form = [RequiredValue("qty", .integer), RequiredValue("at", .date)] }
            },
            .goodJSON("{\"a\": 1.0, \"b\": [], \"c\":{}}") {
                $0.require {
                    $0.json = [
                        RequiredValue("/a", .integer), RequiredValue("/b", .array), RequiredValue("/c", .object),
                    ]
                }
            },
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .member(.invalid(let type, let found)) = fault.kind else { return }
        report.add(
            fault, in: fault.pointer == nil ? fault.formField : .body, expected: type.inWords, found: found)
    }
}
