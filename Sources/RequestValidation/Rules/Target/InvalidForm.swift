/// target/invalid-form
enum InvalidForm: HeadRule {
    static let metadata = RuleMetadata(
        id: "target/invalid-form", isUnforwardable: true, reference: "RFC 9112 section 3.2",
        summary: "a target that is neither a path nor a whole URL",
        explanation: """
            A target begins with `/`, or is a whole URL, or `*` with OPTIONS, or `host:port` with CONNECT. Servers \
            make different things of the rest: nginx answers 400, some put a `/` before it, some take the first word \
            as a host. Behind a proxy that is a way to reach another host than the one that was checked. Mostly it is \
            a base URL that was empty or not filled in.
            """,
        fix: "begin the target with `/`",
        examples: [
            .bad("GET ⟦index.html⟧ HTTP/1.1\nHost: a.example", note: "the slash is missing"),
            .bad("GET ⟦www.a.example⟧/x HTTP/1.1\nHost: a.example", note: "the host without a scheme"),
            .bad("GET ⟦⟧?page=2 HTTP/1.1\nHost: a.example", note: "an empty path"),
            .bad("GET ⟦*⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET ⟦a.example:80⟧ HTTP/1.1\nHost: a.example"),
            .bad("GET ⟦{{baseUrl}}⟧/users HTTP/1.1\nHost: a.example", note: "a Postman variable without a value"),
            .bad("GET ⟦undefined⟧/users HTTP/1.1\nHost: a.example", note: "a base URL that was not configured"),
            .bad("GET ⟦http:⟧/users HTTP/1.1\nHost: a.example", note: "a slash was lost when paths were joined"),
            .bad("GET ⟦http⟧//a.example/users HTTP/1.1\nHost: a.example", note: "the colon is missing"),
            .bad("GET http://⟦⟧/users HTTP/1.1\nHost: a.example", note: "a whole URL without a host"),
            .bad(
                "GET ⟦\"⟧/users\" HTTP/1.1\nHost: a.example", note: "quoted",
                also: ["target/unencoded-character"]),
            .bad("GET ⟦\\users\\5⟧ HTTP/1.1\nHost: a.example", note: "a path as Windows writes it"),
            .bad("CONNECT ⟦/users⟧ HTTP/1.1\nHost: a.example", also: ["request-line/connect-unsupported"]),
            .good("OPTIONS * HTTP/1.1\nHost: a.example"),
            .good("GET http://a.example HTTP/1.1\nHost: a.example", note: "what a client sends to a proxy"),
            .good("GET http://a.example?x=1 HTTP/1.1\nHost: a.example"),
            .good("GET /http://b.example/ HTTP/1.1\nHost: a.example"),
            .good("OPTIONS /x HTTP/1.1\nHost: a.example"),
            .good("GET /*?x=* HTTP/1.1\nHost: a.example"),
        ])
    // CONNECT is an unusual method, and its target may begin with a slash.
    static let trigger: HeadFacts = [.notOriginForm, .unusualMethod]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let target = context.head.target
        guard !target.isEmpty else { return }
        let parts = context.targetParts(bytes)
        let isConnect = ByteText.string(bytes, context.head.method) == "CONNECT"
        if isConnect {
            if case .authority = parts.form { return }
            report.add(
                at: target, in: .target, expected: "`host:port` with CONNECT",
                found: ByteText.quoted(bytes, target.lowerBound..<parts.path.upperBound),
                fix: "use the method that is meant, for instance GET")
            return
        }
        switch parts.form {
        case .origin: break
        case .absolute: if parts.host(bytes).isEmpty { addMissingHost(parts, &report) }
        case .asterisk: checkAsterisk(context, bytes, &report)
        case .authority:
            report.add(
                at: parts.authority, in: .target, expected: "a target that begins with `/`",
                found: "\(ByteText.quoted(bytes, parts.authority)), a host and port, which only CONNECT sends",
                fix: "send the path, for instance `/`; host and port belong in Host")
        case .other: addOther(bytes, parts, target, &report)
        }
    }

    private static func addMissingHost(_ parts: RequestTarget.Parts, _ report: inout FindingReport) {
        report.add(
            at: parts.authority, in: .target, expected: "a host behind `//`", found: "none",
            fix: "send the path alone, or the whole URL with its host")
    }

    private static func checkAsterisk(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard ByteText.string(bytes, context.head.method) != "OPTIONS" else { return }
        report.add(
            at: context.head.target, in: .target, expected: "a target that begins with `/`",
            found: "`*` with \(ByteText.escaped(bytes, context.head.method)), which only OPTIONS may send",
            fix: "send the path, for instance `/`")
    }

    private static func addOther(
        _ bytes: Span<UInt8>, _ parts: RequestTarget.Parts, _ target: Range<Int>, _ report: inout FindingReport
    ) {
        let prefix = target.lowerBound..<max(target.lowerBound, parts.path.lowerBound)
        // What stands before an `@` may be a password, and the query is left out for the same reason.
        let hasUser = prefix.contains { bytes[$0] == 0x40 }
        let spelled = hasUser ? "a user name and a host (redacted)" : ByteText.quoted(bytes, prefix)
        report.add(
            at: prefix, in: .target, expected: "a target that begins with `/`",
            found: prefix.isEmpty ? "an empty path" : spelled,
            fix: hasUser ? nil : fix(bytes, prefix: prefix, target: target.lowerBound..<parts.path.upperBound))
    }

    /// What was probably meant.
    private static func fix(_ bytes: Span<UInt8>, prefix: Range<Int>, target: Range<Int>) -> String {
        guard let first = prefix.first else { return "send \(path(bytes, target))" }
        let rest = prefix.upperBound..<target.upperBound
        switch bytes[first] {
        case 0x22, 0x27, 0x3C: return "remove the quotes around the target"
        case 0x5C: return "write the path with `/` instead of backslashes"
        case 0x24, 0x7B, 0x25: return "fill in \(ByteText.quoted(bytes, prefix)) before sending: a base URL is missing"
        default: break
        }
        let word = ByteText.array(bytes, prefix)
        if let meaning = StringifiedValue.describe(word) {
            return "set the base URL: what was sent for it is \(meaning)"
        }
        let isScheme =
            ByteText.equals(bytes, prefix, ignoringCase: "http")
            || ByteText.equals(bytes, prefix, ignoringCase: "https")
        if isScheme, rest.count >= 2, bytes[rest.lowerBound &+ 1] == 0x2F {
            return "write `:` behind the scheme, or send the path alone"
        }
        if bytes[prefix.upperBound &- 1] == 0x3A { return "write `//` behind the scheme, or send the path alone" }
        if prefix.contains(where: { bytes[$0] == 0x2E }), !rest.isEmpty, bytes[rest.lowerBound] == 0x2F {
            return "name the host in Host and send \(ByteText.quoted(bytes, rest))"
        }
        return "send \(path(bytes, target))"
    }

    private static func path(_ bytes: Span<UInt8>, _ target: Range<Int>) -> String {
        "`/\(ByteText.escaped(bytes, target, limit: 50))`"
    }
}
