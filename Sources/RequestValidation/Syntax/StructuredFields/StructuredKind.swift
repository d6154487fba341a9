/// The types of values in structured fields (RFC 9651 section 3).
enum StructuredKind: UInt8, Sendable {
    case integer, decimal, string, token, byteSequence, boolean, date, displayString
    /// A member of a list or dictionary that is a list itself.
    case innerList
}

/// The three shapes of a structured field as a whole.
enum StructuredShape: UInt8, Sendable {
    case item, list, dictionary
}

/// A member of a list or dictionary, the item of an item field, an item of an inner list, or a parameter.
struct StructuredMember: Equatable, Sendable {
    /// Empty where there is no key.
    let key: Range<Int>
    let kind: StructuredKind
    /// The value as sent, with its quotes, colons or brackets; empty for a boolean that is true by its key alone.
    let value: Range<Int>
    /// What stands behind the value from its first `;`, or nothing.
    let parameters: Range<Int>
}
