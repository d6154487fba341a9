/// What is inside a member that was read without fault.
extension StructuredMember {
    /// The parameters in their order; each has a key and no parameters.
    func parameterMembers(_ bytes: Span<UInt8>) -> [StructuredMember] {
        var members: [StructuredMember] = []
        var offset = parameters.lowerBound
        let end = parameters.upperBound
        while Production.take(0x3B, bytes, &offset, end) {
            Production.skipSpace(bytes, &offset, end)
            let key = offset
            guard StructuredScan.key(bytes, &offset, end) == nil else { return members }
            let name = key..<offset
            var kind = StructuredKind.boolean
            var value = offset..<offset
            if Production.take(0x3D, bytes, &offset, end) {
                let start = offset
                kind = StructuredScan.bareItem(bytes, &offset, end).kind
                value = start..<offset
            }
            members.append(StructuredMember(key: name, kind: kind, value: value, parameters: offset..<offset))
        }
        return members
    }

    /// The items of an inner list; empty for other kinds.
    func items(_ bytes: Span<UInt8>) -> [StructuredMember] {
        guard kind == .innerList, value.count >= 2 else { return [] }
        var items: [StructuredMember] = []
        var offset = value.lowerBound &+ 1
        let end = value.upperBound &- 1
        while true {
            Production.skipSpace(bytes, &offset, end)
            guard offset < end else { return items }
            let start = offset
            let read = StructuredScan.bareItem(bytes, &offset, end)
            let behind = offset
            guard read.fault == nil, StructuredScan.parameters(bytes, &offset, end) == nil else { return items }
            items.append(
                StructuredMember(
                    key: start..<start, kind: read.kind, value: start..<behind, parameters: behind..<offset))
        }
    }

    /// The number of an integer or a date; nil for other kinds.
    func integer(_ bytes: Span<UInt8>) -> Int? {
        guard kind == .integer || kind == .date else { return nil }
        let digits = kind == .date ? (value.lowerBound &+ 1)..<value.upperBound : value
        return Int(ByteText.string(bytes, digits))
    }

    /// True or false; nil for other kinds.
    func boolean(_ bytes: Span<UInt8>) -> Bool? {
        guard kind == .boolean else { return nil }
        return value.isEmpty || bytes[value.upperBound &- 1] == 0x31
    }

    /// The text of a string, token or display string without quotes and escapes; nil for other kinds.
    func text(_ bytes: Span<UInt8>) -> [UInt8]? {
        switch kind {
        case .token: return ByteText.array(bytes, value)
        case .displayString:
            return PercentEncoding.decoded(bytes, (value.lowerBound &+ 2)..<(value.upperBound &- 1))
        case .string:
            var text: [UInt8] = []
            var offset = value.lowerBound &+ 1
            while offset &+ 1 < value.upperBound {
                if bytes[offset] == 0x5C { offset &+= 1 }
                text.append(bytes[offset])
                offset &+= 1
            }
            return text
        case .integer, .decimal, .byteSequence, .boolean, .date, .innerList: return nil
        }
    }

    /// The bytes of a byte sequence; nil for other kinds.
    func byteSequence(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard kind == .byteSequence else { return nil }
        return Base64.decode(ByteText.string(bytes, (value.lowerBound &+ 1)..<(value.upperBound &- 1)))
    }
}
