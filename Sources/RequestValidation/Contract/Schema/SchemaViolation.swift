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
    package var found: String
    /// What to do, where more can be said than that; nil: nothing.
    package var fix: String?

    /// True if only certain constants were allowed: by `const` or `enum`, or by an `anyOf` of such.
    var isAboutConstants = false

    /// True for what a request may have all the same: it is told, and breaks nothing.
    package var isRemark: Bool { keyword == .readOnly }

    /// The member of the judged object that it is about, as the pointer writes it; nil: the value as a whole.
    var member: String? { pointer.split(separator: "/").first.map(String.init) }
}

extension ValueTape {
    /// The violation as far as what it is about is known; nil: it is void.
    func known(_ violation: SchemaViolation) -> SchemaViolation? {
        // That a member is there is known, whatever its value is.
        if isWhole || violation.name != nil { return violation }
        switch knowledge(of: violation.value) {
        case .everything: return violation
        case .length: return knownLength(violation)
        case .nothing: return nil
        }
    }

    /// True if the violation is about an empty text that is a member of the whole.
    func isBlank(_ violation: SchemaViolation) -> Bool {
        guard violation.name == nil, knowledge(of: violation.value) == .everything,
            tape.kind(of: violation.value) == .string, tape.bytes(of: violation.value)?.isEmpty ?? false
        else { return false }
        return violation.pointer.utf8.count { $0 == 0x2F } == 1
    }

    /// True for what depends on all that is in an array or object.
    func isAboutParts(_ violation: SchemaViolation) -> Bool {
        switch tape.kind(of: violation.value) {
        case .null, .true, .false, .number, .string: return false
        case .array, .object: break
        }
        switch violation.keyword {
        case .enum, .const, .uniqueItems, .contains, .minContains, .maxContains, .anyOf, .oneOf, .not: return true
        default: return false
        }
    }

    private func knownLength(_ violation: SchemaViolation) -> SchemaViolation? {
        guard violation.keyword == .maxLength || violation.keyword == .minLength else { return nil }
        let length = tape.bytes(of: violation.value)?.count ?? 0
        var known = violation
        known.found = length < ValueTape.longestFiller ? Count.of(length, "character") : "a longer text"
        return known
    }
}
