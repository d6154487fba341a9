internal import Linux
internal import ProxyEngine

/// Tries once whether the backend can be reached, to say so at the start. Blocks: never on a worker's queue.
enum UpstreamProbe {
    private static let milliseconds: Int32 = 2000

    /// Why the backend cannot be reached; nil if it can.
    static func failure(of upstream: UpstreamAddress) -> LinuxError? {
        do throws(LinuxError) {
            var failure = LinuxError.call("connect", .timedOut)
            for address in try upstream.resolve() {
                guard let reason = try attempt(address) else { return nil }
                failure = .call("connect", reason)
            }
            return failure
        } catch {
            return error
        }
    }

    private static func attempt(_ address: SocketAddress) throws(LinuxError) -> Errno? {
        let socket: Descriptor
        do throws(LinuxError) {
            socket = try Descriptor.connecting(to: address)
        } catch {
            return error.errno ?? .invalid
        }
        let events = try EventSet()
        try events.add(socket, .writable, token: 0)
        var batch = EventBatch(capacity: 1)
        guard events.wait(&batch, milliseconds: milliseconds) > 0 else { return .timedOut }
        return socket.pendingError
    }
}
