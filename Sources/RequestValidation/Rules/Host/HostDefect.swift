/// The first thing that is wrong with a host and port (RFC 3986 section 3.2.2).
struct HostDefect {
    let place: Range<Int>
    var expected = "a host name or address, and perhaps `:` and a port"
    let found: String
    /// Nil: the rule's own.
    var fix: String?

    /// Nil for a good value. Control bytes are left to the rules about fields.
    static func find(_ bytes: Span<UInt8>, _ value: Range<Int>) -> HostDefect? {
        guard !value.contains(where: { ByteClass.of(bytes[$0]).contains(.control) }) else { return nil }
        if let defect = urlPart(bytes, value) { return defect }
        if bytes[value.lowerBound] == 0x5B { return literal(bytes, value) }
        return name(bytes, value)
    }

    // MARK: parts of a URL

    private static func urlPart(_ bytes: Span<UInt8>, _ value: Range<Int>) -> HostDefect? {
        if let authority = RequestTarget.authority(bytes, value) {
            return HostDefect(
                place: value.lowerBound..<authority.lowerBound, found: "a URL",
                fix: "send the host of the URL alone, without scheme and path")
        }
        let path = value.first { bytes[$0] == 0x2F || bytes[$0] == 0x3F || bytes[$0] == 0x23 } ?? value.upperBound
        if let sign = Word.first(0x40, in: bytes, from: value.lowerBound, to: path) {
            // Not quoted: it may be a password.
            return HostDefect(
                place: value.lowerBound..<(sign + 1), found: "user information before `@`",
                fix: "send the host alone; credentials belong in Authorization")
        }
        guard path < value.upperBound, path > value.lowerBound else { return nil }
        return HostDefect(
            place: path..<value.upperBound, found: "\(ByteText.quoted(bytes[path])) and what follows it",
            fix: "send the host alone; path and query belong in the request line")
    }

    // MARK: addresses in brackets

    private static func literal(_ bytes: Span<UInt8>, _ value: Range<Int>) -> HostDefect? {
        guard let close = Word.first(0x5D, in: bytes, from: value.lowerBound, to: value.upperBound) else {
            return HostDefect(place: value, expected: "`]` behind the address", found: "the end of the value")
        }
        let address = (value.lowerBound + 1)..<close
        guard IPAddress(ByteText.string(bytes, address)).map({ $0.isV4 ? isMapped(bytes, address) : true }) ?? false
        else {
            return HostDefect(
                place: address, expected: "an IPv6 address in brackets", found: ByteText.quoted(bytes, address),
                fix: zoneFix(bytes, address))
        }
        guard close + 1 < value.upperBound else { return nil }
        guard bytes[close + 1] == 0x3A else {
            return HostDefect(
                place: (close + 1)..<value.upperBound, expected: "`:` and a port, or nothing, behind `]`",
                found: ByteText.quoted(bytes, (close + 1)..<value.upperBound))
        }
        return port(bytes, (close + 2)..<value.upperBound)
    }

    /// An IPv4 address in brackets is none; `::ffff:192.0.2.1` is.
    private static func isMapped(_ bytes: Span<UInt8>, _ address: Range<Int>) -> Bool {
        Word.first(0x3A, in: bytes, from: address.lowerBound, to: address.upperBound) != nil
    }

    private static func zoneFix(_ bytes: Span<UInt8>, _ address: Range<Int>) -> String? {
        guard Word.first(0x25, in: bytes, from: address.lowerBound, to: address.upperBound) != nil else { return nil }
        return "leave the zone (`%eth0`) out: it means nothing to another host"
    }

    // MARK: names

    private static func name(_ bytes: Span<UInt8>, _ value: Range<Int>) -> HostDefect? {
        if value.reduce(0, { $0 + (bytes[$1] == 0x3A ? 1 : 0) }) > 1, IPAddress(ByteText.string(bytes, value)) != nil {
            return HostDefect(
                place: value, expected: "an IPv6 address in brackets", found: "one without",
                fix: "send `[\(ByteText.escaped(bytes, value))]`")
        }
        let colon = Word.first(0x3A, in: bytes, from: value.lowerBound, to: value.upperBound)
        let name = value.lowerBound..<(colon ?? value.upperBound)
        if let defect = character(bytes, name, value) { return defect }
        if name.isEmpty {
            return HostDefect(place: name, expected: "a host name before the port", found: "none")
        }
        return colon.flatMap { port(bytes, ($0 + 1)..<value.upperBound) }
    }

    private static func character(_ bytes: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>) -> HostDefect? {
        var offset = name.lowerBound
        while offset < name.upperBound {
            let byte = bytes[offset]
            if byte == 0x2C { return list(offset, value) }
            if byte == 0x25 {
                guard PercentEncoding.decode(bytes, at: offset, end: name.upperBound) != nil else {
                    let place = offset..<min(offset + 3, name.upperBound)
                    return HostDefect(
                        place: place, expected: "`%` and two hexadecimal digits", found: ByteText.quoted(bytes, place))
                }
            } else if byte >= 0x80 {
                return nonASCII(bytes, offset, name)
            } else if byte == 0x20, let comma = name.first(where: { bytes[$0] == 0x2C }) {
                return list(comma, value)
            } else if !isNameByte(byte) {
                return HostDefect(
                    place: offset..<(offset + 1), expected: "letters, digits, `.` and `-`",
                    found: ByteText.quoted(byte))
            }
            offset += 1
        }
        return nil
    }

    private static func list(_ comma: Int, _ value: Range<Int>) -> HostDefect {
        HostDefect(
            place: comma..<value.upperBound, expected: "one host", found: "a list",
            fix: "send one host: Host cannot be a list, and proxies must not join two of them")
    }

    private static func nonASCII(_ bytes: Span<UInt8>, _ offset: Int, _ name: Range<Int>) -> HostDefect {
        var end = offset
        while end < name.upperBound, bytes[end] >= 0x80 { end += 1 }
        return HostDefect(
            place: offset..<end, expected: "ASCII", found: ByteText.quoted(bytes, offset..<end),
            fix: "send the name in its ASCII form (`xn--...`, IDNA)")
    }

    /// `unreserved` and `sub-delims` of RFC 3986, which a registered name may hold; the comma is judged before.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        RequestTarget.isUnreserved(byte) || "!$&'()*+;=".utf8.contains(byte)
    }

    /// Empty, or 0 to 65535.
    private static func port(_ bytes: Span<UInt8>, _ range: Range<Int>) -> HostDefect? {
        guard !range.isEmpty else { return nil }
        var number = 0
        for offset in range {
            guard ByteClass.isDigit(bytes[offset]) else { number = Int.max; break }
            number = min(number * 10 + Int(bytes[offset] - 0x30), 1_000_000)
        }
        guard number > 65535 else { return nil }
        return HostDefect(
            place: range, expected: "a port of 0 to 65535", found: ByteText.quoted(bytes, range),
            fix: "send a port number, or none for the default port")
    }
}
