/// host/invalid
enum InvalidHost: HeadRule {
    static let metadata = RuleMetadata(
        id: "host/invalid", reference: "RFC 9112 section 3.2",
        summary: "a Host value that is not a host name or address with an optional port",
        explanation: """
            Servers choose a site, build links and password-reset mails, and key caches by this value. One that takes \
            a URL, a list or a name with odd bytes apart in its own way reads another host than the proxy before it. \
            Many servers use the value as it comes, and redirect clients to it.
            """,
        fix: "send the host name alone, with `:port` if it is not the default: `Host: a.example:8080`",
        examples: [
            .bad("GET / HTTP/1.1\nHost: ⟦http://⟧a.example", note: "a URL"),
            .bad("GET / HTTP/1.1\nHost: a.example⟦/path⟧", note: "a path"),
            .bad("GET / HTTP/1.1\nHost: ⟦user:secret@⟧a.example", note: "credentials"),
            .bad("GET / HTTP/1.1\nHost: a.example⟦, b.example⟧", note: "a list"),
            .bad("GET / HTTP/1.1\nHost: a⟦ ⟧b.example"),
            .bad("GET / HTTP/1.1\nHost: a.example:⟦80a⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example:⟦65536⟧"),
            .bad("GET / HTTP/1.1\nHost: a.example:⟦-1⟧"),
            .bad("GET / HTTP/1.1\nHost: ⟦⟧:8080", note: "a port alone"),
            .bad("GET / HTTP/1.1\nHost: ⟦[::1⟧", note: "an open bracket"),
            .bad("GET / HTTP/1.1\nHost: [⟦:::1⟧]:80"),
            .bad("GET / HTTP/1.1\nHost: [::1]⟦80⟧"),
            .bad("GET / HTTP/1.1\nHost: ⟦2001:db8::1⟧", note: "IPv6 without brackets"),
            .bad("GET / HTTP/1.1\nHost: ⟦\"⟧a.example\""),
            .bad("GET / HTTP/1.1\nHost: a⟦%zz⟧.example"),
            .bad("GET / HTTP/1.1\nHost: m⟦ü⟧ller.example", also: ["header/non-ascii-value"]),
            .bad("GET / HTTP/1.1\nHost: ⟦{⟧{host}}", also: ["header/unexpanded-template"]),
            .bad("GET / HTTP/1.1\nHost: ⟦<⟧host>"),
            .bad("GET / HTTP/1.1\nHost: a.example⟦?a=b⟧"),
            .good("GET / HTTP/1.1\nHost: a.example:8080"),
            .good("GET / HTTP/1.1\nHost: a.example:", note: "an empty port is legal"),
            .good("GET / HTTP/1.1\nHost: a.example:65535"),
            .good("GET / HTTP/1.1\nHost: my_service:3000", note: "an underscore, as container names have"),
            .good("GET / HTTP/1.1\nHost: [2001:db8::1]:8080"),
            .good("GET / HTTP/1.1\nHost: [::ffff:192.0.2.1]"),
            .good("GET / HTTP/1.1\nHost: 192.0.2.1:80"),
            .good("GET / HTTP/1.1\nHost: xn--mller-kva.example."),
            .good("GET / HTTP/1.1\nHost: a%2Db.example", note: "percent-encoding is legal in names"),
        ])
    static let trigger: HeadFacts = [.irregularHost, .hostRepeated]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields where field.known == .host && !field.value.isEmpty {
            guard let defect = HostDefect.find(bytes, field.value) else { continue }
            report.add(
                at: defect.place, in: .header(ByteText.string(bytes, field.name)), expected: defect.expected,
                found: defect.found, fix: defect.fix)
        }
    }
}
