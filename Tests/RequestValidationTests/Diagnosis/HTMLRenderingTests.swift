import Testing

@testable import RequestValidation

@Suite("Diagnosis as a page")
struct HTMLRenderingTests {
    @Test("Nothing that the client sent becomes markup")
    func escaping() {
        let diagnosis = DiagnosisSamples.diagnosis(
            of: "GET /<script>alert('1')</script>\"& HTTP/1.1\nHost: a\n\n",
            [
                DiagnosisSamples.finding(
                    at: 5..<6, in: .header("<b>"), expected: "no `<`", found: "`<script>\"'&`")
            ], support: "<i>")
        let page = HTMLRendering.text(diagnosis)
        #expect(!page.contains("<script"))
        #expect(!page.contains("<b>,") && !page.contains("<i>\n"))
        #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;"))
        #expect(page.contains("<mark>&lt;</mark>"))
    }

    @Test("References to RFCs are links")
    func links() {
        #expect(
            SpecificationLink.html("RFC 9112 section 3.2")
                == "<a href=\"https://www.rfc-editor.org/rfc/rfc9112#section-3.2\">RFC 9112 section 3.2</a>")
        #expect(SpecificationLink.html("the configuration") == "the configuration")
    }
}
