import Testing

@testable import RequestValidation

@Suite("Secrets in bodies, where name and value stand apart")
struct SecretPairTests {
    /// The body with every secret byte as `*`.
    private func redacted(_ body: String) -> String {
        let bytes = Array(body.utf8)
        let redaction = Redactor().redaction(ofBody: bytes.span, upTo: bytes.count)
        return String(decoding: redaction.copy(bytes.span, 0..<bytes.count), as: UTF8.self)
    }

    @Test(
        "JSON: on another line, in lists and objects, and named by another member",
        arguments: [
            ("{\"password\":\n  \"abc\",\n \"b\": \"c\"}", "{\"password\":\n  \"***\",\n \"b\": \"c\"}"),
            ("{\"password\":\n  \"abc\"\n \"b\": 1}", "{\"password\":\n  \"***\"\n \"b\": 1}"),
            ("{\"tokens\": [\n\"abc\",\n\"d\"], \"b\": \"c\"}", "{\"tokens\": [\n******\n***], \"b\": \"c\"}"),
            (
                "{\"password\": {\"value\": \"abc\", \"n\": 1}, \"b\": \"c\"}",
                "{\"password\": {\"value\": \"***\", \"n\": 1}, \"b\": \"c\"}"
            ),
            (
                "[{\"name\": \"password\", \"value\": \"abc\"}, {\"value\": \"d\"}]",
                "[{\"name\": \"password\", \"value\": \"***\"}, {\"value\": \"d\"}]"
            ),
            ("[{\"value\": \"abc\", \"name\": \"password\"}]", "[{\"value\": \"***\", \"name\": \"password\"}]"),
            (
                "[{\"op\":\"add\",\"path\":\"/user/password\",\"value\":\"abc\"}]",
                "[{\"op\":\"add\",\"path\":\"/user/password\",\"value\":\"***\"}]"
            ),
            ("[{\"path\":\"/a\",\"value\":\"abc\"}]", "[{\"path\":\"/a\",\"value\":\"abc\"}]"),
            ("{\"apiKeys\": \"abc\"}", "{\"apiKeys\": \"***\"}"),
        ])
    func json(_ body: String, _ expected: String) {
        #expect(redacted(body) == expected)
    }

    @Test(
        "XML: in elements within a secret one, in attributes, and in entities",
        arguments: [
            (
                "<a><password><v>abc</v><w>d</w></password><b>c</b></a>",
                "<a><password><v>***</v><w>*</w></password><b>c</b></a>"
            ),
            ("<a><password>abc</password><b>c</b></a>", "<a><password>***</password><b>c</b></a>"),
            (
                "<a><password><![CDATA[abc]]></password><b>c</b></a>",
                "<a><password>***************</password><b>c</b></a>"
            ),
            (
                "<a><property name=\"password\" value=\"abc\"/><p value=\"d\"/></a>",
                "<a><property name=\"password\" value=\"***\"/><p value=\"d\"/></a>"
            ),
            (
                "<a><param name=\"password\">abc</param><p>d</p></a>",
                "<a><param name=\"password\">***</param><p>d</p></a>"
            ),
            (
                "<!DOCTYPE a [<!ENTITY password \"abc\"><!ENTITY b \"c\">]><a/>",
                "<!DOCTYPE a [<!ENTITY password \"***\"><!ENTITY b \"c\">]><a/>"
            ),
        ])
    func xml(_ body: String, _ expected: String) {
        #expect(redacted(body) == expected)
    }

    @Test("A part whose name is written with a charset")
    func extendedName() {
        let head = "--b\r\nContent-Disposition: form-data; name*=UTF-8''password\r\n\r\n"
        #expect(redacted(head + "abc\r\n--b--\r\n") == head + "***\r\n--b--\r\n")
    }
}
