import Testing

@testable import RequestValidation

@Suite("Redaction of raw messages")
struct RedactorTests {
    /// The message with every secret byte as `*`.
    private func redacted(_ message: String, names: [String] = [], startsInBody: Bool = false) -> String {
        let bytes = Array(message.replacing("\n", with: "\r\n").utf8)
        let redaction = Redactor(additionalNames: names)
            .redaction(of: bytes.span, in: 0..<bytes.count, startsInBody: startsInBody)
        let copy = redaction.copy(bytes.span, 0..<bytes.count)
        #expect(copy.count == bytes.count)
        return String(decoding: copy, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    @Test(
        "Credentials are masked by the name of their field, also where the line is faulty",
        arguments: [
            ("Authorization: Bearer abc.def", "Authorization: Bearer *******"),
            ("authorization:Basic dTpw", "authorization:Basic ****"),
            ("Authorization : Bearer abcdefgh", "Authorization : Bearer ********"),
            ("Authorization\t: hunter2", "Authorization\t: *******"),
            ("Authorization Bearer abcdefgh", "Authorization Bearer ********"),
            ("Authorization: Bearer abc\n def\n\tghi", "Authorization: Bearer ***\n****\n****"),
            ("Authorization: hunter2 and more", "Authorization: ****************"),
            ("Proxy-Authorization: Digest username=\"u\"", "Proxy-Authorization: Digest ************"),
            ("X-Api-Key: 12345", "X-Api-Key: *****"),
            ("X_Auth_Token: 12345", "X_Auth_Token: *****"),
            ("Ocp-Apim-Subscription-Key: 12345", "Ocp-Apim-Subscription-Key: *****"),
            (" Authorization: abcdefg", " Authorization: *******"),
        ])
    func fields(_ line: String, _ expected: String) {
        let shown = redacted("GET / HTTP/1.1\nHost: a\n\(line)\nAccept: */*\n\n")
        #expect(shown == "GET / HTTP/1.1\nHost: a\n\(expected)\nAccept: */*\n\n")
    }

    @Test("Cookies keep their names")
    func cookies() {
        #expect(
            redacted("GET / HTTP/1.1\nCookie: a=1; b=\"2 3\"; c\n\n") == "GET / HTTP/1.1\nCookie: a=*; b=*****; *\n\n")
        #expect(redacted("GET / HTTP/1.1\nCookie: s=1; HttpOnly\n\n") == "GET / HTTP/1.1\nCookie: s=*; HttpOnly\n\n")
    }

    @Test(
        "Parameters are masked by name in targets, also encoded, nested and with raw spaces",
        arguments: [
            ("/a?password=hunter2&b=1", "/a?password=*******&b=1"),
            ("/a?b=1&access_token=x#y", "/a?b=1&access_token=*#y"),
            ("/a?user[pwd]=x1&c", "/a?user[pwd]=**&c"),
            ("/a?user%5Bpassword%5D=x1&c", "/a?user%5Bpassword%5D=**&c"),
            ("/a?pass%77ord=x1", "/a?pass%77ord=**"),
            ("/a?password=my secret word&c=1", "/a?password=**************&c=1"),
            ("/a?password=my \"secret", "/a?password=**********"),
            (
                "/login?next=https%3A%2F%2Fx%2F%3Ftoken%3Dabc%26b%3D1",
                "/login?next=https%3A%2F%2Fx%2F%3Ftoken%3D***%26b%3D1"
            ),
            ("/a?key=abc", "/a?key=***"),
            ("/callback?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz", "/callback?code=**********************&state=xyz"),
            ("/a?code=DE&country_code=4711&code=404", "/a?code=DE&country_code=4711&code=404"),
            ("/a?keyboard=abc&monkey=b", "/a?keyboard=abc&monkey=b"),
            ("/a?token=undefined", "/a?token=undefined"),
            ("/a?token={{token}}", "/a?token={{token}}"),
            ("http://joe:pa55@a.example/x", "http://********@a.example/x"),
            ("/a?q=me@b.example", "/a?q=me@b.example"),
        ])
    func targets(_ target: String, _ expected: String) {
        #expect(redacted("GET \(target) HTTP/1.1\nHost: a\n\n") == "GET \(expected) HTTP/1.1\nHost: a\n\n")
    }

    @Test(
        "Body members are masked by name in JSON, forms, XML and multipart, also broken ones",
        arguments: [
            (#"{"user": "a", "password": "hunter2", "n": 1}"#, #"{"user": "a", "password": "*******", "n": 1}"#),
            (#"{"password": "hunter2, "n": 1}"#, #"{"password": "*********"n": 1}"#),
            (#"{"password": "hunter2"#, #"{"password": "*******"#),
            (#"{"password" "hunter2", "a" "b"}"#, #"{"password" "*******", "a" "b"}"#),
            (#"{'password': 'a"b'}"#, #"{'password': '***'}"#),
            (#"{password: hunter2}"#, #"{password: *******}"#),
            (#"{"apiKey":12345}"#, #"{"apiKey":*****}"#),
            (#"{"tokens":["a","b"]}"#, #"{"tokens":[*******]}"#),
            (#"{"a": "{\"password\": \"x1\"}"}"#, #"{"a": "{\"password\": \"**\"}"}"#),
            (#"{"note": "a \"q\" b", "secret": "a\"b"}"#, #"{"note": "a \"q\" b", "secret": "****"}"#),
            (#"{"pass\u0077ord":"s3cr3tValu"}"#, #"{"pass\u0077ord":"**********"}"#),
            (#"{"passwor\u0064":"s3cr3t"}"#, #"{"passwor\u0064":"******"}"#),
            (#"{"\u0050assword":"s3cr3t"}"#, #"{"\u0050assword":"******"}"#),
            (#"{"pass\/word":"s3cr3t"}"#, #"{"pass\/word":"******"}"#),
            (#"{"a":"{\"pass\\u0077ord\":\"x1\"}"}"#, #"{"a":"{\"pass\\u0077ord\":\"**\"}"}"#),
            (#"{"n\u0061me":"joe"}"#, #"{"n\u0061me":"joe"}"#),
            ("user=a&password=hunter2&n=1", "user=a&password=*******&n=1"),
            (
                "<l><user>a</user><wsse:Password Type=\"x\">hunter2</wsse:Password></l>",
                "<l><user>a</user><wsse:Password Type=\"x\">*******</wsse:Password></l>"
            ),
            (
                "--b\nContent-Disposition: form-data; name=\"password\"\n\nhunter2\n--b--\n",
                "--b\nContent-Disposition: form-data; name=\"password\"\n\n*******\n--b--\n"
            ),
            (#"{"hasPassword": true, "passwordHint": "dog"}"#, #"{"hasPassword": true, "passwordHint": "dog"}"#),
        ])
    func bodies(_ body: String, _ expected: String) {
        let head = "POST / HTTP/1.1\nHost: a\n\n"
        #expect(redacted(head + body) == head + expected)
    }

    @Test(
        "A secret spread over chunks is masked, also where the framing is broken",
        arguments: [
            ("9\npassword=\nd\ns3cr3tValue99\nZZ\n", "9\npassword=\nd\n*************\nZZ\n"),
            ("9\npassword=\n5\ns3cr3tValue99\nZZ\n", "9\npassword=\n5\n*************\n**\n"),
            ("c\npassword=abc\n3;x=y\ndef\n4\n&n=1\n0\n\n", "c\npassword=***\n3;x=y\n***\n4\n&n=1\n0\n\n"),
            ("4\npass\n8\nword=abc\n0\n\n", "4\npass\n8\nword=***\n0\n\n"),
            ("8\n{\"passwo\nb\nrd\":\"abcdef\n2\n\"}\n", "8\n{\"passwo\nb\nrd\":\"******\n2\n\"}\n"),
            ("9\npassword=\ns3cr3t\n", "9\npassword=\n******\n"),
            ("9\npassword=\nG\ns3cr3t\n", "9\npassword=\nG\n******\n"),
            ("9\npassword=\n8\ns3cr\n4\ntVal\n", "9\npassword=\n8\n****\n*\n****\n"),
        ])
    func chunks(_ body: String, _ expected: String) {
        let bytes = Array(body.replacing("\n", with: "\r\n").utf8)
        let redaction = Redactor().redaction(ofBody: bytes.span, upTo: bytes.count, isChunked: true)
        let shown = String(decoding: redaction.copy(bytes.span, 0..<bytes.count), as: UTF8.self)
        #expect(shown.replacing("\r\n", with: "\n") == expected)
    }

    @Test("Credentials and cookies of a trailer are masked to the end of the line, however short")
    func trailers() {
        let head = "POST / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n2\n{}\n0\n"
        #expect(redacted(head + "Authorization: Bearer abc\nX: y\n\n") == head + "Authorization: Bearer ***\nX: y\n\n")
        #expect(redacted(head + "Authorization: hunter2 x\n\n") == head + "Authorization: *********\n\n")
        #expect(redacted(head + "Cookie: a=1; b=2\n\n") == head + "Cookie: a=*; b=*\n\n")
    }

    @Test("Tokens are masked by shape wherever they stand")
    func shapes() {
        let jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"
        let stars = String(repeating: "*", count: jwt.count)
        #expect(redacted("GET /a/\(jwt)/b HTTP/1.1\n\n") == "GET /a/\(stars)/b HTTP/1.1\n\n")
        #expect(redacted("GET / HTTP/1.1\nX-A: \(jwt)\n\n") == "GET / HTTP/1.1\nX-A: \(stars)\n\n")
        #expect(
            redacted("GET / HTTP/1.1\nX-A: Bearer abcdefghijk\n\n") == "GET / HTTP/1.1\nX-A: Bearer ***********\n\n")
        #expect(
            redacted("GET / HTTP/1.1\nX-A: ghp_0123456789012345678901\n\n")
                == "GET / HTTP/1.1\nX-A: \(String(repeating: "*", count: 26))\n\n")
    }

    @Test("The rest of a body where a request line should be is masked to its first delimiter and by name")
    func bodyTail() {
        #expect(
            redacted(#"nter2","token":"abc","n":1}GET / HTTP/1.1"# + "\n\n", startsInBody: true)
                == #"*****","token":"***","n":1}GET / HTTP/1.1"# + "\n\n")
    }

    @Test("Configured names are masked too")
    func configured() {
        #expect(
            redacted("GET /?iban=DE1 HTTP/1.1\nX-Iban: DE2\n\n", names: ["IBAN", "x-iban"])
                == "GET /?iban=*** HTTP/1.1\nX-Iban: ***\n\n")
    }

    @Test("A fault of few bytes is shown although its neighbours are secret")
    func faultIsShown() {
        let bytes = Array("Cookie: session=abcdef\u{7}ghijkl".utf8)
        let found = Redaction(masked: [16..<29]).showing([22..<23])
        #expect(found.text(bytes.span, 0..<bytes.count, limit: 100) == "Cookie: session=***\\x07***")
        #expect(Redaction(masked: [16..<29]).showing([16..<29]).masked == [16..<29])
    }

    @Test("Any bytes are redacted without a trap, and no byte moves")
    func anyBytes() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "password", "=", ":", "\"", "%3D", "%", "<", ">", "@", "://", "\r\n", "\n", "\r\n\r\n", "eyJ", "Bearer ",
            "Authorization", "Cookie", ";", "\\", "{", "[", "-----BEGIN ", "name", "Content-Disposition", " ", "a",
            "3", "\\u0077",
        ]
        for _ in 0..<3000 {
            let count = Int.random(in: 0..<14, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let bytes = Array(text.utf8)
            let redaction = Redactor().redaction(of: bytes.span, in: 0..<bytes.count, startsInBody: Bool.random())
            #expect(redaction.copy(bytes.span, 0..<bytes.count).count == bytes.count)
            #expect(redaction.masked.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
            let body = Redactor().redaction(ofBody: bytes.span, upTo: bytes.count, isChunked: true)
            #expect(body.copy(bytes.span, 0..<bytes.count).count == bytes.count)
        }
    }
}
