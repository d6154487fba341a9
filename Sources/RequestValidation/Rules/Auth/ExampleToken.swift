/// Tokens for the examples of the rules, and the key that one of them is signed with. The dates lie far away, so that
/// the examples hold on any day; names say what the text stands for.
package enum ExampleToken {
    /// `{"alg":"ES256","typ":"JWT","kid":"k1"}`
    static let header = "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImsxIn0"
    /// `{"iss":"https://login.example/","sub":"17","aud":"orders","iat":1767225600,"exp":4102444800}`
    static let payload = """
        eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUvIiwic3ViIjoiMTciLCJhdWQiOiJvcmRlcnMiLCJpYXQiOjE3NjcyMjU2MDAsImV4cCI6\
        NDEwMjQ0NDgwMH0
        """
    static let signature = "VFdJq9rHtAkCSA6sUC3-CkleMfAtnbZlk7XWEwjYbldXpoZbx7WMsZF4FEfklSoGRtc60qid3aZyBbYB-XbQ_g"
    package static let signed = "\(header).\(payload).\(signature)"

    /// The public key of `signed`.
    package static let keySet = """
        {"keys":[{"kty":"EC","crv":"P-256","x":"DkzoFvMwoI9562HoN5lgqvPrnJNBqa74HUfZY3Wrc0g",\
        "y":"Rs3pzZJXwTasfYvRf0Y0eG4Qv9QfVlKP0Z-8MtazDjc","kid":"k1"}]}
        """

    /// `{"alg":"HS256","typ":"JWT"}`
    static let hs256 = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
    /// `{"sub":"17"}`
    static let subject = "eyJzdWIiOiIxNyJ9"
    /// 32 bytes that are no signature of anything.
    static let unsigned = "c2lnbmF0dXJlLW9mLTMyLWJ5dGVzLWluLWV4YW1wbGU"

    /// A request that carries `token`.
    static func request(_ token: String) -> String {
        "GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer \(token)"
    }

    /// The time of the examples whose dates matter: 2026-01-02T00:00:00Z.
    static func today(_ circumstances: inout Circumstances) { circumstances.now = 1_767_312_000 }

    /// Settings with a route for `/` that wants this of a token.
    static func settings(
        _ change: @escaping @Sendable (inout TokenRequirements) -> Void
    ) -> @Sendable (inout PolicySettings) -> Void {
        { settings in
            settings.routes = [
                route {
                    var token = TokenRequirements()
                    change(&token)
                    $0.token = token
                }
            ]
        }
    }

    /// Settings with a route for `/` that takes these means alone.
    static func requiring(
        _ means: RouteAuthentication.Means...
    ) -> @Sendable (inout PolicySettings) -> Void {
        { settings in settings.routes = [route { $0.required = means }] }
    }

    /// Settings with the key of `signed`.
    static let withKey = settings { token in token.keys = try? TokenKeys(file: Array(keySet.utf8)) }

    /// A route for `/` that wants this of a request.
    static func route(_ change: (inout RouteAuthentication) -> Void) -> RouteSettings {
        var authentication = RouteAuthentication()
        change(&authentication)
        var route = RouteSettings(name: "api")
        route.path = PathGlob("/")
        route.authentication = authentication
        return route
    }
}
