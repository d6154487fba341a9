internal import Dispatch
package import Linux
internal import RequestValidation
internal import Synchronization

/// A small HTTP server for health checks and statistics, apart from the workers: one thread, few connections.
package final class StatusServer: Sendable {
    /// Answers a request for a path; nil: there is no such path.
    package typealias Handler = @Sendable (String) async -> StatusAnswer?

    /// The bound address.
    package let address: SocketAddress
    private let queue = DispatchQueue(label: "pedant.status")

    /// Binds and serves.
    package init(address: SocketAddress, handler: @escaping Handler) throws(LinuxError) {
        try Descriptor.probeBind(address)
        let loop = try StatusLoop(address: address, handler: handler)
        self.address = loop.address
        // The loop is handed over whole: nothing else refers to it.
        nonisolated(unsafe) let handedOver = loop
        queue.async { unsafe handedOver.run() }
    }
}

private final class StatusLoop {
    private static let connectionLimit = 64
    private static let connectionMilliseconds = 10_000
    private static let listenerToken: UInt64 = 0

    let address: SocketAddress
    private let listener: Descriptor
    private let events: EventSet
    private let handler: StatusServer.Handler
    private let policy = ValidationPolicy()
    private var connections: [UInt64: StatusConnection] = [:]
    private var nextToken: UInt64 = 1

    init(address: SocketAddress, handler: @escaping StatusServer.Handler) throws(LinuxError) {
        listener = try Descriptor.listener(at: address, shared: false, backlog: 64)
        self.address = listener.localAddress ?? address
        self.handler = handler
        events = try EventSet()
        try events.add(listener, .readable, token: Self.listenerToken)
    }

    func run() -> Never {
        var batch = EventBatch(capacity: 64)
        while true {
            let count = events.wait(&batch, milliseconds: connections.isEmpty ? -1 : 1000)
            for index in 0..<count {
                let token = batch.token(at: index)
                if token == Self.listenerToken { accept() } else { serve(token) }
            }
            let now = Instant.now
            connections = connections.filter { $0.value.deadline > now && !$0.value.isFinished }
        }
    }

    private func accept() {
        while case .connection(let descriptor, _) = listener.accept() {
            // Over the limit the newcomer is closed, lest a flood takes the descriptors of the proxy.
            guard connections.count < Self.connectionLimit else { continue }
            let token = nextToken
            nextToken += 1
            guard (try? events.add(descriptor, [.readable, .writable, .peerClosed], token: token)) != nil else {
                continue
            }
            let deadline = Instant.now.advanced(milliseconds: Self.connectionMilliseconds)
            connections[token] = StatusConnection(descriptor, policy: policy, deadline: deadline)
        }
    }

    private func serve(_ token: UInt64) {
        guard let connection = connections[token] else { return }
        connection.send()
        switch connection.receive() {
        case .wait: break
        case .refuse(let answer): connection.answer(answer)
        case .answer(let path):
            connection.answer(ask(path) ?? .text(404, "there are /healthz, /readyz and /statistics"))
        }
    }

    /// Waits for the answer: this thread has nothing else to do.
    private func ask(_ path: String) -> StatusAnswer? {
        let box = AnswerBox()
        let isDone = DispatchSemaphore(value: 0)
        let handler = handler
        Task {
            let value = await handler(path)
            box.set(value)
            isDone.signal()
        }
        isDone.wait()
        return box.value
    }
}

private final class AnswerBox: Sendable {
    private let content = Mutex<StatusAnswer?>(nil)

    var value: StatusAnswer? { content.withLock { $0 } }
    func set(_ value: StatusAnswer?) { content.withLock { $0 = value } }
}
