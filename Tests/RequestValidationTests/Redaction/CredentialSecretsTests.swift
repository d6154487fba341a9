import Testing

@testable import RequestValidation

/// A bad example of a rule about credentials.
struct CredentialCase: Sendable, CustomTestStringConvertible {
    let rule: RuleMetadata
    let example: RuleExample
    var testDescription: String { "\(rule.id): \(example.notation.prefix(90))" }

    static let all = AuthFamily.rules.flatMap { rule in
        rule.metadata.examples.filter(\.isBad).map { CredentialCase(rule: rule.metadata, example: $0) }
    }
}

@Suite("Credentials stay out of everything that is told of them")
struct CredentialSecretsTests {
    private func diagnosis(of its: CredentialCase) -> Diagnosis {
        var settings = PolicySettings()
        its.example.configure(&settings)
        var circumstances = Circumstances()
        its.example.circumstances?(&circumstances)
        return diagnosis(of: its.example.message.bytes, settings, circumstances)
    }

    private func diagnosis(
        of bytes: [UInt8], _ settings: PolicySettings, _ circumstances: Circumstances = Circumstances()
    ) -> Diagnosis {
        var validator = RequestValidator(policy: ValidationPolicy(settings))
        let verdict = validator.judgeMessage(bytes.span, circumstances: circumstances).verdict
        let redaction = Redactor().redaction(of: bytes.span, validator.head, showing: verdict.findings)
        return Diagnosis(
            verdict, validator.head, bytes.span, Redactor(), redaction, Diagnosis.Labels(outcome: .rejected, id: "ID"))
    }

    /// What stands behind the scheme, or the whole value, in words of at least eight letters and digits.
    private func secrets(of its: CredentialCase) -> [String] {
        let text = String(decoding: its.example.message.bytes, as: UTF8.self)
        var secrets: [String] = []
        for line in text.split(separator: "\r\n") where line.hasPrefix("Authorization:") {
            let value = line.dropFirst("Authorization:".count).drop { $0 == " " }
            let behind = value.firstIndex(of: " ").map { value[$0...] } ?? value[...]
            for word in behind.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }) {
                guard word.count >= 8, !Self.names.contains(String(word)) else { continue }
                secrets.append(String(word))
            }
        }
        return secrets
    }

    /// Names of parameters, which are no secrets.
    private static let names: Set<String> = [
        "username", "response", "algorithm", "Credential", "SignedHeaders", "Signature", "oauth_token", "auth_token",
        "00000001", "undefined",
    ]

    @Test(arguments: CredentialCase.all) func `no rendering has eight characters of a credential`(_ its: CredentialCase)
    {
        let diagnosis = diagnosis(of: its)
        let texts = [
            TextRendering.text(diagnosis), HTMLRendering.text(diagnosis),
            String(decoding: ProblemJSONRendering.bytes(diagnosis), as: UTF8.self),
        ]
        for secret in secrets(of: its) {
            let characters = Array(secret)
            for start in 0...max(0, characters.count - 8) {
                let part = String(characters[start..<min(start + 8, characters.count)])
                for text in texts { #expect(!text.contains(part), "\(part) of \(secret)") }
            }
        }
    }

    /// What encodings hide is told no more than what stands there in the open.
    @Test(arguments: ["user:§\n", "§", "§\u{1}:x", "us\u{0}er:§", "user:§\r\n"])
    func `nothing of a decoded password is told`(_ text: String) {
        let secret = "Zq8vKp2xW7Tn4bLs"
        var encoded: [UInt8] = []
        Base64.append(Array(text.replacing("§", with: secret).utf8), to: &encoded)
        expectSilence(of: secret, "Basic " + String(decoding: encoded, as: UTF8.self), PolicySettings())
    }

    @Test(arguments: [
        "{\"sub\":\"§\",}", "{\"sub\":\"§\",\"exp\":\"§\"}", "{\"email\":\"§\",\"exp\":1}",
        "{\"sub\":\"§\",\"aud\":[\"§\",1]}",
        "[\"§\"]", "{\"sub\":\"§\" x}", "{\"§\":1,\"sub\":§}",
    ]) func `nothing of what a token says of its subject is told`(_ claims: String) {
        let secret = "Zq8vKp2xW7Tn4bLs"
        var payload: [UInt8] = []
        Base64.append(Array(claims.replacing("§", with: secret).utf8), to: &payload)
        payload.removeAll { $0 == 0x3D }
        var settings = PolicySettings()
        ExampleToken.settings { $0.requiredClaims = ["scope"] }(&settings)
        let token = "\(ExampleToken.hs256).\(String(decoding: payload, as: UTF8.self)).\(ExampleToken.unsigned)"
        expectSilence(of: secret, "Bearer \(token)", settings)
    }

    @Test func `the value of a field that a route names as that of its key is masked`() {
        var settings = PolicySettings()
        settings.routes = [
            ExampleToken.route {
                $0.required = [.apiKey]
                $0.apiKeyField = "x-shop"
            }
        ]
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nX-Shop: Zq8vKp2xW7Tn4bLs\r\n\r\n".utf8)
        let redaction = ValidationPolicy(settings).redactor.redaction(of: bytes.span, in: 0..<bytes.count)
        #expect(!String(decoding: redaction.copy(bytes.span, 0..<bytes.count), as: UTF8.self).contains("Zq8v"))
    }

    private func expectSilence(of secret: String, _ value: String, _ settings: PolicySettings) {
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: \(value)\r\n\r\n".utf8)
        let diagnosis = diagnosis(of: bytes, settings)
        #expect(!diagnosis.findings.isEmpty)
        let text =
            TextRendering.text(diagnosis) + String(decoding: ProblemJSONRendering.bytes(diagnosis), as: UTF8.self)
        let characters = Array(secret)
        for start in 0...(characters.count - 4) { #expect(!text.contains(String(characters[start..<(start + 4)]))) }
    }
}
