internal import Linux

/// A bound socket on its way to the worker that will own it.
final class ListeningSocket {
    let address: SocketAddress
    private var descriptor: Descriptor

    init(_ descriptor: consuming Descriptor, address: SocketAddress) {
        self.descriptor = descriptor
        self.address = address
    }

    /// Hands the descriptor over, once.
    func take() throws(LinuxError) -> Descriptor {
        let copy = try descriptor.duplicate()
        descriptor.close()
        return copy
    }
}

extension ListeningSocket {
    /// Binds every address once for each worker. Outer index: the worker.
    ///
    /// SO_REUSEPORT would bind silently beside another process, so a fixed port is tried without it first. A Unix
    /// socket is one for all workers.
    static func bindAll(_ addresses: [SocketAddress], workers: Int) throws(LinuxError) -> [[ListeningSocket]] {
        var result = [[ListeningSocket]](repeating: [], count: workers)
        for wanted in addresses {
            try Descriptor.probeBind(wanted)
            let first = try Descriptor.listener(at: wanted, shared: true)
            // Port 0: the others share the port that the first one got.
            let bound = first.localAddress ?? wanted
            for index in 1..<max(1, workers) {
                let isUnix = bound.port == nil
                let other = isUnix ? try first.duplicate() : try Descriptor.listener(at: bound, shared: true)
                result[index].append(ListeningSocket(other, address: bound))
            }
            result[0].append(ListeningSocket(first, address: bound))
        }
        return result
    }
}
