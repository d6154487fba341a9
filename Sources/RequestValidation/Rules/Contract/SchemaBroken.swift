/// contract/schema
enum SchemaBroken: BodyRule {
    static let metadata = RuleMetadata(
        id: "contract/schema", reference: "JSON Schema 2020-12; OpenAPI Schema Object (3.1: section 4.8.24)",
        summary: "a body that breaks the schema of the contract",
        explanation: """
            The contract says what the body looks like: which members there are, their types, ranges and forms. A \
            backend that checks answers with a message of its own, often about the first fault alone; one that does \
            not stores what it got, and the next reader fails. Each keyword that is broken is told, with its place in \
            the body and in the contract. Where several schemas could be meant, the one that comes closest counts. A \
            field of a form that is blank and could be left out is a warning: browsers send those that nobody filled in.
            """,
        fix: "send what the contract describes",
        examples: [
            .badOrder("{\"item\": \"ink\", \"quantity\": ⟦\"2\"⟧}", note: "a number as a text"),
            .badOrder("⟦{⟧\"item\": \"ink\"}", note: "a member is missing"),
            .badOrder("{\"item\": \"ink\", \"quantity\": ⟦0⟧}"),
            .badOrder("{\"item\": \"ink\", \"quantity\": 1, \"state\": ⟦\"opened\"⟧}"),
            .badOrder("{\"item\": \"ink\", \"quantity\": 1, \"tags\": [\"a\", ⟦\"a\"⟧]}"),
            .bad(
                "POST /search HTTP/1.1\nHost: a.example\nContent-Type: application/x-www-form-urlencoded\n"
                    + "Content-Length: 14", body: "q=ink&page=⟦two⟧", note: "a field of a form",
                contract: ExampleContract.orders),
            .bad(
                "POST /search HTTP/1.1\nHost: a.example\nContent-Type: application/x-www-form-urlencoded\n"
                    + "Content-Length: 11", body: "q=ink&page=⟦⟧", note: "a field that nobody filled in: a warning",
                contract: ExampleContract.orders),
            .goodOrder("{\"item\": \"ink\", \"quantity\": 2.0, \"tags\": [\"a\", \"b\"], \"note\": null}"),
            .good(
                "POST /search HTTP/1.1\nHost: a.example\nContent-Type: application/x-www-form-urlencoded\n"
                    + "Content-Length: 12", body: "q=ink&page=2", contract: ExampleContract.orders),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        switch fault.kind {
        case .contract(let violation):
            guard !violation.isRemark, !violation.isAboutUnknownProperty else { return }
            report.add(
                fault, in: fault.name == nil ? .body : fault.formField, expected: violation.expected,
                found: violation.found, fix: violation.fix, contract: violation.source)
        case .contractField(let its):
            switch its.kind {
            case .syntax:
                report.add(fault, in: its.part, expected: "JSON", found: "text that is none", contract: its.source)
            case .blank(let violation):
                report.add(
                    fault, in: its.part, expected: "\(violation.expected), or no such field", found: violation.found,
                    fix: "leave the field out where nothing is filled in", level: .warning, contract: its.source)
            case .style, .mediaType: return
            }
        case .coding, .content, .digest, .form, .json, .member, .multipart, .notJudged, .text, .undeclaredMember, .xml:
            return
        }
    }
}

extension SchemaViolation {
    /// True for what a rule of its own is about.
    var isAboutUnknownProperty: Bool {
        switch keyword {
        case .additionalProperties, .unevaluatedProperties: name != nil
        default: false
        }
    }
}

extension RuleExample {
    /// An order of the example's contract, with fault.
    static func badOrder(
        _ body: String, note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in }
    ) -> RuleExample {
        .bad(orderHead(body), body: body, note: note, also: also, with: configure, contract: ExampleContract.orders)
    }

    static func goodOrder(
        _ body: String, note: String = "", also: [String] = [],
        with configure: @escaping @Sendable (inout PolicySettings) -> Void = { _ in }
    ) -> RuleExample {
        .good(orderHead(body), body: body, note: note, also: also, with: configure, contract: ExampleContract.orders)
    }

    private static func orderHead(_ body: String) -> String {
        let length = body.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }.count
        return "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Length: \(length)"
    }
}
