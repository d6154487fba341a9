/// The rules about JSON, in the order of the reference documentation.
enum JSONFamily {
    static let rules: [any Rule.Type] = [
        TrailingCommaInJSON.self, MissingCommaInJSON.self, MissingColonInJSON.self, UnquotedKeyInJSON.self,
        SingleQuotesInJSON.self, CommentInJSON.self, UnterminatedStringInJSON.self,
        ControlCharacterInJSONString.self, BadEscapeInJSON.self, BadNumberInJSON.self, PythonLiteralInJSON.self,
        UnclosedBracketInJSON.self, MismatchedBracketInJSON.self, TrailingDataBehindJSON.self,
        SeveralJSONDocuments.self, EmptyJSONBody.self, ByteOrderMarkInJSON.self, UnexpectedTokenInJSON.self,
        InvalidUTF8InJSON.self, LoneSurrogateInJSON.self, DuplicateKeyInJSON.self, JSONTooDeep.self,
        TooLargeNumberInJSON.self, TruncatedJSON.self, InvalidJSONPatch.self, InvalidMergePatch.self,
        InvalidGraphQLRequest.self, InvalidJSONRPC.self,
    ]
}
