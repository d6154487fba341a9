import Dispatch
import Linux
import Synchronization

/// A backend whose answers a test writes: each connection runs the script on a thread of its own.
final class ScriptedUpstream: Sendable {
    typealias Script = @Sendable (TestSocket) throws -> Void

    let address: SocketAddress
    private let sockets = Mutex<[TestSocket]>([])
    private let isStopped = Atomic<Bool>(false)

    init(at wanted: SocketAddress = .loopbackV4, _ script: @escaping Script) throws {
        let listener = ListenerBox(try Descriptor.listener(at: wanted, shared: false))
        address = listener.descriptor.localAddress ?? wanted
        DispatchQueue(label: "upstream").async { [weak self] in
            guard let set = try? EventSet(), (try? set.add(listener.descriptor, .readable, token: 0)) != nil else {
                return
            }
            var batch = EventBatch(capacity: 1)
            while let self, !self.isStopped.load(ordering: .relaxed) {
                while case .connection(let descriptor, _) = listener.descriptor.accept() {
                    guard let socket = try? TestSocket(descriptor) else { continue }
                    self.sockets.withLock { $0.append(socket) }
                    DispatchQueue(label: "upstream").async { try? script(socket) }
                }
                _ = set.wait(&batch, milliseconds: 50)
            }
        }
    }

    deinit { isStopped.store(true, ordering: .relaxed) }

    /// How many connections were made.
    var connectionCount: Int { sockets.withLock { $0.count } }

    /// What was received on all connections, in the order in which they were made.
    var received: [String] { sockets.withLock { $0.map { $0.text } } }

    /// Answers every request on a connection with `answer`, once its head and `bodyLength` bytes have come.
    static func answering(
        _ answer: String, bodyLength: Int = 0, at address: SocketAddress = .loopbackV4
    ) throws -> ScriptedUpstream {
        try ScriptedUpstream(at: address) { socket in
            var seen = 0
            while !socket.hasEnded, socket.failure == nil {
                try socket.receive { text in
                    text.utf8.count > seen && endOfRequest(text, from: seen, bodyLength: bodyLength) != nil
                }
                guard let end = endOfRequest(socket.text, from: seen, bodyLength: bodyLength) else { return }
                seen = end
                try socket.send(answer)
            }
        }
    }

    private static func endOfRequest(_ text: String, from start: Int, bodyLength: Int) -> Int? {
        let bytes = Array(text.utf8.dropFirst(start))
        guard let head = bytes.firstRange(of: Array("\r\n\r\n".utf8)), bytes.count >= head.upperBound + bodyLength
        else { return nil }
        return start + head.upperBound + bodyLength
    }
}

private final class ListenerBox: Sendable {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
}
