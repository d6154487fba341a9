/// A schema of a `SchemaProgram`.
package struct SchemaReference: Sendable, Hashable {
    /// Its position in the program.
    package let index: Int

    package init(index: Int) { self.index = index }
}
