/// auth/jwt-bad-base64url
enum TokenBadBase64URL: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-bad-base64url", reference: "RFC 7515 section 2",
        summary: "a segment of a token that is not base64url",
        explanation: """
            Each segment is Base64 with `-` and `_` for `+` and `/`, and without `=`. A token that was made by hand with an
            ordinary encoder, or went through something that changes characters, decodes in lenient libraries to other bytes
            than in strict ones, and its signature never fits.
            """,
        fix: "encode each segment with base64url without padding, or send the token as it was issued",
        examples: [
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject)⟦=⟧.\(ExampleToken.unsigned)"),
                note: "padding"),
            .bad(ExampleToken.request("\(ExampleToken.hs256)⟦=⟧=.\(ExampleToken.subject).\(ExampleToken.unsigned)")),
            .bad(ExampleToken.request("\(ExampleToken.hs256).eyJzdWIiOi⟦/⟧IxNyJ9.\(ExampleToken.unsigned)")),
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).c2ln⟦+⟧c2ln"),
                note: "the standard alphabet"),
            .bad(
                ExampleToken.request("\(ExampleToken.hs256).eyJzdWIiOiIxNyJ9x⟦⟧.\(ExampleToken.unsigned)"),
                note: "a character too much"),
            .good(ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)")),
            .good(
                ExampleToken.request("\(ExampleToken.signed)~WyJzYWx0IiwiYSIsMV0~"),
                note: "an SD-JWT with what it discloses"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(.base64(let segment, let cause, let byte, let position)) = fault.kind else { return }
        switch cause {
        case .character, .padding:
            let place = position.map { " as character \($0)" } ?? ""
            report.add(
                fault, expected: "letters, digits, `-` and `_` in the \(segment.name)",
                found: (byte.map(ByteText.quoted) ?? "something else") + place,
                fix: byte == 0x3D ? "leave the padding out" : nil)
        case .missingPadding, .length:
            report.add(
                fault, expected: "a number of characters that comes to whole bytes in the \(segment.name)",
                found: "one character too many, or some too few")
        }
    }
}
