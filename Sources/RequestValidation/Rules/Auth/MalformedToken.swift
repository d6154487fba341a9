/// auth/jwt-malformed
enum MalformedToken: CredentialRule {
    static let metadata = RuleMetadata(
        id: "auth/jwt-malformed", reference: "RFC 7519 section 7.2; RFC 7515 section 7.1",
        summary: "a JSON Web Token that is not whole",
        explanation: """
            A signed token has three segments with dots between: header, payload, signature. With one less it was cut, by a
            column of a database, a limit on a cookie or a copy that missed the end; with one more something was joined to it.
            Libraries answer with `jwt malformed`, and the backend with a 401 without a reason.
            """,
        fix: "send the token whole, as it was issued",
        examples: [
            .bad(ExampleToken.request("⟦\(ExampleToken.hs256).\(ExampleToken.subject)⟧"), note: "no signature"),
            .bad(ExampleToken.request("⟦\(ExampleToken.hs256)⟧"), note: "the header alone"),
            .bad(ExampleToken.request("⟦\(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned).x⟧")),
            .bad(ExampleToken.request("\(ExampleToken.hs256).⟦⟧.\(ExampleToken.unsigned)"), note: "an empty payload"),
            .bad(ExampleToken.request("\(ExampleToken.hs256).\(ExampleToken.subject).⟦⟧"), note: "an empty signature"),
            .bad(
                ExampleToken.request("⟦abc123⟧"), note: "the route takes nothing else",
                with: ExampleToken.settings { _ in }),
            .bad(
                ExampleToken.request(
                    "⟦eyJhbGciOiJFUzI1NiIsImNyaXQiOlsiZXhwIl0sImV4cCI6MX0⟧.\(ExampleToken.subject).\(ExampleToken.unsigned)"
                ),
                note: "an extension in `crit` that is not known here", also: ["auth/jwt-bad-signature"],
                with: ExampleToken.withKey),
            .good(ExampleToken.request(ExampleToken.signed), with: ExampleToken.withKey),
            .good(ExampleToken.request("abc123"), note: "no token of this kind"),
            .good(
                ExampleToken.request("eyJ1c2VyX2lkIjoxfQ.Zabc.\(ExampleToken.unsigned)"),
                note: "a signed session, which is none either"),
            .good(
                ExampleToken.request("eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.b2s.aXY.Y2lwaGVy.dGFn"),
                note: "an encrypted token is not looked into"),
        ])

    static func check(_ fault: CredentialFault, _ report: inout FindingReport) {
        guard case .token(let its) = fault.kind else { return }
        switch its {
        case .segments(let count):
            report.add(
                fault, expected: "3 segments: header, payload and signature",
                found: count > 5 ? "more than 5" : Count.of(count, "segment"),
                fix: count < 3 ? "look for where the token is cut: a column, a cookie, a copy" : nil)
        case .emptySegment(let segment):
            report.add(fault, expected: "bytes in the \(segment.name)", found: "none")
        case .notAToken:
            report.add(
                fault, expected: "a JSON Web Token: header, payload and signature with dots between",
                found: "something else (redacted)", fix: "send the access token, not a refresh token or a session id")
        case .critical(let name):
            report.add(
                fault, expected: "no extensions in `crit` that are not known here",
                found: name.map { "`\($0)`" } ?? "a `crit` that is no list of names")
        case .base64, .json, .algorithmNone, .unknownAlgorithm, .expired, .notYetValid, .wrongIssuer, .wrongAudience,
            .missingClaim, .unknownKey, .badSignature:
            break
        }
    }
}
