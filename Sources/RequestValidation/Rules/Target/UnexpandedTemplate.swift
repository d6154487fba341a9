/// target/unexpanded-template
enum UnexpandedTemplate: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/unexpanded-template", level: .warning, reference: "RFC 6570 section 1.2",
        summary: "a placeholder that was not filled in",
        explanation: """
            `{id}`, `:id`, `${id}`, `{{id}}` or `%s` is the template of a URL, not a URL. The client joined or \
            formatted it in the wrong way, and the backend answers 404 or looks for a record called `{id}`. Where the \
            braces or the percent sign are sent raw and are no URI at all, it is an error, else a warning.
            """,
        fix: "fill in the placeholder before sending",
        examples: [
            .bad("GET /users/⟦{id}⟧ HTTP/1.1\nHost: a.example", note: "as copied from the documentation"),
            .bad("GET /users/⟦%7Bid%7D⟧/orders HTTP/1.1\nHost: a.example", note: "the library encoded it: a warning"),
            .bad("GET /users/⟦:id⟧ HTTP/1.1\nHost: a.example", note: "a route's pattern"),
            .bad("GET /users/⟦${user.id}⟧ HTTP/1.1\nHost: a.example", note: "JavaScript in single quotes"),
            .bad("GET /users/⟦$%7Bid%7D⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /users/⟦{{userId}}⟧?x=1 HTTP/1.1\nHost: a.example", note: "a Postman variable without a value"),
            .bad("GET /users/⟦{{%20id%20}}⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /users/⟦%s⟧/orders HTTP/1.1\nHost: a.example", note: "a format string"),
            .bad("GET /users/⟦%1$s⟧.json HTTP/1.1\nHost: a.example"),
            .bad("GET /users/⟦{0}⟧ HTTP/1.1\nHost: a.example", note: ".NET and Java format strings"),
            .bad("GET /users⟦{?page,size}⟧ HTTP/1.1\nHost: a.example", note: "a HAL link, not expanded"),
            .bad("GET /search?q=⟦{term}⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /search?q=a⟦${term}⟧&page=1 HTTP/1.1\nHost: a.example"),
            .bad("GET /search?key=⟦%7B%7Bkey%7D%7D⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET /search?page=⟦%d⟧&x=1 HTTP/1.1\nHost: a.example"),
            .good("POST /v1/projects:batchGet HTTP/1.1\nHost: a.example\nContent-Length: 0", note: "Google's style"),
            .good("GET /slots/12:30:00?from=10:00 HTTP/1.1\nHost: a.example"),
            .good("GET /:w:/r/sites/x/_layouts/15/Doc.aspx HTTP/1.1\nHost: a.example", note: "SharePoint"),
            .good("GET /graphql?query=%7Bhero%7Bname%7D%7D HTTP/1.1\nHost: a.example"),
            .good("GET /graphql?query=%7Bhero%7D HTTP/1.1\nHost: a.example"),
            .good("GET /a?filter=%7B%22where%22:%7B%22a%22:1%7D%7D HTTP/1.1\nHost: a.example", note: "JSON"),
            .good("GET /device/%7B3F2504E0-4F89-11D3-9A0C-0305E82C3301%7D HTTP/1.1\nHost: a.example", note: "a GUID"),
            .good("GET /odata/Items(5)/$value?$top=5&$filter=Name%20eq%20'x' HTTP/1.1\nHost: a.example"),
            .good("GET /tex?f=%5Cfrac%7Ba%7D%7Bb%7D&re=a%7B3%7D HTTP/1.1\nHost: a.example", note: "a formula"),
            .good("GET /directory/room/%23room:a.example HTTP/1.1\nHost: a.example", note: "Matrix"),
            .good("GET /v1/maps;lat=50;long=20/tiles HTTP/1.1\nHost: a.example", note: "matrix parameters"),
        ])
    static let trigger: HeadFacts = .templateByteInTarget

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for placeholder in TemplatePlaceholder.find(bytes, context.targetParts(bytes)) {
            let part: MessagePart = placeholder.parameter.map { .parameter($0.label(bytes)) } ?? .target
            let spelled = ByteText.quoted(bytes, placeholder.place)
            report.add(
                at: placeholder.place, in: part, expected: "a value", found: "the placeholder \(spelled)",
                fix: "fill in \(spelled) before sending",
                level: isURI(bytes, placeholder) ? .warning : .error)
        }
    }

    /// False where the bytes of the placeholder are such that no client may send them: those faults are not reported
    /// once more by target/unencoded-character and target/bad-percent-encoding.
    private static func isURI(_ bytes: Span<UInt8>, _ placeholder: TemplatePlaceholder) -> Bool {
        let isInPath = placeholder.parameter == nil
        for offset in placeholder.place {
            switch bytes[offset] {
            case 0x20, 0x22, 0x3C, 0x3E: return false
            case 0x5C, 0x60, 0x7B, 0x7D: if isInPath { return false }
            case 0x25:
                if PercentEncoding.decode(bytes, at: offset, end: placeholder.place.upperBound) == nil { return false }
            default: break
            }
        }
        return true
    }
}
