/// The elements that are open, innermost last: their names in one run of bytes, and the lines of their tags.
struct OpenElements {
    struct Element {
        let nameStart: Int
        let line: Int
        /// Namespace declarations in force around the element.
        let outerBindings: Int
    }

    private(set) var names: [UInt8] = []
    private(set) var elements: [Element] = []

    var depth: Int { elements.count }
    var innermost: XMLFault.Tag? { elements.isEmpty ? nil : tag(at: elements.count &- 1) }
    var outermost: XMLFault.Tag? { elements.isEmpty ? nil : tag(at: 0) }

    mutating func removeAll() {
        elements.removeAll(keepingCapacity: true)
        // What a hostile body left is given back.
        names.removeAll(keepingCapacity: names.capacity <= 64 * 1024)
    }

    mutating func open(_ name: [UInt8], line: Int, outerBindings: Int) {
        elements.append(Element(nameStart: names.count, line: line, outerBindings: outerBindings))
        names.append(contentsOf: name)
    }

    /// Takes the innermost element away. Returns the namespace declarations in force around it.
    mutating func close() -> Int {
        guard let element = elements.popLast() else { return 0 }
        names.removeLast(max(0, names.count &- element.nameStart))
        return element.outerBindings
    }

    /// True if the innermost element is called so.
    func isInnermost(_ name: [UInt8]) -> Bool {
        guard let element = elements.last, names.count &- element.nameStart == name.count else { return false }
        for index in name.indices where names[element.nameStart &+ index] != name[index] { return false }
        return true
    }

    /// The position of the innermost element that is called so, or nil.
    func lastIndex(of name: [UInt8]) -> Int? {
        elements.indices.last { self.name(at: $0).elementsEqual(name) }
    }

    func tag(at index: Int) -> XMLFault.Tag? {
        guard elements.indices.contains(index) else { return nil }
        return XMLFault.Tag(name: XMLCharacter.shown(name(at: index)), line: elements[index].line)
    }

    func name(at index: Int) -> ArraySlice<UInt8> {
        guard elements.indices.contains(index) else { return [] }
        let next = index &+ 1
        let end = next < elements.count ? elements[next].nameStart : names.count
        let start = elements[index].nameStart
        return start <= end ? names[start..<end] : []
    }
}
