import Foundation
import ProxyConfiguration
import RequestValidation
import Testing

/// Bodies made to cost more than they weigh.
@Suite(.serialized) struct HostileBodyTests {
    private struct Case {
        let name: String
        let rule: String
        let type: String
        var coding = ""
        let body: [UInt8]
    }

    /// The beginning of a gzip stream of zeros, 1032 of them a byte from there on.
    private static let bomb =
        [
            0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xEC, 0xC1, 0x01, 0x01, 0, 0, 0, 0x80, 0x90, 0xFE, 0xAF, 0xEE,
            0x08,
        ]
        + [0x0A] + [UInt8](repeating: 0, count: 300_000)

    /// 200 MiB of zeros, gzipped three times.
    private static let stacked =
        "H4sIAAAAAAACA5Pv5mAAASbmt3ds9VwCZY49NJaf1NnR77Q0QVKqs9PFu6nKiHsDU+tsnxAp7g3sU1k7jvHVhIgpcLV6xbyLPVY5f7nV1/01xZ9u75s35VzBl48GEn/sZ82+v/v8ySJGoLla1/foud2VCCi79fzwY2OgwIKyz1uvFtpz/Tmzbdk5kIqru2/djn1fz1ETO69/LjNQYNX2n3/33c9n9H/799jKaqCAw9c4FpCEQlcCyKkpgjxAskGnCaRbwM0AJLaJgw2kUOwgiHNCSQJEJUI0dY8QTc9yCw3ebGvItN5docPAEPKoLNPO0kpzaeRP5twWz4gQGWYGALM+GcHsAQAA"

    private static let cases: [Case] = {
        let laughs = (1..<9).map { "<!ENTITY b\($0) '&b\($0 - 1);&b\($0 - 1);'>" }.joined()
        let fields = (0..<10_000).map { "a\($0)=1" }.joined(separator: "&")
        let parts = (0..<10_000).map { "--b\r\nContent-Disposition: form-data; name=\"a\($0)\"\r\n\r\n1\r\n" }.joined()
        func deep(_ open: String, _ close: String = "") -> [UInt8] {
            Array((String(repeating: open, count: 100_000) + String(repeating: close, count: 100_000)).utf8)
        }
        let json = "application/json"
        let xml = "application/xml"
        return [
            Case(name: "gzip", rule: "content-encoding/bomb", type: json, coding: "gzip", body: bomb),
            Case(
                name: "gzip in gzip in gzip", rule: "content-encoding/bomb", type: json, coding: "gzip, gzip, gzip",
                body: Array(Data(base64Encoded: stacked) ?? Data())),
            Case(name: "deep JSON", rule: "json/too-deep", type: json, body: deep("[", "]")),
            Case(name: "deep JSON without end", rule: "json/too-deep", type: json, body: deep("{\"a\":")),
            Case(name: "deep XML", rule: "xml/too-deep", type: xml, body: deep("<a>", "</a>")),
            Case(
                name: "a billion laughs", rule: "xml/doctype-forbidden", type: xml,
                body: Array("<!DOCTYPE a [<!ENTITY b0 'ha'>\(laughs)]><a>&b8;</a>".utf8)),
            Case(
                name: "an external entity", rule: "xml/doctype-forbidden", type: xml,
                body: Array("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".utf8)),
            Case(
                name: "10,000 fields", rule: "form/too-many-fields", type: "application/x-www-form-urlencoded",
                body: Array(fields.utf8)),
            Case(
                name: "10,000 parts", rule: "multipart/too-many-parts", type: "multipart/form-data; boundary=b",
                body: Array((parts + "--b--\r\n").utf8)),
        ]
    }()

    @Test func `hostile bodies are rejected for what they are, and memory stays flat`() throws {
        try Stage.run { stage in
            let before = stage.proxy.kilobytes
            for its in HostileBodyTests.cases where RuleCatalogue.rule(its.rule) != nil {
                let coding = its.coding.isEmpty ? "" : "Content-Encoding: \(its.coding)\r\n"
                let head = "POST /in HTTP/1.1\r\nHost: a\r\nContent-Type: \(its.type)\r\n\(coding)"
                let client = try stage.proxy.client()
                let response = try client.exchange(
                    Array("\(head)Content-Length: \(its.body.count)\r\n\r\n".utf8) + its.body)
                #expect(
                    response.rejection?.rules.contains(its.rule) == true, "\(its.name): \(response.text.prefix(500))")
                #expect(response.status == RuleCatalogue.rule(its.rule)?.status, "\(its.name)")
            }
            #expect(stage.proxy.kilobytes < before + 16_384)
            #expect(stage.upstream.messages.isEmpty)
        }
    }
}
