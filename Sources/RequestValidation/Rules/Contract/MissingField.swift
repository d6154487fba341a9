/// contract/missing-field
enum MissingField: BodyRule, HeadRule {
    static let metadata = RuleMetadata(
        id: "contract/missing-field", reference: "the route's `require` in proxy.conf; RFC 6901 for JSON",
        summary: "a form field or JSON member that the route requires is not there",
        explanation: """
            The route says that the backend cannot do without it. Many backends read what is missing as null, zero or \
            an empty text and store it so; the mistake comes to light weeks later. Often the name is misspelled or in \
            another case (`customerId` for `customer_id`), or the member stands one level too high or too low.
            """,
        fix: "send what is missing with each request of this route",
        examples: [
            .badForm("item=pencil&qtty=2⟦⟧", note: "misspelled") {
                $0.require { $0.form = [RequiredValue("item"), RequiredValue("qty", .integer)] }
            },
            .badMultipart("--b\n\(RuleExample.smallPart)\n--b--\n⟦⟧") {
                $0.require { $0.form = [RequiredValue("file")] }
            },
            .badJSON("{\"customer\": ⟦{⟧\"ident\": 7}}  ") {
                $0.require { $0.json = [RequiredValue("/customer/id")] }
            },
            .badJSON("⟦[⟧1, 2, 3] ") {
                $0.require { $0.json = [RequiredValue("/id")] }
            },
            .badJSON("{\"list\": ⟦[⟧]}", note: "an empty list") {
                $0.require { $0.json = [RequiredValue("/list/0/id")] }
            },
            .rawBad("POST /orders HTTP/1.1\nHost: a.example\nContent-Length: 0\n⟦⟧\n", note: "no body") {
                $0.require { $0.json = [RequiredValue("/id")] }
            },
            .bad(
                "POST /orders HTTP/1.1\nHost: a.example\nContent-Type: ⟦text/plain⟧\nContent-Length: 2", body: "hi",
                note: "neither form nor JSON"
            ) {
                $0.require { $0.form = [RequiredValue("id")] }
            },
            .goodForm("qty=2&item=pencil") {
                $0.require {
                    $0.form = [RequiredValue("item"), RequiredValue("qty", .integer)]
                    $0.json = [RequiredValue("/item")]
                }
            },
            .goodJSON("{\"a/b\": null, \"list\": [{\"x\": 1}], \"z\": 2}") {
                $0.require { $0.json = [RequiredValue("/a~1b"), RequiredValue("/list/0/x", .integer)] }
            },
            .good("GET /orders HTTP/1.1\nHost: a.example", note: "no method for a body") {
                $0.require { $0.json = [RequiredValue("/id")] }
            },
        ])
    static let trigger: HeadFacts = .routeRequiresValues

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .member(.missing(let missing)) = fault.kind else { return }
        let near = missing.nearest.map { "`\($0)`" }
        report.add(
            fault, in: missing.isMember ? .body : fault.formField, expected: missing.words,
            found: near ?? missing.instead ?? "none",
            fix: near.map { "send `\(missing.name)`, if \($0) was meant to be it" })
    }

    /// Without a body that could have them, all are missing: one finding.
    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard let required = context.route.required, required.concernsBody, context.framing != .unknown,
            !hasNoBody(context, bytes), !context.hasBodyOf(required, bytes)
        else { return }
        let names = (required.json.isEmpty ? required.form : required.json).prefix(8).map { "`\($0.name)`" }
        let kind =
            required.json.isEmpty ? "a form" : required.form.isEmpty ? "a JSON document" : "a JSON document or a form"
        let expected = "\(kind) with \(names.joined(separator: ", "))"
        guard context.framing.hasBody, let field = context.head.first(.contentType) else {
            let found = context.framing.hasBody ? "a body without Content-Type" : "no body"
            return report.add(
                at: context.head.endOfFields(bytes), in: .headerSection, expected: expected, found: found,
                fix: context.framing.hasBody ? "send \(kind) and say so: \(contentTypes(required))" : nil)
        }
        report.add(
            at: field.value, in: field.part(bytes), expected: expected, found: ByteText.quoted(bytes, field.value),
            fix: "send \(kind) with \(contentTypes(required))")
    }

    private static func contentTypes(_ required: RequiredValues) -> String {
        required.json.isEmpty
            ? "`Content-Type: application/x-www-form-urlencoded` or `multipart/form-data`"
            : "`Content-Type: application/json`"
    }

    /// Methods that have no body by their nature.
    private static func hasNoBody(_ context: HeadContext, _ bytes: Span<UInt8>) -> Bool {
        ["GET", "HEAD", "OPTIONS", "TRACE", "DELETE"].contains(ByteText.string(bytes, context.head.method))
    }
}

extension HeadContext {
    /// True if a body comes whose kind can have the fields or members that are required.
    fileprivate func hasBodyOf(_ required: RequiredValues, _ bytes: Span<UInt8>) -> Bool {
        guard framing != .none, framing != .length(0) else { return false }
        guard let field = head.first(.contentType), let type = MediaType(bytes, field.value) else { return false }
        switch BodyKind(type, bytes) {
        case .json: return !required.json.isEmpty
        case .form, .multipart: return !required.form.isEmpty
        case .none, .jsonLines, .jsonSequence, .xml, .text: return false
        }
    }
}
