import Testing

@testable import RequestValidation

private func challenges(_ field: String?, _ change: (inout RouteAuthentication) -> Void) -> [String] {
    var settings = PolicySettings()
    settings.routes = [ExampleToken.route(change)]
    var validator = RequestValidator(policy: ValidationPolicy(settings))
    let line = field.map { "Authorization: \($0)\r\n" } ?? ""
    let bytes = Array("GET / HTTP/1.1\r\nHost: a.example\r\n\(line)\r\n".utf8)
    let verdict = validator.judgeMessage(bytes.span).verdict
    return validator.route.challenges(for: verdict)
}

@Suite struct ChallengeTests {
    @Test func `without credentials every way that is taken has a challenge`() {
        let all = challenges(nil) { $0.required = [.basic, .bearer, .apiKey] }
        #expect(
            all == [
                "Basic realm=\"api\", charset=\"UTF-8\"", "Bearer realm=\"api\"",
                "ApiKey realm=\"api\", in=\"header\", name=\"x-api-key\"",
            ])
    }

    @Test func `a refused token is told why`() {
        let value = "Bearer \(ExampleToken.hs256).\(ExampleToken.subject).\(ExampleToken.unsigned)"
        let its = challenges(value) {
            $0.required = [.bearer]
            $0.token = TokenRequirements()
            $0.token?.issuers = ["x"]
        }
        #expect(
            its == [
                "Bearer realm=\"api\", error=\"invalid_token\", error_description=\"a token without a claim that the route demands\""
            ])
    }

    @Test func `quotes in a realm are escaped`() {
        let its = challenges(nil) {
            $0.required = [.bearer]
            $0.realm = "a \"b\" \\c"
        }
        #expect(its == ["Bearer realm=\"a \\\"b\\\" \\\\c\""])
    }

    /// RFC 6750 section 3: %x20-21 / %x23-5B / %x5D-7E.
    @Test func `the summaries of the rules may stand in a challenge`() {
        for rule in RuleCatalogue.all where rule.status == 401 {
            #expect(rule.summary.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
        }
    }
}
