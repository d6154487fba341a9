import Testing

@testable import RequestValidation

private func findings(
    _ head: String, now: Int = 0, _ configure: (inout PolicySettings) -> Void = { _ in }
) -> [Finding] {
    var settings = PolicySettings()
    configure(&settings)
    var circumstances = Circumstances()
    circumstances.now = now
    var validator = RequestValidator(policy: ValidationPolicy(settings))
    let bytes = Array("\(head.replacing("\n", with: "\r\n"))\r\n\r\n".utf8)
    return validator.judgeMessage(bytes.span, circumstances: circumstances).verdict.findings
}

/// The findings of family auth as `name level`.
private func summary(
    _ value: String, target: String = "/", now: Int = 0, _ configure: (inout PolicySettings) -> Void = { _ in }
) -> [String] {
    let head = "GET \(target) HTTP/1.1\nHost: a.example\nAuthorization: \(value)"
    return findings(head, now: now, configure).filter { $0.rule.family == "auth" }
        .map { "\($0.rule.name) \($0.level.name)" }.sorted()
}

/// Cases whose severity differs within a rule, and real values that come near a fault.
@Suite struct CredentialLevelTests {
    @Test(arguments: [
        ("", ["malformed-authorization error"]),
        ("Bearer:abc", ["malformed-authorization error"]),
        ("dXNlcjpw=", ["malformed-authorization warning"]),
        ("a/b/c", ["malformed-authorization warning"]),
        ("my/token with blanks", ["malformed-authorization error"]),
        ("Bearre abc", ["unknown-scheme warning"]),
        ("abc", ["unknown-scheme warning"]),
        ("Bearer a b", ["bearer-invalid-characters error"]),
        ("Bearer a,b", ["bearer-invalid-characters error"]),
        ("Bearer 'a'", ["bearer-invalid-characters warning"]),
        ("Bearer \"a\"", ["bearer-invalid-characters error"]),
        ("Bearer é", ["bearer-invalid-characters error"]),
        ("Bearer 1|abc", ["bearer-invalid-characters warning"]),
        ("Bearer 1|a b", ["bearer-invalid-characters error"]),
        ("Bearer ===", ["bearer-invalid-characters warning"]),
        ("Basic é", ["basic-invalid-base64 error"]),
        ("Negotiate é", ["malformed-authorization error"]),
        ("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxNyJ9.", ["jwt-alg-none error"]),
    ]) func `a value has the findings of its case`(_ value: String, _ expected: [String]) {
        #expect(summary(value) == expected)
    }

    @Test(arguments: [
        "Basic dXNlcjpwYXNz", "basic Og==", "Bearer x", "BEARER x", "Bearer   x", "Bearer a=", "Token abc",
        "Token token=\"abc\", email=\"a@b.example\"", "ApiKey abc:def", "Bot a.b.c", "SSWS 00abc", "Key a b c",
        "AWS AKIAIOSFODNN7EXAMPLE:qgk2+6Sv9/oM7G3qLEjTH1a1l1g=",
        "SharedAccessSignature sr=myhub.azure-devices.net%2fdevices&sig=ab%3d&se=1456973447",
        "Hawk id=\"a\", ts=\"1\", nonce=\"b\", ext=\"some, app\", mac=\"c=\"",
        "Digest username=\"a, b=c\", realm=\"\", nonce=\"x\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\"",
        "Digest username*=UTF-8''J%C3%A4s, userhash=true, realm=\"r\", nonce=\"x\", uri=\"/\", algorithm=SHA-256, response=\"\(String(repeating: "0a", count: 32))\", qop=auth, nc=00000001, cnonce=\"y\"",
        "Negotiate oYG2MIGz", "Negotiate TlRMTVNTUAABAAAA", "vapid t=a.b.c, k=d", "OAuth abc", "MAC id=\"x\", ts=\"1\"",
        "Snowflake Token=\"abc\"", "GoogleLogin auth=abc", "Splunk 192fd3e46a31246da7ea7f109e7f95fd",
        "PrivateToken token=\"abc\"", "Concealed k=abc, a=def, s=1, v=x, p=y", "DPoP a~b", "sso-key a:b", "JWT abc",
    ]) func `what real clients send is not found fault with`(_ value: String) {
        #expect(summary(value) == [])
    }

    @Test func `an expired token is a warning until the route says what tokens it takes`() {
        let value = "Bearer \(ExampleToken.hs256).eyJzdWIiOiIxNyIsImV4cCI6MTc2NzIyNTYwMH0.\(ExampleToken.unsigned)"
        #expect(summary(value, now: 1_767_312_000) == ["jwt-expired warning"])
        let settings = ExampleToken.settings { _ in }
        #expect(summary(value, now: 1_767_312_000, settings) == ["jwt-expired error"])
        // The time is not known: nothing is said of it.
        #expect(summary(value) == [])
    }

    @Test func `the leeway is inclusive to the second`() {
        let value = "Bearer \(ExampleToken.hs256).eyJzdWIiOiIxNyIsImV4cCI6MTc2NzIyNTYwMH0.\(ExampleToken.unsigned)"
        let settings = ExampleToken.settings { $0.leeway = 30 }
        #expect(summary(value, now: 1_767_225_629, settings) == [])
        #expect(summary(value, now: 1_767_225_630, settings) == ["jwt-expired error"])
    }

    @Test func `all that is wrong with a token is said at once`() {
        let settings = ExampleToken.settings { token in
            token.keys = try? TokenKeys(file: Array(ExampleToken.keySet.utf8))
            token.issuers = ["https://other.example/"]
            token.audiences = ["billing"]
            token.requiredClaims = ["scope", "sub"]
        }
        let value = "Bearer \(ExampleToken.header).\(ExampleToken.payload).\(ExampleToken.unsigned)"
        #expect(
            summary(value, now: 4_200_000_000, settings) == [
                "jwt-bad-signature error", "jwt-expired error", "jwt-missing-claim error", "jwt-wrong-audience error",
                "jwt-wrong-issuer error",
            ])
    }

    @Test func `a route may take several means, and each of them is enough`() {
        let settings = ExampleToken.requiring(.basic, .bearer)
        #expect(summary("Basic dXNlcjpwYXNz", settings) == [])
        #expect(summary("Bearer x", settings) == [])
        #expect(summary("Token x", settings) == ["missing error"])
        #expect(summary("Bearer", settings) == ["bearer-empty error"])
        #expect(summary("Bearer x", target: "/other", settings) == [])
    }

    @Test func `two Authorization fields are judged each`() {
        let its = findings("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer a b\nAuthorization: Basic ?")
        #expect(
            its.map { $0.rule.id }.sorted() == [
                "auth/basic-invalid-base64", "auth/bearer-invalid-characters", "header/duplicate-singleton",
            ])
    }

    @Test func `control bytes and folds belong to the rules about them`() {
        for value in ["Bearer a\u{1}b", "Bearer a\n b c", "Basic \u{0}"] {
            let its = findings("GET / HTTP/1.1\nHost: a.example\nAuthorization: \(value)")
            #expect(!its.contains { $0.rule.family == "auth" })
            #expect(its.count == 1)
        }
    }
}
