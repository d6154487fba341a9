/// A media type (RFC 9110 section 8.3.1) as ranges of the buffer that it was read from. Read leniently: a rule of its
/// own judges the syntax.
struct MediaType {
    /// One `;name=value`.
    struct Parameter {
        let name: Range<Int>
        /// Without the quotes of a quoted-string; escapes in it are left as they are.
        let value: Range<Int>
        let isQuoted: Bool
    }

    let type: Range<Int>
    let subtype: Range<Int>
    /// Behind the subtype, to the end of the value.
    let parameters: Range<Int>

    /// - Parameter value: the field's value; nil comes of one that does not begin with `type/subtype`.
    init?(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        let type = FieldBytes.run(bytes, from: value.lowerBound, to: value.upperBound, where: ByteClass.isToken)
        guard !type.isEmpty, type.upperBound < value.upperBound, bytes[type.upperBound] == 0x2F else { return nil }
        let subtype = FieldBytes.run(
            bytes, from: type.upperBound &+ 1, to: value.upperBound, where: ByteClass.isToken)
        guard !subtype.isEmpty else { return nil }
        self.type = type
        self.subtype = subtype
        parameters = subtype.upperBound..<value.upperBound
    }

    /// The first parameter called `name`, in any case.
    func parameter(_ name: StaticString, _ bytes: Span<UInt8>) -> Parameter? {
        var offset = parameters.lowerBound
        while let (parameter, next) = MediaType.nextParameter(bytes, from: offset, to: parameters.upperBound) {
            if ByteText.equals(bytes, parameter.name, ignoringCase: name) { return parameter }
            offset = next
        }
        return nil
    }

    /// The next parameter at or behind `offset`, and where to look for the one behind it.
    static func nextParameter(
        _ bytes: Span<UInt8>, from offset: Int, to end: Int
    ) -> (parameter: Parameter, next: Int)? {
        var start = offset
        while start < end, bytes[start] == 0x3B || ByteClass.isWhitespace(bytes[start]) { start &+= 1 }
        guard start < end else { return nil }
        let name = FieldBytes.run(bytes, from: start, to: end) { $0 != 0x3D && $0 != 0x3B && $0 != 0x20 && $0 != 0x09 }
        var next = name.upperBound
        guard next < end, bytes[next] == 0x3D else {
            return (Parameter(name: name, value: next..<next, isQuoted: false), max(next, start &+ 1))
        }
        next &+= 1
        guard next < end, bytes[next] == 0x22 else {
            let value = FieldBytes.run(bytes, from: next, to: end) { $0 != 0x3B && $0 != 0x20 && $0 != 0x09 }
            return (Parameter(name: name, value: value, isQuoted: false), value.upperBound)
        }
        let quoted = next &+ 1
        next = quoted
        while next < end, bytes[next] != 0x22 { next &+= bytes[next] == 0x5C ? 2 : 1 }
        next = min(next, end)
        return (Parameter(name: name, value: quoted..<next, isQuoted: true), min(next &+ 1, end))
    }
}
