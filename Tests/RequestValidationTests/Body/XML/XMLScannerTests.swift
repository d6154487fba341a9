import Testing

@testable import RequestValidation

@Suite("XML") struct XMLScannerTests {
    @Test func `each document of the corpus has its faults and no others`() {
        for its in XMLCorpus.all {
            #expect(XMLReading.kinds(ScannerRun.bytes(its.document)) == its.kinds, "\(its.document)")
        }
    }

    @Test func `no split changes what is found`() {
        for its in XMLCorpus.all {
            let bytes = ScannerRun.bytes(its.document)
            let whole = XMLReading.faults(bytes)
            for cut in 0..<max(1, bytes.count) {
                #expect(XMLReading.faults(bytes, cuts: [cut]) == whole, "\(its.document) split at \(cut)")
            }
            #expect(XMLReading.faults(bytes, cuts: Array(0..<bytes.count)) == whole, "\(its.document) byte by byte")
        }
    }

    @Test func `the open tag and its line are named`() {
        let document = "<order>\n  <items>\n    <item>\n  </items>\n</order>"
        let expected = XMLFault.mismatchedTag(
            found: "items",
            .outer(XMLFault.Tag(name: "items", line: 2), innermost: XMLFault.Tag(name: "item", line: 3)))
        let faults = XMLReading.faults(Array(document.utf8))
        #expect(faults.map(\.kind) == [.xml(expected)])
        #expect(faults.first?.line == 4)
        #expect(faults.first?.column == 5)
    }

    @Test func `a column counts characters in every encoding`() {
        let text = "<a>\n\u{1F600}é&b;</a>"
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for bytes in [Array(text.utf8), wide] {
            let fault = XMLReading.faults(bytes).first
            #expect(fault?.line == 2)
            #expect(fault?.column == 3)
        }
    }

    @Test func `elements nest as deeply as the limit and no deeper`() {
        let open = Array(String(repeating: "<a>", count: 256).utf8)
        let close = Array(String(repeating: "</a>", count: 256).utf8)
        #expect(XMLReading.kinds(open + close) == [])
        #expect(XMLReading.kinds(open + Array("<a/>".utf8) + close) == [])
        #expect(XMLReading.kinds(open + Array("<b>".utf8)) == ["tooDeep"])
    }

    @Test func `100,000 elements within each other are one fault`() {
        #expect(XMLReading.kinds(Array(String(repeating: "<a>", count: 100_000).utf8)) == ["tooDeep"])
    }

    @Test func `a tag has as many attributes as the limit and no more`() {
        let attributes = (0..<256).map { " a\($0)=\"\"" }.joined()
        #expect(XMLReading.kinds(Array("<x\(attributes)/>".utf8)) == [])
        #expect(XMLReading.kinds(Array("<x\(attributes) b=\"\"/>".utf8)) == ["tagTooLarge"])
        let many = (0..<100_000).map { " a\($0)=\"\"" }.joined()
        #expect(XMLReading.kinds(Array("<x\(many)/>".utf8)) == ["tagTooLarge"])
    }

    @Test func `a billion laughs are refused and never told`() {
        var document = "<!DOCTYPE lolz [<!ENTITY l0 \"lol\">"
        for level in 1...9 {
            document += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        document += "]><lolz>&l9;</lolz>"
        let kinds = XMLReading.kinds(Array(document.utf8))
        #expect(kinds == ["doctype"] + Array(repeating: "entityExpansion", count: 9))
    }

    @Test func `one long entity that is referred to often is refused`() {
        let text = String(repeating: "x", count: 50_000)
        let references = String(repeating: "&x;", count: 50_000)
        let document = "<!DOCTYPE a [<!ENTITY x \"\(text)\">]><a>\(references)</a>"
        #expect(XMLReading.kinds(Array(document.utf8)) == ["doctype", "entityExpansion"])
    }

    @Test func `a document of nothing but faults costs no more than its first ones`() {
        let document = "<a>" + String(repeating: "&</b>", count: 100_000)
        #expect(XMLReading.faults(Array(document.utf8)).count <= 3 * BodyFaults.limitPerCode)
    }
}
