/// One keyword of a schema that a value breaks.
package struct SchemaViolation: Sendable, Equatable {
    package let keyword: SchemaKeyword
    /// The value at fault; for a member that is missing or too much, the object.
    package let value: JSONTape.Value
    /// Where the name of a member stands that is too much: an offset as the tape has it, and its length in quotes.
    package var name: Range<Int>?
    /// A JSON Pointer to the value, or to the member that is too much or missing.
    package let pointer: String
    /// The keyword in the contract.
    package let source: ContractSource
    /// In words, lower case, no full stop.
    package let expected: String
    package let found: String
    /// What to do, where more can be said than that; nil: nothing.
    package var fix: String?

    /// True if only certain constants were allowed: by `const` or `enum`, or by an `anyOf` of such.
    var isAboutConstants = false

    /// True for what a request may have all the same: it is told, and breaks nothing.
    package var isRemark: Bool { keyword == .readOnly }
}

extension ValueTape {
    /// False if the violation is about what is not known of the value.
    func bears(_ violation: SchemaViolation) -> Bool {
        switch knowledge(of: violation.value) {
        case .everything: true
        case .type: violation.keyword == .type || violation.keyword == .required
        case .nothing: false
        }
    }
}
