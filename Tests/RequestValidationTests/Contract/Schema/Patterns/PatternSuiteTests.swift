import Testing

@testable import RequestValidation

@Suite(
    "Patterns in the official suite", .enabled(if: FormatSuite.isThere, "the official suite is not beside the project"))
struct PatternSuiteTests {
    @Test(arguments: [
        "draft2020-12/optional/ecmascript-regex", "draft2020-12/optional/non-bmp-regex", "draft2020-12/pattern",
        "draft2020-12/patternProperties", "draft7/optional/ecmascript-regex", "draft4/optional/ecmascript-regex",
    ])
    func `every test of a pattern passes`(file: String) throws {
        for test in try FormatSuite.cases(file) {
            if let pattern = test.schema["pattern"] as? String, let text = test.data as? String {
                try expect(pattern, text, test.isValid, test.group)
            }
            // Where nothing else is allowed, each name is held to the patterns.
            guard let patterns = test.schema["patternProperties"] as? [String: Any], patterns.count == 1,
                test.schema["additionalProperties"] as? Bool == false, let object = test.data as? [String: Any]
            else { continue }
            for (pattern, name) in zip(patterns.keys, object.keys) {
                try expect(pattern, name, test.isValid, test.group)
            }
        }
    }

    private func expect(_ pattern: String, _ text: String, _ isValid: Bool, _ group: String) throws {
        let outcome = try Pattern(pattern).match(Array(text.utf8).span)
        #expect(outcome == (isValid ? .matches : .doesNotMatch), "\(group): \(text.debugDescription)")
    }
}
