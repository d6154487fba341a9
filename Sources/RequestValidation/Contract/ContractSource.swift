/// Where in a contract something stands, for findings: `orders.yaml:12:7`, `/paths/~1orders/post`.
package struct ContractSource: Sendable, Hashable {
    /// As the configuration or a `$ref` named it.
    package let file: String
    /// 1-based.
    package let line: Int
    /// 1-based, in Unicode scalars.
    package let column: Int
    /// A JSON Pointer (RFC 6901) from the file's root.
    package let pointer: String

    /// `orders.yaml:12:7, /paths/~1orders/post`
    package var text: String { "\(file):\(line):\(column)" + (pointer.isEmpty ? "" : ", \(pointer)") }

    package init(file: String, line: Int, column: Int, pointer: String) {
        self.file = file
        self.line = line
        self.column = column
        self.pointer = pointer
    }
}
