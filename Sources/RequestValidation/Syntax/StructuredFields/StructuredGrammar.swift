/// Structured fields with the types that their specifications want.
enum StructuredGrammar {
    /// What a field's members must be.
    enum Wanted: UInt8, Sendable {
        case integer, string, token, boolean, byteSequence, innerList
    }

    /// The whole field, each member of the wanted type. Parameters may be anything (RFC 9651 section 2).
    @inline(__always)
    static func field(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ shape: StructuredShape, of wanted: Wanted
    ) -> GrammarFault? {
        var reader = StructuredFieldReader(shape, range)
        while let member = reader.next(bytes) {
            if let kind = mismatch(member.kind, wanted) { return GrammarFault(kind, member.value) }
        }
        return reader.fault
    }

    @inline(__always)
    private static func mismatch(_ kind: StructuredKind, _ wanted: Wanted) -> GrammarFault.Kind? {
        switch wanted {
        case .integer: kind == .integer ? nil : .wantsInteger
        case .string: kind == .string ? nil : .wantsString
        case .token: kind == .token ? nil : .wantsToken
        case .boolean: kind == .boolean ? nil : .wantsBoolean
        case .byteSequence: kind == .byteSequence ? nil : .wantsBytes
        case .innerList: kind == .innerList ? nil : .wantsInnerList
        }
    }

    /// `u` from 0 to 7, `i` a boolean (RFC 9218 section 4); other keys are free.
    static func priority(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        var reader = StructuredFieldReader(.dictionary, range)
        while let member = reader.next(bytes) {
            guard member.key.count == 1 else { continue }
            if bytes[member.key.lowerBound] == 0x75 {
                guard member.kind == .integer, member.value.count == 1, bytes[member.value.lowerBound] <= 0x37 else {
                    return GrammarFault(.priorityUrgency, member.value)
                }
            } else if bytes[member.key.lowerBound] == 0x69, member.kind != .boolean {
                return GrammarFault(.wantsBoolean, member.value)
            }
        }
        return reader.fault
    }

    /// A string (draft-ietf-httpapi-idempotency-key-header section 2.1); many clients send it bare.
    static func idempotencyKey(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        if let first = range.first, bytes[first] != 0x22,
            GrammarClass.identifier.end(bytes, from: first, to: range.upperBound) == range.upperBound
        {
            return GrammarFault(.bareString, range)
        }
        return field(bytes, range, .item, of: .string)
    }

    /// Signatures by name (RFC 9421 section 4.2), or the parameters of the drafts before it.
    static func signature(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        let start = range.lowerBound
        if Production.isWord("keyid=", bytes, start..<min(start &+ 6, range.upperBound)) {
            return ListGrammar.signatureParameters(bytes, range)
        }
        return field(bytes, range, .dictionary, of: .byteSequence)
    }
}
