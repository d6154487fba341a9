/// The namespace declarations in force, innermost last (Namespaces in XML 1.0 section 6.1).
struct NamespaceBindings {
    private struct Binding {
        let prefix: Range<Int>
        let namespace: Range<Int>
        let bucket: Int
        /// The binding before in the same bucket, or -1.
        let previous: Int
    }

    /// Prefixes and namespaces.
    private var bytes: [UInt8] = []
    private var bindings: [Binding] = []
    /// The last binding of each bucket of prefixes, so that a document with many declarations is not searched over and
    /// over; -1 for none.
    private var buckets = [Int](repeating: -1, count: bucketCount)
    private static let bucketCount = 64
    /// Differs in every process, so that nobody can choose prefixes that share a bucket.
    private static let seed = UInt64.random(in: 0...UInt64.max)

    var count: Int { bindings.count }
    /// Bytes of all prefixes and namespaces in force.
    var size: Int { bytes.count }

    mutating func removeAll() {
        if !bindings.isEmpty { remove(to: 0) }
        if bytes.capacity > 64 * 1024 { bytes = [] }
    }

    mutating func add(prefix: ArraySlice<UInt8>, namespace: [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: prefix)
        let middle = bytes.count
        bytes.append(contentsOf: namespace)
        let bucket = NamespaceBindings.bucket(prefix)
        bindings.append(
            Binding(
                prefix: start..<middle, namespace: middle..<bytes.count, bucket: bucket, previous: buckets[bucket]))
        buckets[bucket] = bindings.count &- 1
    }

    /// Ends the declarations behind the first `count`.
    mutating func remove(to count: Int) {
        while bindings.count > count, let binding = bindings.popLast() {
            buckets[binding.bucket] = binding.previous
            bytes.removeLast(max(0, bytes.count &- binding.prefix.lowerBound))
        }
    }

    /// The declaration in force for a prefix, which is empty for the default namespace; nil if there is none.
    func index(of prefix: ArraySlice<UInt8>) -> Int? {
        guard !bindings.isEmpty else { return nil }
        var index = buckets[NamespaceBindings.bucket(prefix)]
        while bindings.indices.contains(index) {
            if bytes[bindings[index].prefix].elementsEqual(prefix) { return index }
            index = bindings[index].previous
        }
        return nil
    }

    func namespace(at index: Int) -> ArraySlice<UInt8> {
        bindings.indices.contains(index) ? bytes[bindings[index].namespace] : []
    }

    private static func bucket(_ prefix: ArraySlice<UInt8>) -> Int {
        var hash = seed
        for byte in prefix { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
}
