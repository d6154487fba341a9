import Testing

@testable import RequestValidation

@Suite("Diagnosis as text")
struct TextRenderingTests {
    private let message = "GET /a\u{7}b?token=secret99 HTTP/1.1\nHost: a.example\nContent-Length: 1x\n\n"

    private var diagnosis: Diagnosis {
        DiagnosisSamples.diagnosis(
            of: message,
            [
                DiagnosisSamples.finding(
                    at: 6..<7, in: .target, expected: "visible ASCII characters", found: "`\\x07`"),
                DiagnosisSamples.finding(
                    at: 68..<69, in: .header("Content-Length"), expected: "digits", found: "`x`", level: .warning),
            ],
            checksNotRun: [CheckNotRun(checks: "body", reason: "its end cannot be known")],
            support: "api-team@example.org")
    }

    @Test("It reads as a compiler's message")
    func golden() {
        #expect(
            TextRendering.text(diagnosis) == """
                400 Bad Request: 2 problems in this request. It was not sent to the backend.

                error[target/control-character]: a raw control byte in the request target
                  --> request target, byte 6
                   |
                 1 | GET /a\\x07b?token=*** HTTP/1.1
                   |       ^^^^ expected visible ASCII characters, found `\\x07`
                   = fix: percent-encode the byte
                   = spec: RFC 9112 section 3.2

                warning[target/control-character]: a raw control byte in the request target
                  --> header Content-Length, line 3, column 18 (byte 68)
                   |
                 3 | Content-Length: 1x
                   |                  ^ expected digits, found `x`
                   = fix: percent-encode the byte
                   = spec: RFC 9112 section 3.2

                not checked: body, because its end cannot be known
                rejection 01JD8QZZZZZZZZZZZZZZZZZZZZ · pedant explain target/control-character
                support: api-team@example.org

                """)
    }

    @Test("Colours change nothing but the colours")
    func colours() {
        let coloured = TextRendering.text(diagnosis, isColoured: true)
        #expect(coloured.contains("\u{1B}[1;31m"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == TextRendering.text(diagnosis))
    }

    @Test("A long line is cut around the fault")
    func cut() {
        let path = String(repeating: "x", count: 300)
        let diagnosis = DiagnosisSamples.diagnosis(
            of: "GET /\(path)\u{7}\(path) HTTP/1.1\nHost: a\n\n",
            [DiagnosisSamples.finding(at: 305..<306, in: .target, expected: "a", found: "b")])
        let excerpt = diagnosis.findings.first?.excerpt
        #expect(excerpt?.text.hasPrefix("...xxx") == true)
        #expect(excerpt?.text.hasSuffix("xxx...") == true)
        #expect(excerpt.map { $0.text.utf8.dropFirst($0.caret).starts(with: "\\x07x".utf8) } == true)
        #expect((excerpt?.text.utf8.count ?? 0) < 110)
    }

    @Test("Something missing is marked at its place, also at the end of a line")
    func missing() {
        let diagnosis = DiagnosisSamples.diagnosis(
            of: "GET / HTTP/1.1\nHost:\n\n",
            [DiagnosisSamples.finding(at: 21..<21, in: .header("Host"), expected: "a name", found: "nothing")])
        #expect(diagnosis.findings.first?.excerpt == Excerpt(line: 2, text: "Host:", caret: 5, length: 1))
        #expect(diagnosis.findings.first?.place == "header Host, line 2, column 6 (byte 21)")
    }

    @Test("A line end is shown where it is the fault")
    func lineEnd() {
        let (head, _) = DiagnosisSamples.parse("GET / HTTP/1.1\nHost: a\n\n")
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\n\r\n".utf8)
        let verdict = DiagnosisSamples.verdict([
            DiagnosisSamples.finding(at: 23..<24, in: .header("Host"), expected: "CR LF", found: "LF")
        ])
        let diagnosis = Diagnosis(
            verdict, head, bytes.span, Redactor(), .none, Diagnosis.Labels(outcome: .checked, id: ""))
        #expect(diagnosis.findings.first?.excerpt == Excerpt(line: 2, text: "Host: a\\n", caret: 7, length: 2))
    }

    @Test("A finding about no byte has a label and no excerpt")
    func noPlace() {
        let diagnosis = DiagnosisSamples.diagnosis(
            of: "GET / HTTP/1.1\n",
            [
                DiagnosisSamples.finding(at: nil, in: .connection, expected: "a head within 10 s", found: "14 bytes")
            ])
        #expect(
            TextRendering.text(diagnosis).contains(
                "  --> connection\n   = expected a head within 10 s, found 14 bytes\n   = fix: "))
    }

    @Test("What a rule quotes of a secret is masked")
    func secretInFound() {
        let diagnosis = DiagnosisSamples.diagnosis(
            of: "GET / HTTP/1.1\nAuthorization: Bearer verysecret\n\n",
            [
                DiagnosisSamples.finding(
                    at: 38..<48, in: .header("Authorization"), expected: "b64", found: "`Bearer verysecret`")
            ])
        let text = TextRendering.text(diagnosis)
        #expect(!text.contains("verysecret"))
        #expect(text.contains("found `Bearer ***`"))
        #expect(text.contains(" 2 | Authorization: Bearer ***\n   |                       ^^^ expected"))
    }

    @Test("No control character of the message reaches the terminal")
    func controls() {
        let diagnosis = DiagnosisSamples.diagnosis(
            of: "GET /\u{1B}[2J HTTP/1.1\n\n",
            [DiagnosisSamples.finding(at: 5..<6, in: .header("a\u{1B}b\u{202E}"), expected: "\u{1B}", found: "\u{9B}")])
        let text = TextRendering.text(diagnosis)
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
        #expect(text.contains("header a\\x1Bb\\u{202E}"))
    }

    @Test("Very many findings are counted and not all told")
    func many() {
        let one = DiagnosisSamples.finding(at: 4..<5, in: .target, expected: "a", found: "b")
        let diagnosis = DiagnosisSamples.diagnosis(
            of: "GET / HTTP/1.1\n\n", Array(repeating: one, count: 1000))
        #expect(diagnosis.findings.count == Diagnosis.findingLimit)
        #expect(TextRendering.text(diagnosis).contains("400 Bad Request: 1000 problems"))
        #expect(TextRendering.text(diagnosis).contains("and \(1000 - Diagnosis.findingLimit) more"))
    }
}
