import Linux

/// One thread, one epoll set, a connection for each descriptor.
final class BackendServer {
    /// Where it listens, with the port that the kernel gave.
    let address: SocketAddress
    private let listener: Descriptor
    private let events: EventSet
    private var connections: [UInt64: BackendConnection] = [:]
    private var nextToken: UInt64 = 1
    private var service = OrderService()

    private static let listenerToken: UInt64 = 0

    init(address: SocketAddress) throws(LinuxError) {
        listener = try Descriptor.listener(at: address, shared: false)
        self.address = listener.localAddress ?? address
        events = try EventSet()
        try events.add(listener, .readable, token: BackendServer.listenerToken)
    }

    /// Serves until the process is ended.
    func run() throws(LinuxError) -> Never {
        var batch = EventBatch(capacity: 64)
        while true {
            for index in 0..<events.wait(&batch, milliseconds: -1) {
                let token = batch.token(at: index)
                if token == BackendServer.listenerToken { accept() } else { serve(token) }
            }
        }
    }

    private func accept() {
        while case .connection(let descriptor, _) = listener.accept() {
            let token = nextToken
            nextToken += 1
            do throws(LinuxError) {
                try events.add(descriptor, [.readable, .writable, .peerClosed], token: token)
            } catch {
                continue
            }
            connections[token] = BackendConnection(descriptor)
        }
    }

    private func serve(_ token: UInt64) {
        guard let connection = connections[token] else { return }
        connection.receive()
        while let request = connection.nextRequest() {
            connection.answer(request, with: service.respond(to: request))
        }
        connection.send()
        if connection.isFinished { connections[token] = nil }
    }
}
