/// Something that the fuzzer feeds: `scripts/fuzz NAME` runs it, `Tests/FuzzingTests/Corpus/NAME` holds what was worth
/// keeping, and the tests replay that.
package struct FuzzTarget: Sendable {
    /// In English, as its folder is called: `JSON`.
    package let name: String
    /// Traps where the input shows a fault of ours.
    package let check: @Sendable ([UInt8]) -> Void

    package init(_ name: String, _ check: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.check = check
    }

    /// One line a target.
    package static let all = [
        FuzzTarget("Request", RequestFuzzing.check),
        FuzzTarget("JSON", BodyFuzzing.checkJSON),
        FuzzTarget("XML", BodyFuzzing.checkXML),
        FuzzTarget("Text", BodyFuzzing.checkText),
        FuzzTarget("Form", BodyFuzzing.checkForm),
        FuzzTarget("Multipart", BodyFuzzing.checkMultipart),
        FuzzTarget("Sniffing", BodyFuzzing.checkSniffing),
        FuzzTarget("Coding", CodingFuzzing.check),
        FuzzTarget("Schema", ContractFuzzing.checkSchema),
        FuzzTarget("Contract", ContractFuzzing.checkContract),
        FuzzTarget("JWT", TokenFuzzing.check),
        FuzzTarget("FieldGrammar", FieldGrammarFuzzing.check),
    ]

    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
