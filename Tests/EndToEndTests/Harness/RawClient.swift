import Linux

/// A client that sends bytes as they are given and reads what comes back.
final class RawClient {
    enum Manner: CaseIterable {
        case whole
        /// One write for each byte.
        case singly
    }

    struct Response {
        let status: Int
        let fields: [Field]
        /// Without transfer coding.
        let body: [UInt8]
        /// As it came, with its head.
        let raw: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
        /// `ID; rule, rule` taken apart.
        var rejection: (id: String, rules: [String])? {
            guard let value = fields["pedant-rejection"] else { return nil }
            let parts = value.split(separator: ";", maxSplits: 1).map { String($0).trimmed }
            let rules = (parts.last ?? "").split(separator: ",").map { String($0).trimmed }
            return (parts.first ?? "", parts.count > 1 ? rules : [])
        }
    }

    enum Failure: Error {
        /// The connection ended within, or before, a response; what came of it.
        case cut(String)
    }

    let wire: Wire
    private var received: [UInt8] = []
    private var hasEnded = false
    private let pieceSize: Int

    /// - Parameter pieceSize: the most that one read takes.
    init(_ address: SocketAddress, pieceSize: Int = 65_536) throws {
        wire = try Wire.connect(to: address)
        self.pieceSize = pieceSize
    }

    /// Sends as much as the peer takes: it may answer and close before the end.
    func send(_ bytes: [UInt8], _ manner: Manner = .whole) {
        switch manner {
        case .whole: try? wire.send(bytes)
        case .singly:
            for byte in bytes {
                guard (try? wire.send([byte])) != nil else { return }
            }
        }
    }

    func send(_ text: String, _ manner: Manner = .whole) { send(Array(text.utf8), manner) }

    /// The next response to a request with that method; interim ones too.
    func response(to method: String = "GET") throws -> Response {
        var head = MessageCutter.head(of: received[...])
        while head == nil {
            guard more() else { throw Failure.cut(String(decoding: received, as: UTF8.self)) }
            head = MessageCutter.head(of: received[...])
        }
        guard let head else { throw Failure.cut("") }
        let status = Int(String(decoding: head.dropFirst(9).prefix(3), as: UTF8.self)) ?? 0
        let fields = MessageCutter.fields(of: head)
        let framing = MessageCutter.responseBody(fields, status: status, method: method)
        while true {
            if let body = MessageCutter.cut(framing, received[head.endIndex...], isEnded: hasEnded) {
                let length = head.count + body.length
                let response = Response(
                    status: status, fields: fields, body: body.data, raw: Array(received.prefix(length)))
                received.removeFirst(length)
                return response
            }
            guard more() else {
                if framing == .untilClose { continue }
                throw Failure.cut(String(decoding: received, as: UTF8.self))
            }
        }
    }

    /// One request, one final response.
    func exchange(_ text: String) throws -> Response {
        send(text)
        return try response(to: String(text.prefix { $0 != " " }))
    }

    /// One request of any bytes, one final response.
    func exchange(_ bytes: [UInt8]) throws -> Response {
        send(bytes)
        return try response(to: String(decoding: bytes.prefix { $0 != 32 }, as: UTF8.self))
    }

    /// Everything up to the end of the connection.
    func rest() -> [UInt8] {
        while more() {}
        defer { received = [] }
        return received
    }

    /// Waits until something has come or the connection has ended; true if something has come.
    func awaitBytes() -> Bool { !received.isEmpty || more() }

    private func more() -> Bool {
        guard !hasEnded else { return false }
        do {
            guard let bytes = try wire.receive(atMost: pieceSize) else {
                hasEnded = true
                return false
            }
            received += bytes
            return true
        } catch Wire.Failure.broken {
            hasEnded = true
            return false
        } catch {
            return false
        }
    }
}
