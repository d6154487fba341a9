internal import RequestValidation

/// What the fuzzers of bodies check: one verdict for every split, and no crash.
package enum BodyFuzzing {
    /// Limits that short inputs reach.
    private static let policy: ValidationPolicy = {
        var settings = PolicySettings()
        settings.limits.jsonDepth = 8
        settings.limits.xmlDepth = 8
        settings.limits.xmlAttributes = 6
        settings.limits.formFieldCount = 6
        settings.limits.partCount = 4
        settings.limits.partHeader = 80
        settings.limits.decodedBody = 4096
        settings.levels["content-type/mismatch"] = .error
        settings.levels["multipart/duplicate-name"] = .warning
        settings.levels["header/digest-mismatch"] = .warning
        var soap = RouteSettings(name: "soap")
        soap.path = PathGlob("/soap")
        soap.carriesSOAP = true
        var required = RouteSettings(name: "required")
        required.path = PathGlob("/required")
        required.required.form = [RequiredValue("id", .integer), RequiredValue("on", .date)]
        required.required.json = [RequiredValue("/id", .integer), RequiredValue("/on/0", .date)]
        settings.routes = [soap, required]
        return ValidationPolicy(settings)
    }()

    private static let jsonTypes = [
        "application/json", "application/x-ndjson", "application/json-seq", "application/json-patch+json",
        "application/merge-patch+json",
    ]
    private static let xmlTypes = [
        "application/xml", "text/xml; charset=utf-8", "text/xml; charset=utf-16", "application/soap+xml; action=a",
        "text/xml; charset=iso-8859-1", "text/xml; charset=shift_jis", "text/xml; charset=iso-2022-jp",
    ]
    private static let textTypes = [
        "text/plain", "text/plain; charset=utf-8", "text/plain; charset=utf-16", "text/plain; charset=us-ascii",
        "text/plain; charset=gb18030", "text/plain; charset=windows-1252", "text/plain; charset=iso-2022-kr",
        "text/plain; charset=utf-32",
    ]
    private static let formTypes = [
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8",
        "application/x-www-form-urlencoded; charset=iso-8859-1",
    ]
    private static let multipartTypes = [
        "multipart/form-data; boundary=b", "multipart/form-data; boundary=\"- -\"", "multipart/form-data",
        "multipart/mixed; boundary=b", "multipart/form-data; boundary=bb; charset=utf-8",
    ]
    private static let sniffedTypes = [
        "application/json", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b",
        "text/plain", "application/x-ndjson", "text/xml; charset=utf-16", "image/png",
    ]

    package static func checkJSON(_ input: [UInt8]) { check(input, jsonTypes, path: "/required") }
    package static func checkXML(_ input: [UInt8]) { check(input, xmlTypes, path: "/soap") }
    package static func checkText(_ input: [UInt8]) { check(input, textTypes, path: "/") }
    package static func checkForm(_ input: [UInt8]) { check(input, formTypes, path: "/required?access_token=a") }
    package static func checkMultipart(_ input: [UInt8]) { check(input, multipartTypes, path: "/required") }
    package static func checkSniffing(_ input: [UInt8]) { check(input, sniffedTypes, path: "/") }

    /// The first byte chooses the media type, the path and the split; the rest is the body.
    private static func check(_ input: [UInt8], _ types: [String], path: String) {
        guard let choice = input.first else { return }
        check(
            Array(input.dropFirst()), "Content-Type: \(types[Int(choice & 7) % types.count])", choice,
            target: choice & 16 == 0 ? "/" : path)
    }

    /// - Parameter choice: bits 3 and 5 to 7 say where the body is parted.
    /// - Returns: what was found in the whole.
    @discardableResult
    static func check(_ body: [UInt8], _ fields: String, _ choice: UInt8, target: String = "/") -> [String] {
        let head = Array(
            "POST \(target) HTTP/1.1\r\nHost: a\r\n\(fields)\r\nContent-Length: \(body.count)\r\n\r\n".utf8)
        let whole = RequestFuzzing.summary(head + body, nil, cuts: [], under: policy)
        let singly = Array((head.count + 1)..<max(head.count + 2, head.count + body.count))
        let cuts = choice & 8 == 0 ? singly : [head.count + Int(choice >> 5) * max(1, body.count) / 8]
        let parted = RequestFuzzing.summary(head + body, nil, cuts: cuts, under: policy)
        precondition(parted == whole, "parted at \(cuts): \(parted), whole: \(whole)")
        return whole
    }
}
