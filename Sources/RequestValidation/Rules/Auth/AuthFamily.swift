/// The rules about credentials, in the order of the reference documentation.
enum AuthFamily {
    static let rules: [any Rule.Type] = [
        MalformedAuthorization.self, UnknownScheme.self, BasicInvalidBase64.self, BasicMissingColon.self,
        BasicControlCharacter.self, EmptyBearer.self, BearerInvalidCharacters.self, SeveralCredentials.self,
        CredentialsOverPlaintext.self, DigestSyntax.self, MissingCredentials.self, MissingAPIKey.self,
        MalformedToken.self, TokenBadBase64URL.self, TokenBadJSON.self, TokenAlgorithmNone.self,
        TokenUnknownAlgorithm.self, TokenExpired.self, TokenNotYetValid.self, TokenWrongIssuer.self,
        TokenWrongAudience.self, TokenMissingClaim.self, TokenUnknownKey.self, TokenBadSignature.self,
    ]
}
