import Glibc
import Linux

/// A blocking socket that gives up after a while: a peer that says nothing fails a test and does not hang it.
///
/// Used by one thread at a time; only `shutDown` may come from another one.
final class Wire: @unchecked Sendable {
    enum Failure: Error {
        case silent
        case broken(Errno)
    }

    private var descriptor: Descriptor

    /// In milliseconds: far beyond what anything here takes.
    private static let patience: Int32 = 20_000

    init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
        self.descriptor.disableCoalescing()
    }

    static func connect(to address: SocketAddress) throws -> Wire {
        // A full backlog of a Unix listener answers EAGAIN, and the next attempt may succeed.
        for _ in 0..<1000 {
            guard let wire = try attempt(address) else { continue }
            try wire.wait(for: POLLOUT)
            if let error = wire.descriptor.pendingError { throw Failure.broken(error) }
            return wire
        }
        throw Failure.silent
    }

    private static func attempt(_ address: SocketAddress) throws -> Wire? {
        do {
            return Wire(try Descriptor.connecting(to: address))
        } catch LinuxError.call(_, .wouldBlock) {
            sched_yield()
            return nil
        }
    }

    var localAddress: SocketAddress? { descriptor.localAddress }

    /// Sends all of it.
    func send(_ bytes: some Collection<UInt8>) throws {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            switch descriptor.write(bytes.span.extracting(sent..<bytes.count)) {
            case .moved(let count): sent += count
            case .blocked: try wait(for: POLLOUT)
            case .ended: throw Failure.broken(.brokenPipe)
            case .failed(let number): throw Failure.broken(number)
            }
        }
    }

    /// The next bytes, or nil at the end of what the peer sends.
    func receive(atMost limit: Int = 65_536) throws -> [UInt8]? {
        var buffer = ByteBuffer(capacity: limit)
        while true {
            switch descriptor.read(into: &buffer) {
            case .moved: return buffer.array
            case .ended: return nil
            case .blocked: try wait(for: POLLIN)
            case .failed(let number): throw Failure.broken(number)
            }
        }
    }

    func endSending() { descriptor.shutdownWriting() }

    func close() { descriptor.close() }

    /// Cuts the connection so that the peer cannot take it for an orderly end.
    func reset() {
        descriptor.resetOnClose()
        descriptor.close()
    }

    /// Wakes the thread that waits here.
    func shutDown() { _ = shutdown(descriptor.number, Int32(SHUT_RDWR)) }

    private func wait(for events: Int32) throws {
        var entry = pollfd(fd: descriptor.number, events: Int16(events), revents: 0)
        while true {
            // One entry, valid during the call.
            let result = unsafe poll(&entry, 1, Wire.patience)
            if result > 0 { return }
            if result == 0 { throw Failure.silent }
            if errno != EINTR { throw Failure.broken(.last) }
        }
    }
}
