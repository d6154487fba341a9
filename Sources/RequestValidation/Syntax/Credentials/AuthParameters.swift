/// The parameters behind a scheme: `name=value, name="value"` (RFC 9110 section 11.2), one after the other.
struct AuthParameters {
    struct Parameter {
        let name: Range<Int>
        /// Without the quotes.
        let value: Range<Int>
        let isQuoted: Bool
    }

    enum Step {
        case parameter(Parameter)
        /// Here the list stops being one; `expected` says what should have come.
        case fault(Range<Int>, expected: String)
        case end
    }

    private var offset: Int
    private let end: Int

    init(_ range: Range<Int>) {
        offset = range.lowerBound
        end = range.upperBound
    }

    mutating func next(_ bytes: Span<UInt8>) -> Step {
        // Empty elements are to be put up with (RFC 9110 section 5.6.1.2).
        while offset < end, ByteClass.isWhitespace(bytes[offset]) || bytes[offset] == 0x2C { offset &+= 1 }
        guard offset < end else { return .end }
        let name = FieldBytes.run(bytes, from: offset, to: end, where: ByteClass.isToken)
        guard !name.isEmpty else { return fault(at: offset, "the name of a parameter") }
        offset = name.upperBound
        skipWhitespace(bytes)
        guard offset < end, bytes[offset] == 0x3D else { return fault(at: offset, "`=` behind the parameter's name") }
        offset &+= 1
        skipWhitespace(bytes)
        guard offset < end else { return fault(at: offset, "a value behind `=`") }
        let isQuoted = bytes[offset] == 0x22
        guard let value = isQuoted ? quoted(bytes) : plain(bytes) else {
            return fault(at: offset, isQuoted ? "a closing quote" : "a value in quotes, or a token")
        }
        skipWhitespace(bytes)
        if offset < end, bytes[offset] != 0x2C { return fault(at: offset, "`,` before the next parameter") }
        return .parameter(Parameter(name: name, value: value, isQuoted: isQuoted))
    }

    private mutating func fault(at place: Int, _ expected: String) -> Step {
        offset = end
        return .fault(place..<min(place &+ 1, end), expected: expected)
    }

    private mutating func skipWhitespace(_ bytes: Span<UInt8>) {
        while offset < end, ByteClass.isWhitespace(bytes[offset]) { offset &+= 1 }
    }

    private mutating func plain(_ bytes: Span<UInt8>) -> Range<Int>? {
        let value = FieldBytes.run(bytes, from: offset, to: end, where: ByteClass.isToken)
        guard !value.isEmpty else { return nil }
        offset = value.upperBound
        return value
    }

    /// Nil, and the place of the end, if the closing quote is missing.
    private mutating func quoted(_ bytes: Span<UInt8>) -> Range<Int>? {
        let start = offset &+ 1
        var index = start
        while index < end, bytes[index] != 0x22 { index &+= bytes[index] == 0x5C ? 2 : 1 }
        offset = min(index &+ 1, end)
        return index < end ? start..<index : nil
    }
}
