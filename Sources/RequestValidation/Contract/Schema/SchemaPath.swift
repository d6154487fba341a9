/// The way from the judged value to the one at hand, as a JSON Pointer (RFC 6901) that grows and shrinks.
struct SchemaPath {
    private var text: [UInt8] = []
    private var lengths: [Int] = []

    mutating func removeAll() {
        guard !lengths.isEmpty else { return }
        text.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
    }

    mutating func push(member name: ArraySlice<UInt8>) {
        lengths.append(text.count)
        JSONTape.append(name, to: &text)
    }

    mutating func push(index: Int) {
        lengths.append(text.count)
        text.append(0x2F)
        text += Array(String(index).utf8)
    }

    mutating func pop() {
        guard let length = lengths.popLast() else { return }
        text.removeLast(text.count &- length)
    }

    var pointer: String { String(decoding: text, as: UTF8.self) }
}
