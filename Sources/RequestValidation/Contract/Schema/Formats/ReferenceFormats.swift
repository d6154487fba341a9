/// URIs, URI templates and JSON Pointers.
enum ReferenceFormats {
    /// RFC 3986, and RFC 3987 where characters that are not ASCII may stand in it.
    static func isURI(_ reference: Span<UInt8>, mustBeAbsolute: Bool, isInternational: Bool) -> Bool {
        let bytes = ByteText.array(reference, 0..<reference.count)
        var text = bytes
        if bytes.contains(where: { $0 >= 0x80 }) {
            guard isInternational, String(validating: bytes, as: UTF8.self) != nil else { return false }
            // What may stand for itself there may stand encoded here.
            text = bytes.flatMap { $0 < 0x80 ? [$0] : Array("%80".utf8) }
        }
        guard let plain = withoutUserInformation(text) else { return false }
        return isReference(withoutFutureAddress(plain), mustBeAbsolute)
    }

    private static func isReference(_ text: [UInt8], _ mustBeAbsolute: Bool) -> Bool {
        // The grammar of fields lets the brackets pass that browsers leave in a query.
        guard !text.contains(where: { $0 == 0x5B || $0 == 0x5D }) || hasAddressLiteral(text) else { return false }
        return (!mustBeAbsolute || hasScheme(text))
            && URIGrammar.reference(text.span, 0..<text.count, mayHaveFragment: true)
                == nil
            && !startsWithColon(text)
    }

    private static func hasScheme(_ text: [UInt8]) -> Bool {
        guard let colon = text.firstIndex(of: 0x3A), let first = text.first, ByteClass.isLetter(first) else {
            return false
        }
        return text[..<colon].allSatisfy {
            ByteClass.isLetter($0) || ByteClass.isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
    }

    /// `1:b`: what would be a scheme and is none must not stand before the first `/` (RFC 3986 section 4.2).
    private static func startsWithColon(_ text: [UInt8]) -> Bool {
        let segment = text.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        guard let colon = segment.firstIndex(of: 0x3A) else { return false }
        return !hasScheme(Array(segment[...colon]))
    }

    private static func authority(_ text: [UInt8]) -> Range<Int>? {
        let start = text.firstRange(of: [0x2F, 0x2F])
        guard let start, start.lowerBound == 0 || text[start.lowerBound - 1] == 0x3A else { return nil }
        let end = text[start.upperBound...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? text.count
        return start.upperBound..<end
    }

    /// Brackets around an IPv6 address, and nowhere else.
    private static func hasAddressLiteral(_ text: [UInt8]) -> Bool {
        guard let authority = authority(text) else { return false }
        return text.indices.allSatisfy { authority.contains($0) || text[$0] != 0x5B && text[$0] != 0x5D }
    }

    /// Nil if what stands before the `@` is no `userinfo` (RFC 3986 section 3.2.1), which has the bytes of a path.
    private static func withoutUserInformation(_ text: [UInt8]) -> [UInt8]? {
        guard let authority = authority(text), let at = text[authority].firstIndex(of: 0x40) else { return text }
        let information = Array("./".utf8) + text[authority.lowerBound..<at]
        guard !information.contains(where: { $0 == 0x5B || $0 == 0x5D }), isReference(information, false) else {
            return nil
        }
        return Array(text[..<authority.lowerBound] + text[(at + 1)...])
    }

    /// An `IPvFuture` (RFC 3986 section 3.2.2) written as an address of IPv6: the grammar of hosts knows no other.
    private static func withoutFutureAddress(_ text: [UInt8]) -> [UInt8] {
        guard let authority = authority(text), text[authority].first == 0x5B,
            let close = text[authority].firstIndex(of: 0x5D)
        else { return text }
        let literal = text[(authority.lowerBound + 1)..<close]
        guard let version = literal.first, version | 0x20 == 0x76, let dot = literal.firstIndex(of: 0x2E) else {
            return text
        }
        let number = literal[(literal.startIndex + 1)..<dot]
        let address = literal[(dot + 1)...]
        guard !number.isEmpty, number.allSatisfy(ByteClass.isHexadecimal), !address.isEmpty,
            address.allSatisfy({ GrammarClass.registeredName.contains($0) || $0 == 0x3A })
        else { return text }
        return Array(text[..<authority.lowerBound]) + Array("[::1]".utf8) + text[(close + 1)...]
    }

    // MARK: RFC 6570

    static func isTemplate(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x7B:
                guard let close = rest.firstIndex(of: 0x7D), isExpression(rest[..<close]) else { return false }
                rest = rest[(close + 1)...]
            case 0x25:
                guard rest.count >= 2, rest.prefix(2).allSatisfy(ByteClass.isHexadecimal) else { return false }
                rest = rest.dropFirst(2)
            case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7C, 0x7D, 0x7F: return false
            default: continue
            }
        }
        return true
    }

    private static func isExpression(_ expression: ArraySlice<UInt8>) -> Bool {
        var list = expression
        if let first = list.first, "+#./;?&=,!@|".utf8.contains(first) { list = list.dropFirst() }
        return list.split(separator: 0x2C, omittingEmptySubsequences: false).allSatisfy(isVariable)
    }

    /// `varname [ ":" 1*4DIGIT / "*" ]`
    private static func isVariable(_ text: ArraySlice<UInt8>) -> Bool {
        var name = text
        if name.last == 0x2A {
            name = name.dropLast()
        } else if let colon = name.firstIndex(of: 0x3A) {
            let digits = name[(colon + 1)...]
            guard (1...4).contains(digits.count), digits.first != 0x30, digits.allSatisfy(ByteClass.isDigit) else {
                return false
            }
            name = name[..<colon]
        }
        guard name.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }) else {
            return false
        }
        var index = name.startIndex
        while index < name.endIndex {
            let byte = name[index]
            if byte == 0x25 {
                guard index + 2 < name.endIndex, ByteClass.isHexadecimal(name[index + 1]),
                    ByteClass.isHexadecimal(name[index + 2])
                else { return false }
                index += 3
                continue
            }
            guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x5F || byte == 0x2E else {
                return false
            }
            index += 1
        }
        return true
    }

    // MARK: RFC 6901

    static func isPointer(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return true }
        return first == 0x2F && JSONTape.unescaped(Array(bytes)) != nil
    }

    /// A number of steps up, then a pointer or `#` (draft-bhutton-relative-json-pointer).
    static func isRelativePointer(_ bytes: [UInt8]) -> Bool {
        let digits = bytes.prefix(while: ByteClass.isDigit)
        guard !digits.isEmpty, digits.count == 1 || digits.first != 0x30 else { return false }
        let rest = bytes[digits.endIndex...]
        return rest.elementsEqual([0x23]) || isPointer(rest)
    }
}
