import Testing

@testable import RequestValidation

@Suite("Secrets stay out of everything that is told")
struct SecretsStayOutTests {
    static let secret = "Zq8vKp2xW7Tn4bLs"

    /// Faulty requests that carry the secret where it should and where it should not be; `§` stands for it, `\n` for
    /// CR LF, `␊` for a bare LF, `␍` for a bare CR.
    static let messages = [
        "GET /a\u{7}b HTTP/1.1\nHost: a\nAuthorization: Bearer §\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization : Bearer §\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization\t:Basic §\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer\n §\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer §\u{1}§\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer §é\u{0}§\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer §␊Accept: */*\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization: Bearer §␍§\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization Bearer §\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthorization: §\nAuthorization: Bearer §\n\n",
        "GET / HTTP/1.1\nHost: a\n\"Authorization\": Bearer §\n\n",
        "GET / HTTP/1.1\nHost: a\nAuthoriza\u{0}tion: Bearer §\n\n",
        "GET / HTTP/1.1\n Authorization: Bearer §\nHost: a\n\n",
        "GET / HTTP/1.1\nHost: a\nX-Api-Key: §\nX_Api_Key: §\nTransfer_Encoding: chunked\n\n",
        "GET / HTTP/1.1\nHost: a\nCookie: sid=§\u{2}; Path=/\n\n",
        "GET / HTTP/1.1\nHost: a\nCookie: sid=§\n\tb=§\n\n",
        "GET / HTTP/1.1\nHost: a\nCookie sid=§\n\n",
        "GET /?password=§\"<> HTTP/1.1\nHost: a\n\n",
        "GET /?password=§ § § HTTP/1.1\nHost: a\n\n",
        "GET /?password=§%zz&b=%00 HTTP/1.1\nHost: a\n\n",
        "GET /?user[password]=§&api%5Fkey=§# HTTP/1.1\nHost: a\n\n",
        "GET /?next=%2Fa%3Faccess_token%3D§%26x%zz HTTP/1.1\nHost: a\n\n",
        "GET http://joe:§@a.example/ HTTP/1.1\nHost: a\n\n",
        "GET http://joe:§@a.example/%zz HTTP/1.1\nHost: joe:§@a\nReferer: https://joe:§@x/?token=§\n\n",
        "GET /?token=§  HTTP/1.1 \nHost: a\n\n",
        "GET /?token=§\n\n",
        "get /?token=§ HTTP/1.1\nHost: a\n\n",
        "GET /?token=§ HTTP/1.10\nHost: a\n\n",
        "GTE /?token=§ HTTP/1.1\nHost: a\nX-Secret: §\n\n",
        "password=§&user=a POST /x HTTP/1.1\nHost: a\n\n",
        "{\"password\":\"§\"}POST /x HTTP/1.1\nHost: a\n\n",
        "POST / HTTP/1.1\nHost: a\nContent-Length: 5, 6\nX-Auth-Token: §\n\n{\"password\": \"§\"}",
        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nzz\npassword=§\n",
        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n5\nhello\n0\nAuthorization: Bearer §\n\n",
        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n5\nhello\n0\nAuthorization: Key § §\n\n",
        "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n2\n{}\n0\nHost: b\nCookie: a=§; b=§\n\n",
        "GET / HTTP/1.1\nHost: a\nX-A: eyJhbGciOiJub25lIn0.§.§\u{1}\n\n",
    ]

    private func bytes(of message: String) -> [UInt8] {
        Array(
            message.replacing("§", with: Self.secret)
                .replacing("\n", with: "\r\n").replacing("␊", with: "\n").replacing("␍", with: "\r").utf8)
    }

    private func diagnosis(of bytes: [UInt8]) -> Diagnosis {
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        if case .complete(let length) = validator.feedHead(bytes.span), validator.hasBody {
            _ = validator.feedBody(bytes.span.extracting(length..<bytes.count))
        }
        let verdict = validator.verdict(bytes.span)
        let redaction = Redactor().redaction(of: bytes.span, validator.head, showing: verdict.findings)
        return Diagnosis(
            verdict, validator.head, bytes.span, Redactor(), redaction, Diagnosis.Labels(outcome: .rejected, id: "ID"))
    }

    @Test("No six characters of a secret are in any rendering", arguments: messages)
    func renderings(_ message: String) {
        let diagnosis = diagnosis(of: bytes(of: message))
        #expect(!diagnosis.findings.isEmpty)
        let texts = [
            TextRendering.text(diagnosis), HTMLRendering.text(diagnosis),
            String(decoding: ProblemJSONRendering.bytes(diagnosis), as: UTF8.self),
        ]
        let secret = Array(Self.secret)
        for text in texts {
            for start in 0...(secret.count - 6) {
                #expect(!text.contains(String(secret[start..<(start + 6)])))
            }
        }
    }
}
