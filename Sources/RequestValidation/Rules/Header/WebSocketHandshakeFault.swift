/// header/websocket-handshake
enum WebSocketHandshakeFault: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/websocket-handshake", reference: "RFC 6455 section 4.1",
        summary: "a WebSocket handshake that no server may take up",
        explanation: """
            A handshake is a GET over HTTP/1.1 with `Upgrade: websocket`, `Connection: Upgrade`, version 13 and a key of \
            16 random bytes in base64. Where one of them is missing, the server answers as if it were a plain GET, or \
            with a bare 400 or 426. A proxy that drops Upgrade or Connection, as nginx does unless it is \
            configured, and a client that makes up its key are the common causes.
            """,
        fix: "use a WebSocket library; if the client does, look for a proxy that drops Upgrade or Connection",
        examples: [
            .bad(
                """
                POST / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: ⟦websocket⟧\nContent-Length: 0\n\
                Sec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                """, note: "another method"),
            .bad(
                """
                GET / HTTP/1.0\nHost: a.example\nConnection: Upgrade\nUpgrade: ⟦websocket⟧\nSec-WebSocket-Version: 13\n\
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                """),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive\nUpgrade: ⟦websocket⟧\n\
                Sec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                """, note: "Connection does not name it"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: ⟦WebSocket⟧\n\
                Sec-WebSocket-Version: 13
                """, note: "no key"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: ⟦websocket⟧\n\
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                """, note: "no version"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: ⟦8⟧\n\
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                """, note: "a draft"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\n\
                Sec-WebSocket-Key: ⟦dGVzdA==⟧
                """, note: "4 bytes"),
            .bad(
                """
                GET / HTTP/1.1\nHost: a.example\nConnection: keep-alive\nSec-WebSocket-Version: 13\n\
                ⟦Sec-WebSocket-Key⟧: dGhlIHNhbXBsZSBub25jZQ==
                """, note: "a proxy dropped Upgrade, as it may: a warning"),
            .good(
                """
                GET /chat HTTP/1.1\nHost: a.example\nConnection: keep-alive, Upgrade\nUpgrade: websocket\n\
                Origin: http://a.example\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\
                Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits
                """),
            .good("GET / HTTP/1.1\nHost: a.example\nConnection: Upgrade\nUpgrade: TLS/1.3"),
        ])
    static let trigger: HeadFacts = .upgrade

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let head = context.head
        guard let offer = WebSocketHandshake.offer(bytes, head) else {
            return checkDroppedUpgrade(bytes, head, &report)
        }
        let part = offer.field.part(bytes)
        for (expected, found) in missing(bytes, context) {
            report.add(at: offer.place, in: part, expected: expected, found: found)
        }
        if let version = head.first(.secWebSocketVersion), isNumber(bytes, version.value),
            !ByteText.equals(bytes, version.value, ignoringCase: "13")
        {
            report.add(
                at: version.value, in: version.part(bytes), expected: "`13`",
                found: ByteText.quoted(bytes, version.value, limit: 20))
        }
        if let key = head.first(.secWebSocketKey),
            let length = WebSocketHandshake.keyLength(bytes, key.value), length != 16
        {
            report.add(
                at: key.value, in: key.part(bytes), expected: "16 bytes in base64", found: Count.bytes(length),
                fix: "make 16 random bytes for each connection and encode them with base64")
        }
    }

    /// What the handshake lacks, or has wrong, besides the syntax of single fields.
    private static func missing(_ bytes: Span<UInt8>, _ context: HeadContext) -> [(expected: String, found: String)] {
        let head = context.head
        var faults: [(String, String)] = []
        if !ByteText.string(bytes, head.method).elementsEqual("GET") {
            faults.append(("the method `GET`", ByteText.quoted(bytes, head.method, limit: 20)))
        }
        if head.version != .http11 { faults.append(("HTTP/1.1", ByteText.quoted(bytes, head.versionText, limit: 20))) }
        if !ConnectionOptions.contains("upgrade", bytes, head) {
            faults.append(("`Connection: Upgrade`", ConnectionOptions.description(bytes, head)))
        }
        if head.first(.secWebSocketKey) == nil { faults.append(("a Sec-WebSocket-Key field", "none")) }
        if head.first(.secWebSocketVersion) == nil { faults.append(("`Sec-WebSocket-Version: 13`", "no such field")) }
        return faults
    }

    /// Without Upgrade it is a plain GET, and proper as such; the client will not be content with it.
    private static func checkDroppedUpgrade(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ report: inout FindingReport
    ) {
        guard let key = head.first(.secWebSocketKey) else { return }
        report.add(
            at: key.name, in: key.part(bytes), expected: "`Upgrade: websocket` beside it",
            found: head.first(.upgrade) == nil ? "no Upgrade field" : "another Upgrade",
            fix: "look for a proxy that drops Upgrade and Connection, and have it pass them on", level: .warning)
    }

    /// What is no number is a fault of the value's grammar.
    private static func isNumber(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        !value.isEmpty && value.allSatisfy { ByteClass.isDigit(bytes[$0]) }
    }
}
