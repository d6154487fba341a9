/// A protocol that is not HTTP, as its first bytes show.
struct ForeignProtocol: Equatable {
    /// With what it is named in a finding: `SSH`, `an SMTP greeting`.
    let name: String
    /// What to do, where that is more than "use the right port".
    var fix: String?
    /// How many bytes of the line show it.
    var length = 1

    static let tls = ForeignProtocol(name: "TLS")

    /// Nil if the line is HTTP gone wrong rather than something else.
    static func recognise(_ bytes: Span<UInt8>, _ line: Range<Int>, emptyLinesBefore: Int) -> ForeignProtocol? {
        guard let first = line.first else { return nil }
        let isBinary = bytes[first] < 0x20 && bytes[first] != 0x09 && bytes[first] != 0x0D || bytes[first] >= 0x7F
        if isBinary, ForeignOpening.invisibleLength(bytes, line) == 0 {
            return binary(bytes, line, emptyLinesBefore: emptyLinesBefore)
        }
        return text(bytes, line)
    }

    // MARK: text

    private static let proxyFix =
        "switch the PROXY protocol off for this port in the load balancer in front, it is not enabled here"

    /// Beginnings of lines, upper or lower case.
    private static let openings: [(text: StaticString, name: String)] = [
        ("SSH-", "SSH"), ("EHLO ", "SMTP"), ("HELO ", "SMTP"), ("LHLO ", "LMTP"), ("MAIL FROM:", "SMTP"),
        ("STARTTLS", "SMTP (STARTTLS)"), ("USER ", "FTP, POP3 or IRC"), ("NICK ", "IRC"), ("CAP LS", "IRC"),
        ("CAPA", "POP3"), ("MODE READER", "NNTP"),
        ("AUTH ", "Redis or SMTP (AUTH)"), ("CONFIG GET ", "Redis"), ("CONNECT {", "NATS"), ("STOMP", "STOMP"),
        ("AMQP", "AMQP"), ("JRMI", "Java RMI"), ("GIOP", "CORBA"), ("CNXN", "the Android debug bridge"),
        ("ZBXD", "Zabbix"), ("@RSYNCD:", "rsync"), ("<?xml version='1.0'?><stream:", "XMPP"),
        ("<stream:stream", "XMPP"), ("HELP4STOMP", "STOMP"),
    ]

    private static func text(_ bytes: Span<UInt8>, _ line: Range<Int>) -> ForeignProtocol? {
        if starts(bytes, line, with: "PROXY TCP") || starts(bytes, line, with: "PROXY UNKNOWN") {
            return ForeignProtocol(name: "a PROXY protocol header, version 1", fix: proxyFix, length: 5)
        }
        for opening in openings where starts(bytes, line, with: opening.text) {
            return ForeignProtocol(name: opening.name, length: opening.text.utf8CodeUnitCount)
        }
        return redis(bytes, line) ?? ldap(bytes, line) ?? git(bytes, line) ?? memcached(bytes, line)
            ?? imap(bytes, line) ?? otherVersion(bytes, line)
    }

    /// `*3`: a Redis command (RESP) is an array of so many strings. `PING` is one inline.
    private static func redis(_ bytes: Span<UInt8>, _ line: Range<Int>) -> ForeignProtocol? {
        if ByteText.equals(bytes, line, ignoringCase: "PING") { return ForeignProtocol(name: "Redis", length: 4) }
        guard line.count >= 2, bytes[line.lowerBound] == 0x2A, isNumber(bytes, line.dropFirst()) else { return nil }
        return ForeignProtocol(name: "Redis (RESP)", length: line.count)
    }

    /// A SEQUENCE with a message id in it (RFC 4511 section 4.1.1); its tag is the digit 0.
    private static func ldap(_ bytes: Span<UInt8>, _ line: Range<Int>) -> ForeignProtocol? {
        guard line.count >= 5, bytes[line.lowerBound] == 0x30 else { return nil }
        let start = line.lowerBound
        guard bytes[start &+ 2] == 0x02, bytes[start &+ 3] == 0x01 else { return nil }
        return ForeignProtocol(name: "LDAP", length: 4)
    }

    /// `0032git-upload-pack /a.git`: four hexadecimal digits of length.
    private static func git(_ bytes: Span<UInt8>, _ line: Range<Int>) -> ForeignProtocol? {
        guard line.count >= 8, starts(bytes, line.dropFirst(4), with: "git-") else { return nil }
        for offset in line.prefix(4) where !ByteClass.isHexadecimal(bytes[offset]) { return nil }
        return ForeignProtocol(name: "the Git protocol", length: 8)
    }

    /// `set key 0 0 5`, `gets key`, `stats`.
    private static func memcached(_ bytes: Span<UInt8>, _ line: Range<Int>) -> ForeignProtocol? {
        let words = RequestLineAnalysis.words(bytes, line)
        guard let first = words.first else { return nil }
        let command = ByteText.string(bytes, first)
        let isStorage = ["set", "add", "replace", "append", "prepend", "cas"].contains(command) && words.count >= 5
        let isOther = ["stats", "flush_all"].contains(command) && words.count <= 2
        return isStorage || isOther ? ForeignProtocol(name: "memcached", length: first.count) : nil
    }

