import Testing

@testable import RequestValidation

@Suite("Secrets in texts made from a message")
struct SecretFilterTests {
    private func filter(_ secret: String) -> SecretFilter {
        let bytes = Array(secret.utf8)
        return SecretFilter(Redaction(masked: [0..<bytes.count]), bytes.span)
    }

    @Test("No cut of four characters gets through")
    func cuts() {
        let filter = filter("hunter2isthepassword")
        #expect(filter.filtered("`Bearer hunter2isthepassword`") == "`Bearer ***`")
        #expect(filter.filtered("`hunt...word`") == "`***...***`")
        #expect(filter.filtered("no password in `hunter2` here") == "no password in `***` here")
        #expect(filter.filtered("found hunter2isthep") == "found ***")
        #expect(filter.filtered("a single value") == "a single value")
    }

    @Test("A short secret is masked where it is quoted")
    func short() {
        #expect(filter("abc").filtered("found `abc` in abcd") == "found `***` in abcd")
    }

    @Test("A percent-encoded secret is masked in both forms")
    func encoded() {
        let filter = filter("a%40b%40c%40d")
        #expect(filter.filtered("`a@b@c@d` or `a%40b%40c%40d`") == "`***` or `***`")
    }
}
