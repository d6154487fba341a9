/// request-line/not-http
enum NotHTTP: HeadRule {
    static let metadata = RuleMetadata(
        id: "request-line/not-http", isUnforwardable: true, reference: "RFC 9112 section 3",
        summary: "another protocol than HTTP",
        explanation: """
            Something else than HTTP was sent: a client with the wrong port, a load balancer that puts a PROXY header \
            first, or a scanner. Other servers log a garbled line or nothing at all; here the protocol is named, so \
            that the wrong setting can be found.
            """,
        fix: "send HTTP/1.1 to this port, or connect to the port of the service that was meant",
        examples: [
            .rawBad("⟦SSH-⟧2.0-OpenSSH_9.6\n"),
            .rawBad("⟦EHLO ⟧client.example\n"),
            .rawBad("⟦ehlo ⟧client.example␊"),
            .rawBad("⟦USER ⟧anonymous\n"),
            .rawBad("⟦*1⟧\n$4\nPING\n", note: "Redis"),
            .rawBad("⟦PING⟧\n"),
            .rawBad("⟦set⟧ key 0 0 5\nvalue\n", note: "memcached"),
            .rawBad("⟦a001 CAPABILITY⟧\n", note: "IMAP"),
            .rawBad("⟦PROXY⟧ TCP4 192.0.2.1 192.0.2.2 50000 80\nGET / HTTP/1.1\nHost: a.example\n\n"),
            .rawBad("⟦OPTIONS rtsp://a.example/ RTSP/1.0⟧\nCSeq: 1\n\n"),
            .rawBad("⟦CONNECT {⟧\"verbose\":false}\n", note: "NATS"),
            .rawBad("⟦0032git-⟧upload-pack /a.git⟨00⟩host=a.example⟨00⟩\n"),
            .rawBad("⟦0⟨0C⟩⟨02⟩⟨01⟩⟧⟨01⟩`⟨07⟩\n", note: "LDAP"),
            .rawBad("⟦⟨03⟩⟧⟨00⟩⟨00⟩⟨13⟩⟨0E⟩⟨E0⟩⟨00⟩", note: "RDP"),
            .rawBad("⟦⟨04⟩⟧⟨01⟩⟨00⟩⟨50⟩", note: "SOCKS 4"),
            .rawBad("⟦⟨05⟩⟧⟨01⟩⟨00⟩", note: "SOCKS 5"),
            .rawBad("⟦⟨10⟩⟧⟨0C⟩⟨00⟩⟨04⟩MQTT", note: "MQTT"),
            .rawBad("⟦⟨00⟩⟨00⟩⟨00⟩⟨08⟩⟨04⟩⟨D2⟩⟨16⟩⟨2F⟩⟧", note: "PostgreSQL asks for TLS"),
            .rawBad("⟦⟨00⟩⟨00⟩⟨00⟩⟨85⟩⟨FF⟩SMB⟧r", note: "SMB"),
            .rawBad("⟨FF⟩⟨FE⟩G⟨00⟩E⟨00⟩T⟨00⟩", note: "UTF-16"),
            .rawBad("⟦⟨80⟩⟨2E⟩⟨01⟩⟧⟨00⟩⟨02⟩", note: "SSL 2.0"),
            .rawBad("⟦⟨00⟩⟧⟨01⟩⟨02⟩⟨03⟩⟨04⟩⟨05⟩⟨06⟩⟨07⟩", note: "noise"),
            .rawBad("⟦⟨7F⟩⟧ELF", note: "noise"),
            .rawBad("\n\n⟨00⟩\nQUIT␊⟨21⟩⟨11⟩⟨00⟩⟨0C⟩", note: "PROXY protocol, version 2"),
            .rawBad(
                "⟦AMQP⟧⟨00⟩⟨00⟩⟨09⟩⟨01⟩", note: "a protocol without line ends, seen when the time is over",
                also: ["timing/header-timeout"], end: .headerTimeout(seconds: 10)),
            .rawBad(
                "⟦⟨00⟩⟧⟨01⟩", note: "too short to be named", also: ["framing/head-truncated"], end: .closed),
            .good("OPTIONS / HTTP/1.1\nHost: a.example"),
            .good("GET /redis/*1 HTTP/1.1\nHost: a.example\nUser-Agent: Go-http-client/1.1"),
            .good("SEARCH /ssh HTTP/1.1\nHost: a.example\nContent-Length: 0"),
        ])
    static let trigger: HeadFacts = [.irregularRequestLine, .cutRequestLine]

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard case .foreign(let foreign) = RequestLineKind.of(context, bytes) else { return }
        let start = context.head.requestLine.lowerBound
        report.add(
            at: start..<min(start + foreign.length, context.head.requestLine.upperBound), in: .requestLine,
            expected: "an HTTP request", found: foreign.name, fix: foreign.fix)
    }
}
