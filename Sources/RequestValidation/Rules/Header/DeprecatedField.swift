/// header/deprecated
enum DeprecatedField: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/deprecated", level: .off, reference: "RFC 9110 section 12.5.2; RFC 9111 section 5.4",
        summary: "a field that has been given up",
        explanation: """
            The field was part of an older specification, and servers may stop reading it any day. It does no harm; \
            the rule is for those who want to clean up their clients, and is off unless it is switched on.
            """,
        fix: "leave the field out",
        examples: [
            .bad(
                "PUT / HTTP/1.1\nHost: a.example\n⟦Content-MD5⟧: Q2hlY2sgSW50ZWdyaXR5IQ==\nContent-Length: 2",
                body: "ok"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Accept-Charset⟧: utf-8"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Pragma⟧: getcontentFeatures.dlna.org", note: "not `no-cache`"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦X-Wap-Profile⟧: \"http://wap.a.example/uaprof/x.xml\""),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦x-wap-clientid⟧: 1"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Proxy-Connection⟧: keep-alive"),
            .bad("GET / HTTP/1.1\nHost: a.example\nCookie: a=1\n⟦Cookie2⟧: $Version=1"),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦Warning⟧: 199 - \"x\""),
            .bad("GET / HTTP/1.1\nHost: a.example\n⟦DNT⟧: 1"),
            .bad("POST / HTTP/1.1\nHost: a.example\n⟦Digest⟧: SHA-256=abc=\nContent-Length: 0"),
            .good("GET / HTTP/1.1\nHost: a.example\nPragma: no-cache\nCache-Control: no-cache\nSec-GPC: 1"),
            .good("GET / HTTP/1.1\nHost: a.example\nX-Wapiti: 1\nAccept: */*"),
        ])
    static let trigger: HeadFacts = .complete

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        for field in context.head.fields {
            guard let (reason, fix) = deprecation(bytes, field) else { continue }
            guard report.hasRoom() else { return }
            report.add(
                at: field.name, in: field.part(bytes), expected: "fields in use", found: "one that \(reason)", fix: fix)
        }
    }

    private static func deprecation(_ bytes: Span<UInt8>, _ field: RequestHead.Field) -> (String, String?)? {
        switch field.known {
        case .contentMD5: ("RFC 7231 dropped", "send Content-Digest (RFC 9530)")
        case .digest: ("RFC 9530 replaced", "send Content-Digest or Repr-Digest")
        case .acceptCharset: ("RFC 9110 section 12.5.2 gave up", "leave it out; everybody takes UTF-8")
        case .proxyConnection: ("was never part of HTTP", "send Connection")
        case .http2Settings: ("RFC 9113 dropped", nil)
        case .dnt: ("browsers replaced", "send Sec-GPC")
        case .xWAPProfile: ("phones gave up", nil)
        case .pragma:
            ByteText.equals(bytes, field.value, ignoringCase: "no-cache")
                ? nil : ("means `no-cache` or nothing (RFC 9111 section 5.4)", "use Cache-Control")
        case .unknown: unknownDeprecation(bytes, field.name)
        default: nil
        }
    }

    private static func unknownDeprecation(_ bytes: Span<UInt8>, _ name: Range<Int>) -> (String, String?)? {
        if ByteText.equals(bytes, name, ignoringCase: "cookie2") { return ("RFC 6265 dropped", nil) }
        if ByteText.equals(bytes, name, ignoringCase: "warning") { return ("RFC 9111 dropped", nil) }
        guard name.count > 6,
            ByteText.equals(bytes, name.lowerBound..<(name.lowerBound &+ 6), ignoringCase: "x-wap-")
        else { return nil }
        return ("phones gave up", nil)
    }
}
