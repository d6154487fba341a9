/// auth/basic-invalid-base64
enum BasicInvalidBase64: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/basic-invalid-base64", reference: "RFC 7617 section 2",
        summary: "Basic credentials that are not Base64",
        explanation: """
            Behind `Basic` stands `user:password` in Base64, with padding and the alphabet of RFC 4648 section 4. Decoders
            differ in what they do with anything else: some refuse it, some skip the characters and log in somebody else.
            The client's developer sees a 401 and checks the password.
            """,
        fix: "encode `user:password` with standard Base64, once and with padding",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦user:password⟧", note: "not encoded"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpwYXNzd29yZA⟦⟧", note: "without padding"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpwYXNz⟦=⟧", note: "padding too much"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpw⟦-⟧XNz", note: "the URL alphabet"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic ⟦\"⟧dXNlcjpwYXNz\""),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpw⟦ ⟧YXNz", note: "a line that was wrapped"
            ),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic dXNlcjpwYXNzd⟦⟧", note: "cut"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic d⟦é⟧lcjpwYXNz"),
            .bad("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic⟦⟧", note: "nothing at all"),
            .good("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nAuthorization: basic dGVzdDoxMjPCow==", note: "a pound sign in UTF-8"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .basicBase64(let its) = fault.kind else { return }
        switch its {
        case .empty:
            report.add(fault, expected: "credentials in Base64", found: "nothing")
        case .notEncoded:
            report.add(
                fault, expected: "credentials in Base64", found: "a text with a colon, as it is (redacted)",
                fix: "encode the text with Base64")
        case .base64(let cause, let byte):
            let (expected, found) = Base64Words.standard(cause, found: byte)
            report.add(fault, expected: expected, found: found, fix: fix(cause, byte))
        }
    }

    private static func fix(_ cause: Base64Text.Fault, _ byte: UInt8?) -> String? {
        switch byte {
        case 0x2D, 0x5F: "use the standard alphabet with `+` and `/`, not that for URLs"
        case 0x20, 0x09: "encode without line breaks (`base64 -w0`)"
        case 0x22, 0x27: "leave the quotes out"
        default:
            switch cause {
            case .missingPadding(let count): "add \(Count.of(count, "`=` sign"))"
            case .character, .padding, .length: nil
            }
        }
    }
}
