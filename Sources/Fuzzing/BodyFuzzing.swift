internal import RequestValidation

/// What the fuzzers of XML and of text check: one verdict for every split, and no crash.
package enum BodyFuzzing {
    /// Limits that short inputs reach.
    private static let policy: ValidationPolicy = {
        var settings = PolicySettings()
        settings.limits.xmlDepth = 8
        settings.limits.xmlAttributes = 6
        var route = RouteSettings(name: "soap")
        route.path = PathGlob("/soap")
        route.carriesSOAP = true
        settings.routes = [route]
        return ValidationPolicy(settings)
    }()

    private static let xmlTypes = [
        "application/xml", "text/xml; charset=utf-8", "text/xml; charset=utf-16", "application/soap+xml; action=a",
        "text/xml; charset=iso-8859-1", "text/xml; charset=shift_jis", "text/xml; charset=iso-2022-jp",
    ]
    private static let textTypes = [
        "text/plain", "text/plain; charset=utf-8", "text/plain; charset=utf-16", "text/plain; charset=us-ascii",
        "text/plain; charset=gb18030", "text/plain; charset=windows-1252", "text/plain; charset=iso-2022-kr",
        "text/plain; charset=utf-32",
    ]

    package static func checkXML(_ input: [UInt8]) { check(input, xmlTypes, "/soap") }
    package static func checkText(_ input: [UInt8]) { check(input, textTypes, "/") }

    /// The first byte chooses the media type and the split; the rest is the body.
    private static func check(_ input: [UInt8], _ types: [String], _ path: String) {
        guard let choice = input.first else { return }
        let body = Array(input.dropFirst())
        let target = choice & 16 == 0 ? "/" : path
        let type = types[Int(choice & 7) % types.count]
        let head = Array(
            "POST \(target) HTTP/1.1\r\nHost: a\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
        let whole = RequestFuzzing.summary(head + body, nil, cuts: [], under: policy)
        let singly = Array((head.count + 1)..<max(head.count + 2, head.count + body.count))
        let cuts = choice & 8 == 0 ? singly : [head.count + Int(choice >> 5) * max(1, body.count) / 8]
        let parted = RequestFuzzing.summary(head + body, nil, cuts: cuts, under: policy)
        precondition(parted == whole, "parted at \(cuts): \(parted), whole: \(whole)")
    }
}
