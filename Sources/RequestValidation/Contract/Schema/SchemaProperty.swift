/// A name in an object's table, or a string in that of an `enum`.
package struct SchemaProperty: Sendable {
    /// The first eight bytes of the name, or all and zeros, the first one lowest.
    private(set) var word: UInt64 = 0
    /// Of the name, in bytes.
    private(set) var length: Int32 = -1
    /// Position in `SchemaProgram.names`; -1: the slot is empty.
    private(set) var name: Int32 = -1
    /// The schema; -1: the name is only required.
    package var node: Int32 = -1
    /// Position among the required names; -1: it is not.
    package var required: Int32 = -1
    /// The slot of the name that the contract has behind this one, where members are looked for first; -1: none.
    var next: Int32 = -1

    /// An empty slot.
    init() {}

    /// - Parameter position: of the name in `SchemaProgram.names`.
    package init(_ name: [UInt8], at position: Int32) {
        self.name = position
        length = Int32(truncatingIfNeeded: name.count)
        word = SchemaNames.word(name.span, 0..<name.count)
    }

    var isEmpty: Bool { name < 0 }
}

/// Slots of one table in `SchemaTables.slots`: names are found by their hash.
package struct SchemaSlots: Sendable {
    /// As many as a power of two, or none.
    var range = 0..<0
    /// The slot of the name that the contract has first; -1: none.
    var first: Int32 = -1

    package var isEmpty: Bool { range.isEmpty }
}
