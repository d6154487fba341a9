/// Reads a structured field (RFC 9651) member by member, without memory of its own: for syntax alone, and for rules
/// that want the values.
///
///     var reader = StructuredFieldReader(.dictionary, field.value)
///     while let member = reader.next(bytes) { ... }
///     if let fault = reader.fault { ... }
struct StructuredFieldReader {
    private let shape: StructuredShape
    private var offset: Int
    private let end: Int
    private var isFirst = true
    /// Why the field is none, once `next` has returned nil; nil if it was read to its end.
    private(set) var fault: GrammarFault?

    /// - Parameter range: the field's value; several lines of one field are read one by one.
    init(_ shape: StructuredShape, _ range: Range<Int>) {
        self.shape = shape
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The next member, or nil behind the last one and at a fault.
    @inline(__always)
    mutating func next(_ bytes: Span<UInt8>) -> StructuredMember? {
        guard fault == nil, advance(bytes) else { return nil }
        let keyStart = offset
        var key = keyStart..<keyStart
        if shape == .dictionary {
            if let fault = StructuredScan.key(bytes, &offset, end) { return fail(fault) }
            key = keyStart..<offset
            guard Production.take(0x3D, bytes, &offset, end) else {
                return behind(bytes, key, .boolean, offset..<offset)
            }
        }
        let start = offset
        if shape != .item, Production.has(0x28, bytes, offset, end) {
            if let fault = StructuredScan.innerList(bytes, &offset, end) { return fail(fault) }
            return behind(bytes, key, .innerList, start..<offset)
        }
        let read = StructuredScan.bareItem(bytes, &offset, end)
        if let fault = read.fault { return fail(fault) }
        return behind(bytes, key, read.kind, start..<offset)
    }

    /// Goes to the first byte of the next member.
    @inline(__always)
    private mutating func advance(_ bytes: Span<UInt8>) -> Bool {
        if isFirst {
            isFirst = false
            Production.skipSpace(bytes, &offset, end)
            // An empty list or dictionary has no members; an empty item is none.
            return offset < end || shape == .item
        }
        Production.skipSpace(bytes, &offset, end)
        guard offset < end else { return false }
        guard shape != .item else {
            fault = GrammarFault(.structuredEnd, at: offset, end)
            return false
        }
        let comma = offset
        guard Production.take(0x2C, bytes, &offset, end) else {
            fault = GrammarFault(.structuredListEnd, at: offset, end)
            return false
        }
        Production.skipSpace(bytes, &offset, end)
        guard offset < end else {
            fault = GrammarFault(.structuredTrailingComma, comma..<(comma &+ 1))
            return false
        }
        return true
    }

    @inline(__always)
    private mutating func behind(
        _ bytes: Span<UInt8>, _ key: Range<Int>, _ kind: StructuredKind, _ value: Range<Int>
    ) -> StructuredMember? {
        let start = offset
        if let fault = StructuredScan.parameters(bytes, &offset, end) { return fail(fault) }
        return StructuredMember(key: key, kind: kind, value: value, parameters: start..<offset)
    }

    private mutating func fail(_ fault: GrammarFault) -> StructuredMember? {
        self.fault = fault
        return nil
    }
}
