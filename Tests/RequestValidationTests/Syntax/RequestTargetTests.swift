import Testing

@testable import RequestValidation

@Suite struct RequestTargetTests {
    @Test func `an origin form has a path, a query and nothing else`() {
        let its = Pieces("/a/b?c=d?e/f")
        #expect(its.form == .origin)
        #expect(its.path == "/a/b")
        #expect(its.query == "c=d?e/f")
        #expect(its.authority.isEmpty && its.fragment == nil)
    }

    @Test func `an absolute form has a scheme and an authority, user information included`() {
        let its = Pieces("http://ann:x@a.example:80/b?c#d")
        #expect(its.form == .absolute)
        #expect(its.scheme == "http")
        #expect(its.authority == "ann:x@a.example:80")
        #expect(its.host == "a.example:80")
        #expect(its.path == "/b")
        #expect(its.query == "c")
        #expect(its.fragment == "#d")
    }

    @Test(arguments: [
        ("http://a", "a", ""), ("http://a?x=/y", "a", ""), ("http:///x", "", "/x"), ("h+1.2://a/b", "a", "/b"),
    ])
    func `an absolute form may lack what stands behind the scheme`(
        _ target: String, _ authority: String, _ path: String
    ) {
        let its = Pieces(target)
        #expect(its.form == .absolute)
        #expect(its.authority == authority)
        #expect(its.path == path)
    }

    @Test(arguments: ["a.example:80", "localhost:3000", "127.0.0.1:1", "[::1]:443"])
    func `host and port are the authority form`(_ target: String) {
        let its = Pieces(target)
        #expect(its.form == .authority)
        #expect(its.authority == target && its.path.isEmpty)
    }

    @Test(arguments: [
        "", "index.html", "?a=b", "http:/x", "http:x", "a:b", "a:", ":80", "a/b:80", "*x", "://a", "\"/x\"",
    ])
    func `anything else has no form`(_ target: String) {
        #expect(Pieces(target).form == .other)
    }

    @Test func `without a form the path begins at the first slash`() {
        #expect(Pieces("{{base}}/users?x=1").path == "/users")
        #expect(Pieces("index.html?x=/1").path.isEmpty)
        #expect(Pieces("*").form == .asterisk)
    }

    @Test(
        arguments: [
            ("/a?b", nil, "b"), ("/a?", nil, ""), ("/a", nil, nil), ("/a#b?c", "#b?c", nil), ("/a?b#c", "#c", "b"),
        ] as [(String, String?, String?)])
    func `a fragment ends the query, and a query the path`(_ target: String, _ fragment: String?, _ query: String?) {
        let its = Pieces(target)
        #expect(its.path == "/a")
        #expect(its.fragment == fragment)
        #expect(its.query == query)
    }

    @Test(arguments: [
        ("", ["/"]), ("a", ["a/"]), ("a=b&c=", ["a/b", "c/"]), ("a=b=c", ["a/b=c"]), ("&a&", ["/", "a/", "/"]),
        ("=x", ["/x"]),
    ])
    func `parameters are split at ampersands and the first equals sign`(_ query: String, _ expected: [String]) {
        let bytes = Array(query.utf8)
        var walk = RequestTarget.ParameterWalk(0..<bytes.count)
        var found: [String] = []
        while let parameter = walk.nextParameter(bytes.span) {
            found.append(
                ByteText.string(bytes.span, parameter.name) + "/" + ByteText.string(bytes.span, parameter.value))
        }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("/a/./b/../c", "/a/c"), ("/%61%2Fb", "/a%2Fb"), ("/a/%2e%2e/b", "/b"), ("/../a", "/a"), ("*", "*"),
        ("http://a/b?c", "/b"), ("/a/..", "/"),
    ])
    func `routes see the path normalised`(_ target: String, _ expected: String) {
        let bytes = Array(target.utf8)
        let path = RequestTarget.normalizedPath(bytes.span, 0..<bytes.count)
        #expect(String(decoding: path, as: UTF8.self) == expected)
    }

    /// The parts of a target as texts.
    private struct Pieces {
        let form: RequestTarget.Form
        let scheme: String
        let authority: String
        let host: String
        let path: String
        let query: String?
        let fragment: String?

        init(_ target: String) {
            let bytes = Array(target.utf8)
            let parts = RequestTarget.parts(bytes.span, 0..<bytes.count)
            let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
            form = parts.form
            scheme = text(parts.scheme)
            authority = text(parts.authority)
            host = text(parts.host(bytes.span))
            path = text(parts.path)
            query = parts.query.map(text)
            fragment = parts.fragment.map(text)
        }
    }
}
