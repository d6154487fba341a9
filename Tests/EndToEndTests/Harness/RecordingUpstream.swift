import Foundation
import Glibc
import Linux
import Synchronization

/// A backend that keeps every byte that reaches it and answers as it is told: a thread for each connection.
final class RecordingUpstream: Sendable {
    struct State {
        /// Everything that came, by connection.
        var connections: [[UInt8]] = []
        /// Whole messages in the order in which they were completed.
        var messages: [[UInt8]] = []
        var wires: [Wire] = []
        var running = 0
        var isStopped = false
    }

    let address: SocketAddress
    private let listener: Descriptor
    private let state = Mutex(State())
    private let change = NSCondition()

    /// - Parameter behaviour: what is done with a connection; it is closed when this returns.
    init(
        at address: SocketAddress = .loopbackV4,
        behaviour: @escaping @Sendable (UpstreamPeer) -> Void = UpstreamPeer.answeringAll
    ) throws {
        CurrentProcess.ignoreBrokenPipes()
        listener = try Descriptor.listener(at: address, shared: false)
        self.address = listener.localAddress ?? address
        Thread { self.run(behaviour) }.start()
    }

    /// As the configuration wants it: `http://127.0.0.1:4711` or `unix:/path`.
    var url: String {
        switch address {
        case .v4, .v6: "http://\(address)"
        case .unix: "\(address)"
        }
    }

    var messages: [[UInt8]] { state.withLock { $0.messages } }
    var connections: [[UInt8]] { state.withLock { $0.connections } }

    /// Messages as text, Latin-1 bytes replaced.
    var texts: [String] { messages.map { String(decoding: $0, as: UTF8.self) } }

    /// Waits until so many messages have come whole; false if they do not come.
    func awaitMessages(_ count: Int) -> Bool { waitUntil { $0.messages.count >= count } }

    /// Waits until every connection has ended, as after the proxy's end.
    func awaitQuiet() -> Bool { waitUntil { $0.running == 0 } }

    /// Waits for the first byte of a request: the proxy may connect without sending anything.
    func awaitBytes() -> Bool { waitUntil { !$0.connections.allSatisfy(\.isEmpty) } }

    func stop() {
        let wires = state.withLock { state in
            state.isStopped = true
            return state.wires
        }
        // Wakes `run` and every connection's thread.
        _ = shutdown(listener.number, Int32(SHUT_RDWR))
        for wire in wires { wire.shutDown() }
    }

    private func waitUntil(_ holds: (State) -> Bool) -> Bool {
        let deadline = Date(timeIntervalSinceNow: 20)
        change.lock()
        defer { change.unlock() }
        while !state.withLock({ holds($0) }) {
            guard change.wait(until: deadline) else { return state.withLock { holds($0) } }
        }
        return true
    }

    private func update(_ body: (inout State) -> Void) {
        change.lock()
        state.withLock { body(&$0) }
        change.broadcast()
        change.unlock()
    }

    private func run(_ behaviour: @escaping @Sendable (UpstreamPeer) -> Void) {
        while !state.withLock({ $0.isStopped }) {
            var entry = pollfd(fd: listener.number, events: Int16(POLLIN), revents: 0)
            // One entry, valid during the call; the time-out only guards against a lost wake-up.
            _ = unsafe poll(&entry, 1, 1000)
            while let wire = accepted() { serve(wire, behaviour) }
        }
    }

    private func accepted() -> Wire? {
        switch listener.accept() {
        case .connection(let descriptor, _): Wire(descriptor)
        case .none: nil
        case .failed: nil
        }
    }

    private func serve(_ wire: Wire, _ behaviour: @escaping @Sendable (UpstreamPeer) -> Void) {
        var index = 0
        update { state in
            index = state.connections.count
            state.connections.append([])
            state.wires.append(wire)
            state.running += 1
        }
        let place = index
        let peer = UpstreamPeer(wire) { bytes in
            self.update { $0.connections[place] += bytes }
        } complete: { message in
            self.update { $0.messages.append(message) }
        }
        Thread {
            behaviour(peer)
            peer.wire.shutDown()
            self.update { state in
                state.running -= 1
                state.wires.removeAll { $0 === wire }
            }
        }.start()
    }
}
