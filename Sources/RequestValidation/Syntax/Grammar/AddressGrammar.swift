/// Addresses as proxies pass them on: X-Forwarded-For, X-Real-IP, Forwarded.
enum AddressGrammar {
    /// `#( IPv4 [ ":" port ] / IPv6 / "[" IPv6 "]" [ ":" port ] / "unknown" / "_" token )`; no document defines it, this
    /// is what proxies send.
    static func forwardedFor(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        Production.list(bytes, range) { bytes, offset, end in
            var place = Production.word(bytes, from: offset, to: end)
            offset = place.upperBound
            // Some proxies quote as in Forwarded.
            if place.count > 2, bytes[place.lowerBound] == 0x22, bytes[place.upperBound &- 1] == 0x22 {
                place = (place.lowerBound &+ 1)..<(place.upperBound &- 1)
            }
            if isAddress(bytes, place) || isNode(bytes, place) { return nil }
            return GrammarFault(.addressOrName, place)
        }
    }

    /// One address, with a port perhaps: X-Real-IP, True-Client-IP and the like.
    static func address(_ bytes: Span<UInt8>, _ range: Range<Int>) -> GrammarFault? {
        if isAddress(bytes, range) || isNode(bytes, range) { return nil }
        return GrammarFault(.address, range)
    }

    /// An address without brackets, port or name.
    static func isAddress(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        isV4(bytes, place) || isV6(bytes, place)
    }

    /// `nodename [ ":" node-port ]` (RFC 7239 section 6).
    static func isNode(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        let end = place.upperBound
        guard let first = place.first else { return false }
        var name = end
        if bytes[first] == 0x5B {
            guard let close = Word.first(0x5D, in: bytes, from: first, to: end), isV6(bytes, (first &+ 1)..<close)
            else { return false }
            name = close &+ 1
        } else {
            name = Word.first(0x3A, in: bytes, from: first, to: end) ?? end
            let its = first..<name
            guard isV4(bytes, its) || Production.isWord("unknown", bytes, its) || isObfuscated(bytes, its) else {
                return false
            }
        }
        guard name < end else { return true }
        guard bytes[name] == 0x3A, name &+ 1 < end else { return false }
        let port = (name &+ 1)..<end
        if isObfuscated(bytes, port) { return true }
        return GrammarClass.digit.end(bytes, from: port.lowerBound, to: end) == end && URIGrammar.isPort(bytes, port)
    }

    /// `"_" 1*( ALPHA / DIGIT / "." / "_" / "-" )` (RFC 7239 section 6.3)
    private static func isObfuscated(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        guard place.count > 1, bytes[place.lowerBound] == 0x5F else { return false }
        for offset in place {
            let byte = bytes[offset]
            guard GrammarClass.base64URL.contains(byte) || byte == 0x2E else { return false }
        }
        return true
    }

    /// Four numbers of 0 to 255 without leading zeros (RFC 3986 section 3.2.2).
    static func isV4(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        var offset = place.lowerBound
        for part in 0..<4 {
            if part > 0, !Production.take(0x2E, bytes, &offset, place.upperBound) { return false }
            let start = offset
            offset = GrammarClass.digit.end(bytes, from: start, to: place.upperBound)
            guard offset > start, offset &- start <= 3, offset &- start == 1 || bytes[start] != 0x30 else {
                return false
            }
            var number = 0
            for digit in start..<offset { number = number &* 10 &+ Int(bytes[digit] &- 0x30) }
            guard number <= 255 else { return false }
        }
        return offset == place.upperBound
    }

    /// Eight groups of 1 to 4 hexadecimal digits, one run of them as `::`, the last two as IPv4 perhaps.
    static func isV6(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        var offset = place.lowerBound
        let end = place.upperBound
        var groups = 0
        var hasGap = false
        if Production.has(0x3A, bytes, offset, end) {
            guard Production.has(0x3A, bytes, offset &+ 1, end) else { return false }
            hasGap = true
            offset &+= 2
        }
        while offset < end {
            let start = offset
            offset = GrammarClass.hexadecimal.end(bytes, from: start, to: end)
            if Production.has(0x2E, bytes, offset, end) {
                return isV4(bytes, start..<end) && (hasGap ? groups <= 5 : groups == 6)
            }
            guard offset > start, offset &- start <= 4 else { return false }
            groups &+= 1
            guard groups <= 8 else { return false }
            guard offset < end else { break }
            guard Production.take(0x3A, bytes, &offset, end), offset < end else { return false }
            guard Production.has(0x3A, bytes, offset, end) else { continue }
            guard !hasGap else { return false }
            hasGap = true
            offset &+= 1
        }
        return hasGap ? groups <= 7 : groups == 8
    }
}
