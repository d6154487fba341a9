/// One connection of the recording upstream: what has come on it, and what is answered.
final class UpstreamPeer: @unchecked Sendable {
    let wire: Wire
    private let record: @Sendable ([UInt8]) -> Void
    private let complete: @Sendable ([UInt8]) -> Void
    private var pending: [UInt8] = []
    private(set) var hasEnded = false

    init(
        _ wire: Wire, record: @escaping @Sendable ([UInt8]) -> Void, complete: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.wire = wire
        self.record = record
        self.complete = complete
    }

    /// The next whole message as it came, or nil when the connection has ended.
    func request() -> [UInt8]? {
        while true {
            if let head = MessageCutter.head(of: pending[...]) {
                let framing = MessageCutter.requestBody(MessageCutter.fields(of: head))
                if let body = MessageCutter.cut(framing, pending[head.endIndex...], isEnded: false) {
                    let message = Array(pending.prefix(head.count + body.length))
                    pending.removeFirst(message.count)
                    complete(message)
                    return message
                }
            }
            guard more() else { return nil }
        }
    }

    /// The next head alone, or nil when the connection has ended.
    func head() -> [UInt8]? {
        while true {
            if let head = MessageCutter.head(of: pending[...]) {
                pending.removeFirst(head.count)
                return Array(head)
            }
            guard more() else { return nil }
        }
    }

    /// Takes so many bytes of a body; false if they do not come.
    func take(_ count: Int) -> Bool {
        while pending.count < count {
            guard more() else { return false }
        }
        pending.removeFirst(count)
        return true
    }

    func answer(_ text: String) { try? wire.send(Array(text.utf8)) }

    /// A small answer whose body is `text`.
    func answerOK(_ text: String = "ok\n", head: Bool = false) {
        let body = head ? "" : text
        answer("HTTP/1.1 200 OK\r\nX-Upstream: yes\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(body)")
    }

    /// Answers every request with 200.
    static let answeringAll: @Sendable (UpstreamPeer) -> Void = { peer in
        while let request = peer.request() { peer.answerOK(head: request.starts(with: Array("HEAD ".utf8))) }
    }

    /// Reads on, to the end of the connection.
    func drain() {
        while more() {}
    }

    private func more() -> Bool {
        guard !hasEnded, let bytes = try? wire.receive() else {
            hasEnded = true
            return false
        }
        record(bytes)
        pending += bytes
        return true
    }
}
