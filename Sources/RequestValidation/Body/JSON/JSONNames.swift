/// The names of all objects that are open, to find those that come twice. An object with few names is searched, one
/// with many has its names in a table.
struct JSONNames: Sendable {
    private struct Name: Sendable {
        let start: Int
        let length: Int
        let place: JSONPlace
        /// Its key in the table; 0 for names of objects that are searched.
        var key: UInt64
    }

    /// Names of one object up to which it is searched.
    private static let searchLimit = 12

    private var bytes: [UInt8] = []
    private var names: [Name] = []
    /// Index of a name by the hash of object and name. Different names of equal hash, one in 2^64, are not told apart.
    private var table: [UInt64: Int] = [:]

    var count: Int { names.count }

    mutating func begin() {
        if bytes.capacity > 65_536 { bytes = [] } else { bytes.removeAll(keepingCapacity: true) }
        if names.capacity > 4096 { names = [] } else { names.removeAll(keepingCapacity: true) }
        if !table.isEmpty { table = [:] }
    }

    /// Adds a name of the innermost object, whose first name has the index `first`.
    ///
    /// - Returns: where the same name stood before in the object, or nil.
    mutating func add(_ arena: [UInt8], _ text: Range<Int>, _ place: JSONPlace, objectFrom first: Int) -> JSONPlace? {
        let start = bytes.count
        bytes += arena[text]
        var name = Name(start: start, length: text.count, place: place, key: 0)
        defer { names.append(name) }
        guard names.count &- first >= JSONNames.searchLimit else {
            for other in names[first...] where isEqual(other, name) { return other.place }
            return nil
        }
        if names.count &- first == JSONNames.searchLimit { tabulate(from: first) }
        name.key = key(name, first)
        if let index = table[name.key], index < names.count, isEqual(names[index], name) { return names[index].place }
        if table[name.key] == nil { table[name.key] = names.count }
        return nil
    }

    /// Forgets the names of an object that is closed.
    mutating func close(from first: Int) {
        guard first < names.count else { return }
        if names.count &- first > JSONNames.searchLimit {
            for name in names[first...] { table[name.key] = nil }
        }
        bytes.removeLast(bytes.count &- names[first].start)
        names.removeLast(names.count &- first)
    }

    /// The name that was added last, escaped and cut.
    var last: String {
        guard let name = names.last else { return "" }
        return ByteText.escaped(bytes.span, name.start..<(name.start &+ name.length))
    }

    /// A name as it stands in a JSON Pointer (RFC 6901 section 3).
    func appendLast(of first: Int, before end: Int, to pointer: inout [UInt8]) {
        guard end > first, end <= names.count else { return }
        let name = names[end &- 1]
        JSONTape.append(bytes[name.start..<(name.start &+ name.length)], to: &pointer)
    }

    private mutating func tabulate(from first: Int) {
        for index in first..<names.count {
            names[index].key = key(names[index], first)
            if table[names[index].key] == nil { table[names[index].key] = index }
        }
    }

    private func key(_ name: Name, _ object: Int) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(object)
        for byte in bytes[name.start..<(name.start &+ name.length)] { hasher.combine(byte) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    private func isEqual(_ one: Name, _ other: Name) -> Bool {
        guard one.length == other.length else { return false }
        for index in 0..<one.length where bytes[one.start &+ index] != bytes[other.start &+ index] { return false }
        return true
    }
}
