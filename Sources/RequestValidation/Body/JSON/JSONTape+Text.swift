/// Texts as ranges of the arena, for loops that should not count references for each.
extension JSONTape {
    /// Where in `arena` the bytes of a string (unescaped) or a number (as written) are; nil for anything else.
    func textRange(of value: Value) -> Range<Int>? {
        switch kind(of: value) {
        case .string, .number: textRange(ofEntry: value.index)
        case .null, .false, .true, .array, .object: nil
        }
    }

    /// Where in `arena` the unescaped name of a member is, by its value; nil if the value is no member of an object.
    func nameRange(ofMember value: Value) -> Range<Int>? {
        textRange(ofEntry: value.index &- 1, is: JSONTapeEntry.name)
    }

    private func textRange(ofEntry index: Int, is kind: UInt8? = nil) -> Range<Int>? {
        guard index >= 0, index < entryCount, index < entries.count else { return nil }
        let text = entries[index].text
        guard kind == nil || entries[index].kind == kind, text.upperBound <= arenaCount,
            text.upperBound <= arena.count
        else { return nil }
        return text
    }
}
