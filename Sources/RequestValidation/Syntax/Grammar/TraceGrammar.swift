/// W3C Trace Context (traceparent, tracestate) and Baggage.
enum TraceGrammar {
    /// `version "-" trace-id "-" parent-id "-" trace-flags`, all in lower-case hexadecimal; later versions may go on.
    static func traceparent(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        if let fault = hexadecimal(bytes, &offset, end, 2, .traceVersion) { return fault }
        let version = range.lowerBound..<offset
        guard bytes[version.lowerBound] != 0x66 || bytes[version.lowerBound &+ 1] != 0x66 else {
            return GrammarFault(.traceVersion, version)
        }
        for (count, kind) in [(32, GrammarFault.Kind.traceIdentifier), (16, .traceParent)] {
            guard Production.take(0x2D, bytes, &offset, end) else { return GrammarFault(.traceDash, at: offset, end) }
            let start = offset
            if let fault = hexadecimal(bytes, &offset, end, count, kind) { return fault }
            if (start..<offset).allSatisfy({ bytes[$0] == 0x30 }) { return GrammarFault(.traceZero, start..<offset) }
        }
        guard Production.take(0x2D, bytes, &offset, end) else { return GrammarFault(.traceDash, at: offset, end) }
        if let fault = hexadecimal(bytes, &offset, end, 2, .traceFlags) { return fault }
        guard offset < end else { return nil }
        let isFirstVersion = bytes[version.lowerBound] == 0x30 && bytes[version.lowerBound &+ 1] == 0x30
        guard !isFirstVersion, bytes[offset] == 0x2D else { return GrammarFault(.traceLength, offset..<end) }
        return nil
    }

    private static func hexadecimal(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, _ count: Int, _ kind: GrammarFault.Kind
    ) -> GrammarFault? {
        let start = offset
        offset = GrammarClass.lowerHexadecimal.end(bytes, from: start, to: min(end, start &+ count))
        guard offset &- start < count else { return nil }
        if offset < end, ByteClass.isHexadecimal(bytes[offset]) { return GrammarFault(.traceUpper, at: offset, end) }
        return GrammarFault(kind, offset < end && bytes[offset] != 0x2D ? offset..<(offset &+ 1) : start..<offset)
    }

    /// `#( key "=" value )`, at most 32 of them (section 3.3.1).
    static func tracestate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var count = 0
        var start = range.lowerBound
        while let member = ConnectionOptions.nextMember(bytes, from: &start, to: range.upperBound) {
            guard !member.isEmpty else { continue }
            count &+= 1
            guard count <= 32 else { return GrammarFault(.traceTooMany, member) }
            if let fault = stateMember(bytes, member) { return fault }
            let key = key(bytes, member)
            if isKey(key, bytes, in: range.lowerBound..<member.lowerBound) { return GrammarFault(.traceRepeated, key) }
        }
        return nil
    }

    private static func key(_ bytes: Span<UInt8>, _ member: Range<Int>) -> Range<Int> {
        member
            .lowerBound..<(Word.first(0x3D, in: bytes, from: member.lowerBound, to: member.upperBound)
            ?? member.upperBound)
    }

    /// True if one of the members in the range has this key (section 3.3.1: one entry a key).
    private static func isKey(_ wanted: Range<Int>, _ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound,
            let member = ConnectionOptions.nextMember(bytes, from: &start, to: range.upperBound)
        {
            let its = key(bytes, member)
            guard its.count == wanted.count else { continue }
            if zip(its, wanted).allSatisfy({ bytes[$0] == bytes[$1] }) { return true }
        }
        return false
    }

    private static func stateMember(_ bytes: Span<UInt8>, _ member: Range<Int>) -> GrammarFault? {
        var offset = member.lowerBound
        let end = member.upperBound
        let first = bytes[offset]
        guard first &- 0x61 < 26 || ByteClass.isDigit(first) else { return GrammarFault(.traceKey, at: offset, end) }
        offset = GrammarClass.traceKey.end(bytes, from: offset, to: end)
        if Production.take(0x40, bytes, &offset, end) {
            guard offset < end, bytes[offset] &- 0x61 < 26 else { return GrammarFault(.traceKey, at: offset, end) }
            offset = GrammarClass.traceKey.end(bytes, from: offset, to: end)
        }
        guard offset &- member.lowerBound <= 256 else { return GrammarFault(.traceKey, member.lowerBound..<offset) }
        guard Production.take(0x3D, bytes, &offset, end) else {
            let isKey = offset < end && bytes[offset] > 0x20 && bytes[offset] < 0x7F
            return GrammarFault(isKey ? .traceKey : .traceEquals, at: offset, end)
        }
        let value = offset
        offset = GrammarClass.traceState.end(bytes, from: offset, to: end)
        guard offset == end else { return GrammarFault(.traceValue, at: offset, end) }
        guard offset &- value <= 256 else { return GrammarFault(.traceValue, value..<offset) }
        return nil
    }

    /// `#( key OWS "=" OWS value *( OWS ";" OWS property ) )` (W3C Baggage section 3.2.1).
    static func baggage(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            if let fault = entry(bytes, &offset, end, valueIsOptional: false) { return fault }
            while true {
                Production.skipSpace(bytes, &offset, end)
                guard Production.take(0x3B, bytes, &offset, end) else { return nil }
                Production.skipSpace(bytes, &offset, end)
                if let fault = entry(bytes, &offset, end, valueIsOptional: true) { return fault }
            }
        }
    }

    private static func entry(
        _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int, valueIsOptional: Bool
    ) -> GrammarFault? {
        if let fault = Production.run(.token, .baggageKey, bytes, &offset, end) { return fault }
        var next = offset
        Production.skipSpace(bytes, &next, end)
        guard Production.take(0x3D, bytes, &next, end) else {
            return valueIsOptional ? nil : GrammarFault(.parameterEquals, at: next, end)
        }
        Production.skipSpace(bytes, &next, end)
        offset = GrammarClass.baggage.end(bytes, from: next, to: end)
        guard offset < end, bytes[offset] != 0x2C, bytes[offset] != 0x3B, !GrammarClass.space.contains(bytes[offset])
        else { return nil }
        return GrammarFault(.baggageValue, at: offset, end)
    }
}
