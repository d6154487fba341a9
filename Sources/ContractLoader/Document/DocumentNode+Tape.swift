internal import RequestValidation

extension DocumentNode {
    /// The value as a tape, for comparisons.
    var tape: JSONTape? {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return JSONTape.parse(bytes.span)
    }

    /// As JSON. Calls itself, as deep as documents may be nested.
    private func write(to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes += Array("null".utf8)
        case .boolean(let flag): bytes += Array((flag ? "true" : "false").utf8)
        case .number(let text): bytes += Array(text.utf8)
        case .string(let text): DocumentNode.write(text, to: &bytes)
        case .array(let elements):
            bytes.append(0x5B)
            for (position, element) in elements.enumerated() {
                if position > 0 { bytes.append(0x2C) }
                element.write(to: &bytes)
            }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (position, member) in members.enumerated() {
                if position > 0 { bytes.append(0x2C) }
                DocumentNode.write(member.name, to: &bytes)
                bytes.append(0x3A)
                member.node.write(to: &bytes)
            }
            bytes.append(0x7D)
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        var writer = JSONWriter()
        writer.value(text)
        bytes += writer.bytes
    }
}

extension DocumentNode {
    /// True if both say the same, member by member in one order. Calls itself, as deep as documents may be nested.
    func isEqual(to other: DocumentNode) -> Bool {
        if self === other { return true }
        switch (value, other.value) {
        case (.null, .null): return true
        case (.boolean(let one), .boolean(let other)): return one == other
        case (.number(let one), .number(let other)), (.string(let one), .string(let other)): return one == other
        case (.array(let some), .array(let others)): return some.elementsEqual(others) { $0.isEqual(to: $1) }
        case (.object(let some), .object(let others)):
            return some.elementsEqual(others) { $0.name == $1.name && $0.node.isEqual(to: $1.node) }
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): return false
        }
    }
}