    /// `a001 CAPABILITY`: a tag and a command.
    private static func imap(_ bytes: Span<UInt8>, _ line: Range<Int>) -> ForeignProtocol? {
        let words = RequestLineAnalysis.words(bytes, line)
        guard words.count >= 2, let tag = words.first, tag.count <= 8 else { return nil }
        let command = ByteText.string(bytes, words[1]).uppercased()
        guard ["CAPABILITY", "LOGIN", "AUTHENTICATE", "STARTTLS", "LOGOUT", "NOOP"].contains(command) else {
            return nil
        }
        return ForeignProtocol(name: "IMAP", length: words[1].upperBound &- line.lowerBound)
    }

    /// `OPTIONS rtsp://a RTSP/1.0`: built like HTTP, but another name before the slash.
    private static func otherVersion(_ bytes: Span<UInt8>, _ line: Range<Int>) -> ForeignProtocol? {
        let words = RequestLineAnalysis.words(bytes, line)
        guard words.count == 3, let last = words.last, !RequestLineAnalysis.isVersionLike(bytes, last),
            let slash = Word.first(0x2F, in: bytes, from: last.lowerBound, to: last.upperBound)
        else { return nil }
        let name = last.lowerBound..<slash
        let version = (slash &+ 1)..<last.upperBound
        guard (2...5).contains(name.count), version.count == 3, RequestLineSearch.isUpperCase(bytes, name),
            ByteClass.isDigit(bytes[version.lowerBound]), bytes[slash &+ 2] == 0x2E,
            ByteClass.isDigit(bytes[slash &+ 3])
        else { return nil }
        return ForeignProtocol(name: ByteText.string(bytes, name), length: line.count)
    }

    private static func starts(_ bytes: Span<UInt8>, _ line: Range<Int>, with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard line.count >= count else { return false }
        return ByteText.equals(bytes, line.lowerBound..<(line.lowerBound &+ count), ignoringCase: text)
    }

    private static func isNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for offset in range where !ByteClass.isDigit(bytes[offset]) { return false }
        return !range.isEmpty
    }

    // MARK: binary

    private static func binary(_ bytes: Span<UInt8>, _ line: Range<Int>, emptyLinesBefore: Int) -> ForeignProtocol {
        let opening = ByteText.array(bytes, line.prefix(8))
        let second = opening.dropFirst().first
        switch opening.first ?? 0 {
        case 0x16: return tls
        case 0x15: return ForeignProtocol(name: "a TLS alert")
        case 0x00: return lengthPrefixed(opening, emptyLinesBefore: emptyLinesBefore)
        case 0x03: return ForeignProtocol(name: second == 0 ? "RDP (a TPKT header)" : "RTMP or another binary protocol")
        case 0x04: return ForeignProtocol(name: second == 1 || second == 2 ? "SOCKS 4" : "a binary protocol")
        case 0x05: return ForeignProtocol(name: "SOCKS 5")
        case 0x10: return ForeignProtocol(name: "MQTT")
        case 0x12: return ForeignProtocol(name: second == 0x34 ? "AJP" : "a binary protocol")
        case 0x13: return ForeignProtocol(name: "BitTorrent")
        case 0x80: return sslTwo(opening)
        case 0x81: return ForeignProtocol(name: "a WebSocket frame without handshake, or a binary protocol")
        case 0xFE, 0xFF: return marked(opening)
        default: return ForeignProtocol(name: "a binary protocol")
        }
    }

    /// Protocols that begin with a length: the type stands behind it.
    private static func lengthPrefixed(_ opening: [UInt8], emptyLinesBefore: Int) -> ForeignProtocol {
        // The signature is CR LF CR LF NUL CR LF "QUIT" LF; its two line ends pass for empty lines.
        if emptyLinesBefore == 2, opening == [0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A] {
            return ForeignProtocol(name: "a PROXY protocol header, version 2", fix: proxyFix, length: opening.count)
        }
        let type = Array(opening.dropFirst(4))
        if type.count == 4, type.dropFirst() == [0x53, 0x4D, 0x42], type.first == 0xFF || type.first == 0xFE {
            return ForeignProtocol(name: "SMB", length: opening.count)
        }
        // Protocol 3.x, or one of the request codes 1234.5678 to 1234.5680.
        if type == [0x00, 0x03, 0x00, 0x00] || type.starts(with: [0x04, 0xD2, 0x16]) {
            return ForeignProtocol(name: "PostgreSQL", length: opening.count)
        }
        return ForeignProtocol(name: "a binary protocol", length: min(1, opening.count))
    }

    private static func sslTwo(_ opening: [UInt8]) -> ForeignProtocol {
        opening.count > 2 && opening[2] == 1
            ? ForeignProtocol(name: "an SSL 2.0 handshake", length: 3) : ForeignProtocol(name: "a binary protocol")
    }

    private static func marked(_ opening: [UInt8]) -> ForeignProtocol {
        guard opening.count > 1 else { return ForeignProtocol(name: "a binary protocol") }
        switch (opening[0], opening[1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF):
            return ForeignProtocol(name: "UTF-16 text", fix: "send the head in ASCII, not in UTF-16", length: 2)
        case (0xFF, 0xF0...0xFE): return ForeignProtocol(name: "Telnet", length: 2)
        case (0xFF, 0x00): return ForeignProtocol(name: "ZeroMQ", length: 2)
        default: return ForeignProtocol(name: "a binary protocol")
        }
    }
}
