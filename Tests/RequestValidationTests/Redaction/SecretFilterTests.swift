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

    @Test func `words of its own are never masked`() {
        #expect(
            filter("close the expected line").filtered("expected `}` to close `{` of line 1")
                == "expected `}` to close `{` of line 1")
        #expect(filter("filename-of-mine").filtered("found `some_filenames`") == "found `some_***s`")
        #expect(filter("dark-name").filtered("found `name`, no name") == "found `***`, no name")
    }

    @Test(arguments: [
        ("geheim\u{DF}12\u{F6}", "geheim\u{DF}12\u{F6}"), ("Kön1gß", "Kön1gß"), ("пароль99", "пароль99"),
        ("hunter+two", "hunter two"), ("hunter%20two", "hunter two"), (#"ab\"cd\"ef\"gh"#, #"ab"cd"ef"gh"#),
        (#"\u0061b\u0063d\u0065f\u0067h"#, "abcdefgh"), (#"Zq7xK9\t"#, #"Zq7xK9\t"#),
    ]) func `a secret is known as it is quoted, whatever it was encoded with`(_ sent: String, quoted: String) {
        #expect(filter(sent).filtered("found `\(quoted)`") == "found `***`")
    }

    @Test(arguments: [
        ("`hunter`2xyz`", "`***`"), ("`hunter` or `2xyz`", "`*** or ***`"),
        ("a `x` and hunter b", "a `x` and hunter b"),
    ]) func `backticks in a secret or a value let nothing through`(_ text: String, masked: String) {
        #expect(filter("hunter`2xyz").filtered(text) == masked)
    }

    @Test(arguments: [
        ("found `\"hunter2\"`", "found `\"***\"`"), ("found `hunter2isthepass`", "found `***`"),
        ("found `xhunter2isx`", "found `x***x`"), ("`hunt...word`", "`***...***`"),
        ("expected `hunter_of_words`", "expected `hunter_of_words`"), ("found the password", "found the password"),
    ]) func `a value whose name is not in sight is masked as a whole, or in long pieces`(_ text: String, masked: String)
    {
        let bytes = Array("hunter2isthepassword".utf8)
        var filter = SecretFilter(Redaction.none, bytes.span)
        filter.add(unnamed: 0..<bytes.count, bytes.span)
        #expect(filter.filtered(text) == masked)
    }

    @Test(arguments: [
        ("---b\r\nContent-Disposition: form-data; name=\"image[]\"\r\n\r\nsecret\r\n--b", "secret\r\n"),
        ("ata; name=\"image[]\"\r\nContent-Type: a/b\r\n\r\nsecret\r\n--b", "secret\r\n"),
        ("age[]\"\r\nContent-Type: a/b\r\n\r\nsecret\r\n--b", "secret\r\n"),
        ("one\r\n\r\ntwo\r\n--b", "one\r\n\r\ntwo\r\n"), ("one\r\ntwo: 3\r\n\r\n--b", "one\r\ntwo: 3\r\n\r\n"),
        ("\r\none\r\n--b", "\r\none\r\n"), ("one", "one"),
    ]) func `the head of a part is no value`(_ text: String, value: String) {
        let bytes = Array(text.utf8)
        let range = BodyPiece(kind: .multipart, startsBody: false).unnamedText(bytes.span)
        #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == value)
    }
}
