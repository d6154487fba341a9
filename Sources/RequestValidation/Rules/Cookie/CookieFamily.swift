/// The rules about cookies, in the order of the reference documentation.
enum CookieFamily {
    static let rules: [any Rule.Type] = [
        InvalidCookieSyntax.self, CookieAttributeInRequest.self, SeveralCookieFields.self, WrongCookieSeparator.self,
        DuplicateCookieName.self, EmptyCookieName.self, CookieTooLarge.self, TooManyCookies.self,
        NonASCIICookie.self, CookiePrefixViolation.self, StringifiedCookie.self,
    ]
}
