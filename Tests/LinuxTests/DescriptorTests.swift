import Linux
import Testing

@Suite struct DescriptorTests {
    @Test func `a byte written on one end of a connection is read on the other`() throws {
        let (client, server) = try connected(to: .loopbackV4)
        try transfer(from: client.descriptor, to: server.descriptor)
    }

    @Test func `IPv6 and Unix sockets carry bytes too`() throws {
        let (client, server) = try connected(to: .loopbackV6)
        try transfer(from: client.descriptor, to: server.descriptor)
        let path = "/tmp/pedant-test-\(CurrentProcess.randomBits).sock"
        let (left, right) = try connected(to: .unix(path: path))
        try transfer(from: left.descriptor, to: right.descriptor)
        // The file is left behind; the next listener replaces it.
        _ = try Descriptor.listener(at: .unix(path: path), shared: false)
    }

    @Test func `a port in use is noticed before it is shared`() throws {
        let listener = try Descriptor.listener(at: .loopbackV4, shared: true)
        let address = listener.localAddress ?? .loopbackV4
        #expect(throws: LinuxError.call("bind", .addressInUse)) { try Descriptor.probeBind(address) }
        _ = try Descriptor.listener(at: address, shared: true)
    }

    @Test func `a Unix socket that somebody listens on is not taken over`() throws {
        let path = "/tmp/pedant-test-\(CurrentProcess.randomBits).sock"
        let listener = try Descriptor.listener(at: .unix(path: path), shared: false)
        #expect(throws: LinuxError.call("bind", .addressInUse)) {
            _ = try Descriptor.listener(at: .unix(path: path), shared: false)
        }
        #expect(listener.number >= 0)
    }

    @Test func `a refused connection says so`() throws {
        var listener = try Descriptor.listener(at: .loopbackV4, shared: false)
        let address = listener.localAddress ?? .loopbackV4
        listener.close()
        do {
            let descriptor = try Descriptor.connecting(to: address)
            #expect(descriptor.pendingError == .connectionRefused)
        } catch {
            #expect(error.errno == .connectionRefused)
        }
    }

    @Test func `two buffers leave in one write`() throws {
        let (client, server) = try connected(to: .loopbackV4)
        var head = ByteBuffer()
        var body = ByteBuffer()
        head.append("head ")
        body.append("body")
        #expect(client.descriptor.write(from: &head, &body) == .moved(9))
        #expect(head.count + body.count == 0)
        #expect(try server.descriptor.readAll(9) == "head body")
    }

    @Test func `a closed writing side is seen as the end`() throws {
        let (client, server) = try connected(to: .loopbackV4)
        client.descriptor.shutdownWriting()
        var buffer = ByteBuffer(capacity: 16)
        var seen = server.descriptor.read(into: &buffer)
        while seen == .blocked { seen = server.descriptor.read(into: &buffer) }
        #expect(seen == .ended)
    }

    @Test func `what a peer has no room for is counted, and less of it when the peer reads`() throws {
        let (client, server) = try connected(to: .loopbackV4)
        let block = [UInt8](repeating: 7, count: 1 << 16)
        while case .moved = client.descriptor.send(block.span) {}
        let before = client.descriptor.unacknowledgedByteCount
        #expect(before > 0)
        var buffer = ByteBuffer(capacity: 1 << 16)
        while client.descriptor.unacknowledgedByteCount >= before {
            _ = server.descriptor.receive(into: &buffer)
            buffer.removeAll()
            buffer.reserve(1 << 16)
        }
        #expect(client.descriptor.unacknowledgedByteCount < before)
    }

    @Test func `an unlinked temporary file keeps what is written to it`() throws {
        let file = try Descriptor.temporaryFile(in: "/tmp")
        var buffer = ByteBuffer()
        buffer.append("spooled")
        #expect(file.write(from: &buffer) == .moved(7))
        #expect(try file.fileSize() == 7)
        buffer.reserve(100)
        #expect(file.read(into: &buffer, at: 2) == .moved(5))
        #expect(buffer.array == Array("ooled".utf8))
    }

    @Test func `errors carry the name of their number`() {
        #expect(Errno.connectionRefused.description == "connection refused (ECONNREFUSED)")
        #expect(LinuxError.call("bind", .addressInUse).description == "bind: address already in use (EADDRINUSE)")
        #expect(throws: LinuxError.call("open", .noSuchFile)) { _ = try Descriptor.open("/no/such", for: .reading) }
    }

    private func transfer(from one: borrowing Descriptor, to other: borrowing Descriptor) throws {
        #expect(one.write([1, 2, 3].span) == .moved(3))
        #expect(try other.readAll(3) == "\u{1}\u{2}\u{3}")
    }

    private func connected(to address: SocketAddress) throws -> (Holder, Holder) {
        let listener = try Descriptor.listener(at: address, shared: false)
        let client = try Descriptor.connecting(to: listener.localAddress ?? address)
        while true {
            switch listener.accept() {
            case .connection(let server, _): return (Holder(client), Holder(server))
            case .none: continue
            case .failed(let errno): throw LinuxError.call("accept4", errno)
            }
        }
    }
}

/// A descriptor in a tuple: descriptors themselves cannot be copied.
private final class Holder {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
}

extension Descriptor {
    /// Reads `count` bytes of a non-blocking socket.
    borrowing func readAll(_ count: Int) throws -> String {
        var buffer = ByteBuffer(capacity: count)
        while buffer.count < count {
            switch read(into: &buffer) {
            case .moved, .blocked: continue
            case .ended: return String(decoding: buffer.array, as: UTF8.self)
            case .failed(let errno): throw LinuxError.call("read", errno)
            }
        }
        return String(decoding: buffer.array, as: UTF8.self)
    }
}
