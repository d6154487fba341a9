import Linux

/// One client of the backend: bytes in, requests out; responses in, bytes out.
final class BackendConnection {
    private let descriptor: Descriptor
    private var input: [UInt8] = []
    private var output = ByteBuffer()
    private var hasEnded = false
    private var closesAfterAnswer = false

    /// No request of this service is larger.
    private static let inputLimit = 64 << 20

    init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
    }

    /// True if nothing is left to be sent and nothing more will come.
    var isFinished: Bool { hasEnded || (closesAfterAnswer && output.isEmpty) }

    /// Reads until the socket is drained, as an edge-triggered set wants it.
    func receive() {
        var piece = ByteBuffer(capacity: 65_536)
        while true {
            piece.removeAll()
            switch descriptor.read(into: &piece) {
            case .moved:
                input += piece.array
                if input.count > BackendConnection.inputLimit { return hasEnded = true }
            case .blocked: return
            case .ended, .failed: return hasEnded = true
            }
        }
    }

    func nextRequest() -> LegacyRequest? {
        guard !closesAfterAnswer, let (request, length) = LegacyRequest.parse(input) else { return nil }
        input.removeFirst(length)
        return request
    }

    func answer(_ request: LegacyRequest, with response: BackendResponse) {
        closesAfterAnswer = !request.keepsAlive
        output.append(text: "HTTP/1.1 \(response.status) \(response.reason)\r\n")
        output.append(text: "Server: LegacyOrders/1.4\r\nContent-Type: \(response.contentType)\r\n")
        output.append(text: "Content-Length: \(response.body.utf8.count)\r\n")
        if let location = response.location { output.append(text: "Location: \(location)\r\n") }
        if closesAfterAnswer { output.append(text: "Connection: close\r\n") }
        output.append(text: "\r\n")
        if request.method != "HEAD" { output.append(text: response.body) }
    }

    func send() {
        while !output.isEmpty {
            switch descriptor.write(from: &output) {
            case .moved: continue
            case .blocked: return
            case .ended, .failed: return hasEnded = true
            }
        }
    }
}
