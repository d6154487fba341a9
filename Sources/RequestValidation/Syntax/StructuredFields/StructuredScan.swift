/// The productions of structured fields (RFC 9651 section 4.2), in the manner of `Production`.
enum StructuredScan {
    typealias Read = (kind: StructuredKind, fault: GrammarFault?)

    /// `( lcalpha / "*" ) *( lcalpha / DIGIT / "_" / "-" / "." / "*" )`
    @inline(__always)
    static func key(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        guard offset < end, bytes[offset] &- 0x61 < 26 || bytes[offset] == 0x2A else {
            return GrammarFault(.structuredKey, at: offset, end)
        }
        offset = GrammarClass.structuredKey.end(bytes, from: offset, to: end)
        return nil
    }

    /// A bare item: what kind it is, or why it is none.
    @inline(__always)
    static func bareItem(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Read {
        guard offset < end else { return (.token, GrammarFault(.structuredItem, at: offset, end)) }
        let first = bytes[offset]
        switch first {
        case 0x22: return (.string, string(bytes, &offset, end))
        case 0x3F: return (.boolean, boolean(bytes, &offset, end))
        case 0x2D, 0x30...0x39: return number(bytes, &offset, end)
        case 0x3A: return (.byteSequence, byteSequence(bytes, &offset, end))
        case 0x40: return (.date, date(bytes, &offset, end))
        case 0x25: return (.displayString, displayString(bytes, &offset, end))
        default:
            guard first == 0x2A || ByteClass.isLetter(first) else {
                return (.token, GrammarFault(.structuredItem, at: offset, end))
            }
            offset = GrammarClass.structuredToken.end(bytes, from: offset, to: end)
            return (.token, nil)
        }
    }

    /// `*( ";" *SP key [ "=" bare-item ] )`
    @inline(__always)
    static func parameters(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        while Production.take(0x3B, bytes, &offset, end) {
            Production.skipSpace(bytes, &offset, end)
            if let fault = key(bytes, &offset, end) { return fault }
            guard Production.take(0x3D, bytes, &offset, end) else { continue }
            if let fault = bareItem(bytes, &offset, end).fault { return fault }
        }
        return nil
    }

    /// `"(" *SP [ item *( 1*SP item ) *SP ] ")"`; its `(` stands at the offset.
    static func innerList(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        offset &+= 1
        while true {
            Production.skipSpace(bytes, &offset, end)
            guard offset < end else { return GrammarFault(.structuredInnerListEnd, start..<end) }
            if Production.take(0x29, bytes, &offset, end) { return nil }
            if let fault = bareItem(bytes, &offset, end).fault { return fault }
            if let fault = parameters(bytes, &offset, end) { return fault }
            guard offset == end || bytes[offset] == 0x29 || GrammarClass.space.contains(bytes[offset]) else {
                return GrammarFault(.structuredInnerListEnd, at: offset, end)
            }
        }
    }

    // MARK: bare items

    private static func string(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        offset &+= 1
        while true {
            offset = GrammarClass.structuredString.end(bytes, from: offset, to: end)
            guard offset < end else { return GrammarFault(.structuredStringEnd, start..<end) }
            switch bytes[offset] {
            case 0x22:
                offset &+= 1
                return nil
            case 0x5C:
                guard offset &+ 1 < end, bytes[offset &+ 1] == 0x22 || bytes[offset &+ 1] == 0x5C else {
                    return GrammarFault(.structuredEscape, offset..<min(offset &+ 2, end))
                }
                offset &+= 2
            default: return GrammarFault(.structuredStringCharacter, at: offset, end)
            }
        }
    }

    private static func boolean(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        guard offset &+ 1 < end, bytes[offset &+ 1] & 0xFE == 0x30 else {
            return GrammarFault(.structuredBoolean, offset..<min(offset &+ 2, end))
        }
        offset &+= 2
        return nil
    }

    /// `[ "-" ] ( 1*15DIGIT / 1*12DIGIT "." 1*3DIGIT )`
    private static func number(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Read {
        let start = offset
        _ = Production.take(0x2D, bytes, &offset, end)
        let digits = offset
        offset = GrammarClass.digit.end(bytes, from: offset, to: end)
        guard offset > digits else { return (.integer, GrammarFault(.structuredItem, at: offset, end)) }
        let length = offset &- digits
        guard Production.has(0x2E, bytes, offset, end) else {
            return (.integer, length <= 15 ? nil : GrammarFault(.structuredNumberTooLong, start..<offset))
        }
        offset &+= 1
        let fraction = offset
        offset = GrammarClass.digit.end(bytes, from: offset, to: end)
        guard length <= 12 else { return (.decimal, GrammarFault(.structuredNumberTooLong, start..<offset)) }
        guard (1...3).contains(offset &- fraction) else {
            return (.decimal, GrammarFault(.structuredFraction, start..<offset))
        }
        return (.decimal, nil)
    }

    /// `":" base64 ":"`; padding may be left out (RFC 9651 section 4.2.7).
    private static func byteSequence(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        offset = GrammarClass.base64.end(bytes, from: offset &+ 1, to: end)
        let padding = offset
        while offset &- padding < 2, Production.take(0x3D, bytes, &offset, end) {}
        guard offset < end else { return GrammarFault(.structuredBytesEnd, start..<end) }
        guard bytes[offset] == 0x3A else { return GrammarFault(.structuredBase64, at: offset, end) }
        guard (padding &- start &- 1) & 3 != 1 else { return GrammarFault(.base64Length, start..<(offset &+ 1)) }
        offset &+= 1
        return nil
    }

    /// `"@" integer`, seconds since 1970.
    private static func date(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        offset &+= 1
        guard offset < end, bytes[offset] == 0x2D || ByteClass.isDigit(bytes[offset]) else {
            return GrammarFault(.structuredDate, at: offset, end)
        }
        let read = number(bytes, &offset, end)
        if let fault = read.fault { return fault }
        return read.kind == .integer ? nil : GrammarFault(.structuredDate, start..<offset)
    }

    /// `%"` text in ASCII with `%hh` for the rest of UTF-8 `"`
    private static func displayString(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        let start = offset
        guard offset &+ 1 < end, bytes[offset &+ 1] == 0x22 else {
            return GrammarFault(.structuredDisplayOpen, at: offset &+ 1, end)
        }
        offset &+= 2
        while offset < end, bytes[offset] != 0x22 {
            let byte = bytes[offset]
            guard byte >= 0x20, byte < 0x7F else { return GrammarFault(.structuredStringCharacter, at: offset, end) }
            guard byte == 0x25 else {
                offset &+= 1
                continue
            }
            guard offset &+ 2 < end, GrammarClass.lowerHexadecimal.contains(bytes[offset &+ 1]),
                GrammarClass.lowerHexadecimal.contains(bytes[offset &+ 2])
            else { return GrammarFault(.structuredDisplayEncoding, offset..<min(offset &+ 3, end)) }
            offset &+= 3
        }
        guard offset < end else { return GrammarFault(.structuredStringEnd, start..<end) }
        let text = PercentEncoding.decoded(bytes, (start &+ 2)..<offset)
        offset &+= 1
        return UTF8Check.firstFault(text.span, 0..<text.count) == nil
            ? nil : GrammarFault(.structuredDisplayUTF8, start..<offset)
    }
}
