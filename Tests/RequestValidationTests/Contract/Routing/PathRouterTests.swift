import Testing

@testable import RequestValidation

@Suite("The path router")
struct PathRouterTests {
    /// `template: captures`, or what was probably meant.
    private func route(_ path: String, _ templates: [String], base: String = "") throws -> String {
        let basePath = try PathTemplate(base)
        let router = PathRouter(
            routes: try templates.enumerated().map { index, template in
                PathRouter.Route(basePath: basePath, template: try PathTemplate(template), path: index)
            })
        let bytes = Array("GET \(path)".utf8)
        let place = 4..<bytes.count
        var match = PathMatch()
        if router.match(bytes.span, place, &match) {
            let captures = match.captures.map { String(decoding: bytes[$0], as: UTF8.self) }
            return ([templates[match.path]] + captures).joined(separator: " ")
        }
        guard let hint = router.nearest(bytes.span, place) else { return "nothing" }
        return "\(hint.kind) \(hint.template)"
    }

    private let orders = ["/orders", "/orders/{id}", "/orders/latest", "/orders/{id}/items/{item}", "/", "/a/"]

    @Test(arguments: [
        ("/orders", "/orders"), ("/orders/7", "/orders/{id} 7"), ("/orders/latest", "/orders/latest"),
        ("/orders/latest2", "/orders/{id} latest2"), ("/orders/latest/items/3", "/orders/{id}/items/{item} latest 3"),
        ("/orders/a%2Fb", "/orders/{id} a%2Fb"), ("/%6Frders/%C3%A4", "/orders/{id} %C3%A4"), ("/", "/"), ("", "/"),
        ("/a/", "/a/"), ("/orders/./7", "/orders/{id} 7"), ("/x/../orders", "/orders"),
        ("/orders/x/%2e%2E/7", "/orders/{id} 7"),
        ("/a/.", "/a/"),
    ])
    func `takes concrete segments before templated ones`(path: String, expected: String) throws {
        #expect(try route(path, orders) == expected)
    }

    @Test(arguments: [
        ("/raw/a", "/raw/{path+} a"), ("/raw/a/b%20c/d", "/raw/{path+} a/b%20c/d"),
        ("/raw/a/b/meta", "/raw/{path*}/meta a/b"),
        ("/raw/x/y:cut", "/raw/{**name}:cut x/y"), ("/raw/one", "/raw/one"), ("/raw/a/../b/c", "/raw/{path+} b/c"),
        ("/raw/", "nothing"), ("/raw", "nothing"), ("/raw/\(String(repeating: "a/", count: 300))b", "nothing"),
    ])
    func `knows variables that take several segments, no more than they must`(path: String, expected: String) throws {
        #expect(
            try route(path, ["/raw/{path+}", "/raw/{path*}/meta", "/raw/{**name}:cut", "/raw/one"]) == expected)
    }

    @Test func `counts segments once dot segments are gone`() throws {
        #expect(try route("/a/b/c/d/e/f/../../../../../../orders/7", orders) == "/orders/{id} 7")
        #expect(try route(String(repeating: "/a", count: 400) + "/../orders", orders) == "nothing")
    }

    @Test(arguments: [
        ("/orders/", "trailingSlash(isWanted: false) /orders"), ("/a", "trailingSlash(isWanted: true) /a/"),
        ("/Orders/7", "letterCase /orders/{id}"), ("//orders//7", "emptySegments /orders/{id}"),
        ("/order/7", "similar /orders/{id}"), ("/orders/7/item/3", "similar /orders/{id}/items/{item}"),
        ("/customers", "nothing"), ("/orders/7/items/3/4/5/6", "nothing"), ("orders", "nothing"),
    ])
    func `says what was probably meant`(path: String, expected: String) throws {
        #expect(try route(path, orders) == expected)
    }

    @Test func `knows base paths`() throws {
        #expect(try route("/v1/orders/7", orders, base: "/v1") == "/orders/{id} 7")
        #expect(try route("/orders/7", orders, base: "/v1") == "basePath(isMissing: true) /v1/orders/{id}")
        #expect(try route("/v1/v1/orders", orders, base: "/v1") == "basePath(isMissing: false) /v1/orders")
        #expect(try route("/eu/orders/7", orders, base: "/{region}") == "/orders/{id} 7")
    }

    private let patterns = [
        "/f/{name}.{kind}", "/f/{name}", "/f/v{n}", "/j/{id}:cancel", "/j/{id}", "/range/{a}-{b}-{c}",
        "/point/({x},{y})",
    ]

    @Test(arguments: [
        ("/f/a.txt", "/f/{name}.{kind} a txt"), ("/f/a.tar.gz", "/f/{name}.{kind} a.tar gz"),
        ("/f/a%2Etxt", "/f/{name}.{kind} a txt"), ("/f/.txt", "/f/{name} .txt"), ("/f/a.", "/f/{name} a."),
        ("/f/v2", "/f/v{n} 2"), ("/f/v", "/f/{name} v"), ("/j/7:cancel", "/j/{id}:cancel 7"),
        ("/j/7%3Acancel", "/j/{id}:cancel 7"), ("/j/:cancel", "/j/{id} :cancel"), ("/j/7:cancels", "/j/{id} 7:cancels"),
        ("/range/1-2-3", "/range/{a}-{b}-{c} 1 2 3"), ("/range/1-2-3-4", "/range/{a}-{b}-{c} 1-2 3 4"),
        ("/range/1--3", "nothing"),
        ("/point/(1,2)", "/point/({x},{y}) 1 2"), ("/point/%281%2C2%29", "/point/({x},{y}) 1 2"),
        ("/point/(,2)", "nothing"),
    ])
    func `finds several variables in a segment`(path: String, expected: String) throws {
        #expect(try route(path, patterns) == expected)
    }

    @Test func `tries a templated segment where the concrete one leads nowhere`() throws {
        let templates = ["/a/b/c", "/a/{x}/d", "/{w}/b/e"]
        #expect(try route("/a/b/c", templates) == "/a/b/c")
        #expect(try route("/a/b/d", templates) == "/a/{x}/d b")
        #expect(try route("/a/b/e", templates) == "/{w}/b/e a")
    }

    @Test func `ends its search where very many ways lead on`() throws {
        var long = ""
        for index in 0..<20 { long += "/{a\(index)}\(index % 2 == 0 ? "x" : "xx")" }
        var other = ""
        for index in 0..<20 { other += "/{a\(index)}" }
        let path = String(repeating: "/yxx", count: 20)
        #expect(try route(path + "/z", [long, other]) == "nothing")
        #expect(try route(path, [long, other]).hasPrefix(long))
    }

    @Test(arguments: [
        ("orders", PathTemplate.Fault.noSlash), ("/a?b", .mark("?")), ("/a#b", .mark("#")), ("/{a", .unclosedBrace),
        ("/{a/b}", .unclosedBrace), ("/{{a}}", .unclosedBrace), ("/a}", .strayBrace), ("/{}", .unnamedVariable),
        ("/{a}/{a}", .repeatedVariable("a")), (String(repeating: "/a", count: 65), .tooManySegments),
    ])
    func `wants sound templates`(text: String, fault: PathTemplate.Fault) {
        #expect(throws: fault) { try PathTemplate(text) }
    }

    @Test func `knows which variables nobody can tell apart`() throws {
        let template = try PathTemplate("/{a}{b}/{c}{d}{e}x{f}")
        #expect(template.variables == [nil, nil, "f"])
        #expect(template.inseparable == ["a", "b", "c", "d", "e"])
        #expect(template.shape == "/{}/{}x{}")
    }
}
