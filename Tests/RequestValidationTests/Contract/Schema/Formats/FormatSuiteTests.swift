import Testing

@testable import RequestValidation

@Suite(
    "Formats in the official suite", .enabled(if: FormatSuite.isThere, "the official suite is not beside the project"))
struct FormatSuiteTests {
    /// Tests of the suite that we decide otherwise, and why.
    private static let exceptions: [String: String] = [
        // Draft 4 cites RFC 1034 only. A name with hyphens in its third and fourth place is no name today (RFC 5891
        // section 4.2.3.1), as the later drafts' tests say; we have one `hostname` for all drafts.
        "draft4 hostname: hostname with consecutive hyphens (RFC1123)": "later drafts refuse it"
    ]

    @Test(arguments: ["draft2020-12", "draft7", "draft4"])
    func `every test of a format passes or is argued`(draft: String) throws {
        let folder = "\(draft)/optional/format"
        let files = FormatSuite.files(under: folder)
        #expect(!files.isEmpty)
        for file in files where file != "ecmascript-regex" {
            for test in try FormatSuite.cases("\(folder)/\(file)") {
                guard let text = test.data as? String, let name = test.schema["format"] as? String else { continue }
                let accepts = SchemaFormat(named: name)?.accepts(Array(text.utf8).span) ?? true
                let title = "\(draft) \(file): \(test.name)"
                let isExpected = FormatSuiteTests.exceptions[title] == nil ? test.isValid : !test.isValid
                #expect(accepts == isExpected, "\(title): \(text.debugDescription)")
            }
        }
    }
}
