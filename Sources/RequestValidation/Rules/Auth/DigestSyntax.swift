/// auth/digest-syntax
enum DigestSyntax: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/digest-syntax", reference: "RFC 7616 section 3.4",
        summary: "Digest credentials that are incomplete or ill-formed",
        explanation: """
            The response is a digest over the other parameters, so a server that reads one of them differently refuses all.
            The rules for what is quoted are strict and often broken; some servers are lenient in one place and strict in the
            next, which makes one client work with half of them.
            """,
        fix: "build the field as RFC 7616 section 3.4 has it, with every parameter once",
        examples: [
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\"⟦⟧",
                note: "no response"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\"⟦⟧",
                note: "no username"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\", qop=auth, nc=00000001⟦⟧",
                note: "no cnonce"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\", ⟦realm⟧=\"b\""
            ),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\" ⟦r⟧esponse=\"0123456789abcdef0123456789abcdef\"",
                note: "a comma is missing"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=⟦0123456789abcdef0123456789abcdef⟧",
                note: "a warning"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\", qop=\"⟦auth⟧\", nc=00000001, cnonce=\"0a4f\"",
                note: "a warning"),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\", qop=auth, nc=⟦1⟧, cnonce=\"0a4f\""
            ),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123\"⟦⟧"
            ),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\", algorithm=SHA-256⟦⟧",
                note: "as long as one of MD5"),
            .bad(
                "GET /a?b=1 HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"⟦/a⟧\", response=\"0123456789abcdef0123456789abcdef\"",
                note: "without the query: a warning"),
            .good(
                """
                GET /dir/index.html HTTP/1.1
                Host: a.example
                Authorization: Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", algorithm=MD5, \
                nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, \
                cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, \
                response="8ca523f5e9506fed4657c9700eebdbec", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
                """, note: "RFC 7616 section 3.9.1; curl"),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Digest username=\"joe\", realm=\"a\", nonce=\"dcd98b71\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\"",
                note: "as in RFC 2069"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .digest(let its) = fault.kind else { return }
        switch its {
        case .parameters(let expected, let byte):
            report.add(fault, expected: expected, found: byte.map(ByteText.quoted) ?? "the end of the value")
        case .missing(let name):
            report.add(fault, expected: "the parameter \(name)", found: "none", fix: "add \(name)")
        case .repeated(let name):
            report.add(fault, expected: "each parameter once", found: "\(name) again")
        case .quotes(let name, let mustHave):
            report.add(
                fault, expected: mustHave ? "\(name) in quotes" : "\(name) without quotes",
                found: mustHave ? "no quotes" : "quotes",
                fix: mustHave ? "put quotes around the value" : "leave the quotes out", level: .warning)
        case .count(let digits):
            report.add(
                fault, expected: "nc of 8 hexadecimal digits", found: Count.of(digits, "character"),
                fix: "pad the count with zeros: 00000001")
        case .response(let expected, let found):
            report.add(
                fault, expected: "a response of \(expected) characters", found: Count.of(found, "character"),
                fix: "name in `algorithm` the digest that the response was made with")
        case .otherTarget:
            report.add(
                fault, expected: "uri to be the target of the request line", found: "another one",
                fix: "sign the target that is sent, with its query", level: .warning)
        }
    }
}
