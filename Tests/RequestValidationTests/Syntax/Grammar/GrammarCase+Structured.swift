@testable import RequestValidation

/// Structured fields: every production of RFC 9651, in the fields that use it (RFC 9218, 9421, 9530, client hints, Fetch).
extension GrammarCase {
    static let structured = [
        GrammarCase(
            .priority,
            good: ["u=0, i", "u=4, i=?0", "i", "a=1.5;b=:aGk=:;c=@1700000000;d=%\"f%c3%bc\", e=(1 \"x\" t)"],
            bad: [
                "u=⟦-1⟧", "u=⟦1.0⟧", "u=⟦?1⟧", "i=⟦1⟧", "u=1, ⟦1⟧", "u=1;⟦⟧", "a=⟦⟧",
                "a=⟦1234567890123456⟧", "a=⟦1234567890123.1⟧", "a=⟦1.2345⟧", "a=⟦1.⟧", "a=-⟦⟧", "a=⟦\"b⟧",
                "a=\"⟦\u{1}⟧\"",
                "a=\"b⟦\\c⟧\"", "a=⟦?t⟧", "a=⟦:aGk=⟧", "a=:a⟦!⟧:", "a=⟦:a:⟧", "a=⟦(1⟧", "a=(1⟦,⟧2)", "a=@⟦x⟧",
                "a=⟦@1.5⟧",
                "a=%⟦x⟧", "a=%\"⟦%C3⟧\"", "a=⟦%\"%c3\"⟧", "a=⟦%\"b⟧", "a=%\"⟦\u{1}⟧\"", "a=⟦#⟧", "a=b;⟦1⟧", "a=b;c=⟦,⟧",
                "a=b ⟦c⟧",
            ]),
        GrammarCase(
            .secFetchSite, good: ["same-origin", "none"], bad: ["⟦\"none\"⟧", "cross-site⟦,⟧ none", "⟦,⟧none"]),
        GrammarCase(.secFetchMode, good: ["navigate", "cors", "websocket"], bad: ["⟦?1⟧"]),
        GrammarCase(.secFetchDest, good: ["document", "empty"], bad: ["⟦1⟧", "document ⟦x⟧"]),
        GrammarCase(.secFetchUser, good: ["?1"], bad: ["⟦true⟧", "?1⟦,⟧ ?1"]),
        GrammarCase(
            .secCHUA,
            good: [
                "\"Chromium\";v=\"142\", \"Google Chrome\";v=\"142\", \"Not_A Brand\";v=\"99\"",
                "\" Not;A Brand\";v=\"99\"", "\"Not/A)Brand\";v=\"8\"",
            ],
            bad: ["⟦Chromium⟧;v=\"142\"", "\"a\"⟦,⟧", "\"a\";⟦V⟧=1", "⟦(\"a\")⟧"]),
        GrammarCase(.secCHUAMobile, good: ["?0"], bad: ["⟦false⟧"]),
        GrammarCase(.secCHUAPlatform, good: ["\"Windows\"", "\"macOS\""], bad: ["⟦Windows⟧"]),
        GrammarCase(.idempotencyKey, good: ["\"8e03978e-40d5-43dd-bc93-6894a57f9324\""], bad: ["⟦a⟧", "⟦\"a⟧", "⟦1⟧"]),
        GrammarCase(
            .contentDigest, good: ["sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:, md5=:aGk:"],
            bad: ["⟦S⟧HA-256=:YWJj:", "sha-256=⟦\"YWJj\"⟧", "sha-256⟦⟧"]),
        GrammarCase(.reprDigest, good: ["sha-512=:aGk=:"], bad: ["sha-512=⟦1⟧"]),
        GrammarCase(.wantContentDigest, good: ["sha-256=10, sha=3"], bad: ["sha-256=⟦\"1\"⟧", "sha-256=⟦1.5⟧"]),
        GrammarCase(.wantReprDigest, good: ["sha-256=1"], bad: ["sha-256⟦⟧"]),
        GrammarCase(
            .signature,
            good: [
                "sig1=:LAH8BjcfcOcLojiuOBFWn0P5keD3xAOu:", "keyId=\"k\",algorithm=\"rsa-sha256\",signature=\"abc=\"",
            ],
            bad: ["sig1=⟦abc⟧", "keyId=\"k\",algorithm⟦⟧", "keyId=\"k\",⟦=⟧1"]),
        GrammarCase(
            .signatureInput, good: ["sig1=(\"@method\" \"@path\" \"x\";sf);created=1618884473;keyid=\"k\""],
            bad: ["sig1=⟦\"@method\"⟧", "sig1=(\"@method\"⟦,⟧ \"@path\")"]),
    ]
}
