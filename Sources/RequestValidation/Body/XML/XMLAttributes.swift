/// The attributes of the tag that is being read: names and, of namespace declarations, values.
struct XMLAttributes {
    struct Attribute {
        let name: Range<Int>
        /// Bytes of the prefix; nil without a colon.
        let prefixLength: Int?
        /// Where the name stands in the document.
        let start: TextPosition
        let end: Int
        /// A duplicate has been reported already.
        let isDuplicate: Bool
    }

    private(set) var names: [UInt8] = []
    private(set) var attributes: [Attribute] = []
    /// Apart, so that a search for duplicates touches nothing else.
    private var hashes: [UInt64] = []

    var count: Int { attributes.count }
    /// Bytes of all names.
    var size: Int { names.count }

    mutating func removeAll() {
        guard !attributes.isEmpty else { return }
        names.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
    }

    /// Gives back what a hostile body left.
    mutating func shrink() {
        removeAll()
        if names.capacity > 64 * 1024 { names = [] }
    }

    /// - Returns: the attribute of the same name that the tag has already, or nil.
    mutating func add(_ name: [UInt8], start: TextPosition, end: Int) -> Int? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let first = hashes.indices.first { hashes[$0] == hash && self.name(at: $0).elementsEqual(name) }
        let from = names.count
        names.append(contentsOf: name)
        hashes.append(hash)
        attributes.append(
            Attribute(
                name: from..<names.count, prefixLength: name.firstIndex(of: 0x3A), start: start, end: end,
                isDuplicate: first != nil))
        return first
    }

    func name(at index: Int) -> ArraySlice<UInt8> { names[attributes[index].name] }

    /// The name without its prefix.
    func localName(at index: Int) -> ArraySlice<UInt8> {
        let name = name(at: index)
        return attributes[index].prefixLength.map { name.dropFirst($0 &+ 1) } ?? name
    }

    func prefix(at index: Int) -> ArraySlice<UInt8> {
        name(at: index).prefix(attributes[index].prefixLength ?? 0)
    }
}
