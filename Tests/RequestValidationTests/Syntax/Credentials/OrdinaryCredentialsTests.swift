import Fuzzing
import Testing

@testable import RequestValidation

private func suffice(
    _ value: String, now: Int = 0, _ change: (inout Circumstances) -> Void = { _ in }
) -> Bool {
    let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: \(value)\r\n\r\n".utf8)
    var validator = RequestValidator(policy: ValidationPolicy())
    validator.begin()
    guard case .complete = validator.feedHead(bytes.span) else { return false }
    var circumstances = Circumstances()
    circumstances.now = now
    change(&circumstances)
    return OrdinaryCredentials.suffice(bytes.span, validator.head, validator.parser.facts, circumstances)
}

private func base64URL(_ text: String) -> String {
    var encoded: [UInt8] = []
    Base64.append(Array(text.utf8), to: &encoded)
    return String(decoding: encoded, as: UTF8.self).replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: "")
}

private func token(_ header: String, _ payload: String) -> String {
    "Bearer \(base64URL(header)).\(base64URL(payload)).\(ExampleToken.unsigned)"
}

@Suite struct OrdinaryCredentialsTests {
    @Test func `the table of bytes says what the functions say`() {
        for byte in UInt8.min...UInt8.max {
            let its = TokenByte.of(byte)
            #expect((its & TokenByte.url != 0) == Base64Text.belongs(byte, .url))
            if let value = Base64Text.value(byte) { #expect(its & TokenByte.value == value) }
            let isToken = Base64Text.value(byte) != nil || byte == 0x2E || byte == 0x7E
            #expect((its & TokenByte.token != 0) == isToken)
        }
    }

    @Test(arguments: [
        "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "basic Og==", "Bearer mF_9.B5f-4.1JqM~+/==", "BEARER abc",
        "Bearer \(ExampleToken.signed)",
        "Bearer \(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)",
    ]) func `what clients send every day passes without a closer look`(_ value: String) {
        #expect(suffice(value))
    }

    @Test func `how the request came decides whether a password may have been read on the way`() {
        let stranger = IPAddress("192.0.2.7")
        #expect(!suffice("Bearer abc") { $0.peer = stranger })
        #expect(suffice("Bearer abc") { $0.peer = IPAddress("127.0.0.1") })
        #expect(suffice("Bearer abc") { ($0.peer, $0.isEncrypted) = (stranger, true) })
        let https = "Bearer abc\r\nX-Forwarded-Proto: https"
        #expect(suffice(https) { ($0.peer, $0.isPeerTrusted) = (stranger, true) })
        #expect(!suffice(https) { $0.peer = stranger })
        for other in ["X-Forwarded-Proto: http", "X-Forwarded-Proto: https, http", "Forwarded: proto=http"] {
            #expect(!suffice("Bearer abc\r\n\(other)") { ($0.peer, $0.isPeerTrusted) = (stranger, true) })
        }
    }

    /// As identity providers issue them.
    @Test func `tokens with lists and objects pass without a closer look`() {
        #expect(
            suffice(
                token(
                    #"{"alg":"RS256","typ":"JWT","kid":"FJ86GcF3jTbNLOco4NvZkUCIUmfYCqoqtOQeMfbhNlE"}"#,
                    #"{"exp":1767400000,"iat":1767310000,"jti":"a","iss":"https://a.example/realms/b","aud":["c","d"],"#
                        + #""realm_access":{"roles":["x","y"]},"resource_access":{"e":{"roles":[]}},"email_verified":true,"#
                        + #""n":null,"scope":"openid profile email"}"#), now: 1_767_312_000))
    }

    @Test(arguments: [
        token(#"{"alg":"none"}"#, "{}"), token(#"{"alg":"HS257"}"#, "{}"), token(#"{"typ":"JWT"}"#, "{}"),
        token(#"{"alg":"HS256","crit":["a"]}"#, "{}"), token(#"{"alg":"HS256","alg":"HS256"}"#, "{}"),
        token(#"{"alg":"HS256"}"#, #"{"exp":1767225600}"#), token(#"{"alg":"HS256"}"#, #"{"nbf":1767400000}"#),
        token(#"{"alg":"HS256"}"#, #"{"exp":"1"}"#), token(#"{"alg":"HS256"}"#, #"{"iss":1}"#),
        token(#"{"alg":"HS256"}"#, #"{"aud":[1]}"#), token(#"{"alg":"HS256"}"#, #"{"a":{"b":1,"b":2}}"#),
        token(#"{"alg":"HS256"}"#, "{}\u{0}"), token(#"{"alg":"HS256"}"#, #"{"a":1"#), token(#"{"alg":"HS256"}"#, "[]"),
        "Basic dXNlcg==", "Basic dXNlcjpwYXNzCg==", "Basic dXNlcjpwYXNz=", "Bearer a b", "Bearer", "Digest a",
        "Bearer \(ExampleToken.hs256).\(ExampleToken.subject)", "Bearer ===",
        "Bearer \(ExampleToken.hs256).\(ExampleToken.subject)=.\(ExampleToken.unsigned)",
    ]) func `what has a fault is looked at closely`(_ value: String) {
        #expect(!suffice(value, now: 1_767_312_000))
    }

    @Test func `mutated tokens that pass in passing pass on a closer look too`() {
        var generator = SeededGenerator(seed: 7)
        let texts = [
            (
                #"{"alg":"ES256","kid":"k1"}"#,
                #"{"iss":"a","aud":["b","c"],"sub":"1","exp":4102444800,"o":{"p":[1,true]}}"#
            )
        ]
        let pool = Array(#"{}[]":,\.0123456789abeflnrstu -"#.utf8)
        var accepted = 0
        for round in 0..<4000 {
            var (header, payload) = (Array(texts[0].0.utf8), Array(texts[0].1.utf8))
            for _ in 0...(round % 2) {
                let byte = pool.randomElement(using: &generator) ?? 0x20
                if round % 5 == 0 {
                    header[Int.random(in: 0..<header.count, using: &generator)] = byte
                } else {
                    payload[Int.random(in: 0..<payload.count, using: &generator)] = byte
                }
            }
            let value = token(String(decoding: header, as: UTF8.self), String(decoding: payload, as: UTF8.self))
            guard suffice(value, now: 1_767_312_000) else { continue }
            accepted += 1
            TokenFuzzing.check([0] + Array(value.utf8))
        }
        #expect(accepted > 100)
    }
}
