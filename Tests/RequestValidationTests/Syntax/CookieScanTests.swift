import Fuzzing
import Testing

@testable import RequestValidation

@Suite struct CookieScanTests {
    @Test func `the written table is what classify computes`() {
        for byte in UInt8.min...UInt8.max {
            #expect(CookieClass.table[Int(byte)] == CookieClass.classify(byte), "byte \(byte)")
        }
    }

    @Test(arguments: [
        "a=1", "a=1; b=2", "a=; b==; c=d=e", "_ga=GA1.1.123.456; _ga_AB12CD34EF=GS1.1.1.1.0.0.0.0; sid=s%3Aabc/+=",
        "__cf_bm=x.y-1", "pathology=1; domains=2; expire=3; max-ages=4; samesites=5; httponly=",
        "x!#$&'*+-.^_`|~=!#$&'()*+-./:<=>?@[]^_`{|}~", "unknown=n; d=u; e=nothing; f=%7B", "a=%7B%22x%22%3A1%7D",
    ]) func `cookies as sites set them leave no fact`(_ value: String) {
        #expect(facts(value).isEmpty, "\(value)")
    }

    @Test(arguments: [
        ("a", HeadFacts.irregularCookie), ("a=1;b=2", .irregularCookie), ("a=1;", .irregularCookie),
        (";a=1", .irregularCookie), ("a=1;  b=2", .irregularCookie), ("a=1;\tb=2", .irregularCookie),
        ("=1", .irregularCookie), ("a=b c", .irregularCookie), ("a=\"b\"", .irregularCookie),
        ("a=b,c", .irregularCookie),
        ("a=b\\", .irregularCookie), ("a=\u{1}", .irregularCookie), ("a=é", .irregularCookie),
        ("a[b]=1", .irregularCookie), ("a=1; PATH=/", .irregularCookie), ("a=1; Domain=x", .irregularCookie),
        ("a=1; expires=x", .irregularCookie), ("a=1; Max-Age=1", .irregularCookie), ("SameSite=x", .irregularCookie),
        ("$Version=1", .irregularCookie), ("a=1; b=2; a=3", .repeatedCookieName), ("a=1;a=2", .repeatedCookieName),
        ("__Host-a=1", .prefixedCookie), ("__secure-a=1", .prefixedCookie), ("a=undefined", .stringifiedCookie),
        ("a=1; b=null", .stringifiedCookie), ("a=[object Object]", .stringifiedCookie),
        ("a=%5Bobject%20Object%5D", .stringifiedCookie), ("a=Optional(1)", .stringifiedCookie),
    ]) func `what a rule would look at leaves a fact`(_ value: String, _ fact: HeadFacts) {
        #expect(facts(value).contains(fact), "\(value)")
    }

    @Test func `limits are inclusive`() {
        var limits = Limits()
        limits.cookieCount = 3
        limits.cookieLength = 5
        #expect(!facts("a=1; b=2; c=345", limits).contains(.cookieOverLimit))
        #expect(facts("a=1; b=2; c=3; d=4", limits).contains(.cookieOverLimit))
        #expect(facts("a=1; b=2; c=3456", limits).contains(.cookieOverLimit))
        limits = Limits()
        let largest = "b=" + String(repeating: "x", count: limits.cookieLength - 2)
        #expect(!facts("a=1; \(largest)").contains(.cookieOverLimit))
        #expect(facts("a=1; \(largest)x").contains(.cookieOverLimit))
        let most = (1...limits.cookieCount).map { "c\($0)=1" }.joined(separator: "; ")
        #expect(!facts(most).contains(.cookieOverLimit))
        #expect(facts("\(most); d=1").contains(.cookieOverLimit))
    }

    @Test func `every pair is walked once, with what is between them`() {
        let bytes = Array(" a=1; b ;;c=\"x\" ; =d".utf8)
        var walk = CookieWalk(1..<bytes.count)
        var pairs: [String] = []
        while let pair = walk.nextPair(bytes.span) {
            let texts = [pair.separator, pair.name, pair.value].map { String(decoding: bytes[$0], as: UTF8.self) }
            pairs.append("\(texts[0])|\(texts[1])|\(texts[2])")
        }
        #expect(pairs == ["|a|1", "; ||b", " ;||", ";|c|\"x\"", " ; ||d"])
    }

    private func facts(_ value: String, _ limits: Limits = Limits()) -> HeadFacts {
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nCookie: \(value)\r\n\r\n".utf8)
        var parser = HeadParser()
        var wide = limits
        wide.fieldLine = 64 * 1024
        _ = parser.feed(bytes.span, limits: wide, followsBody: false)
        return CookieScan.facts(bytes.span, parser.head, limits)
    }
}
