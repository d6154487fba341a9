internal import CLinux
internal import Glibc

extension Descriptor {
    /// Reads at most `buffer.room` bytes behind the buffer's end.
    package func read(into buffer: inout ByteBuffer) -> Transfer {
        let result = unsafe buffer.appendInPlace { pointer, room in
            // The pointer is valid for `room` bytes during the call.
            retrying { unsafe Glibc.read(number, pointer, room) }
        }
        return Transfer(result, zero: .ended)
    }

    /// Writes what the buffer holds and drops from it what was taken.
    package func write(from buffer: inout ByteBuffer) -> Transfer {
        let transfer = buffer.withBytes { write($0) }
        if case .moved(let count) = transfer { buffer.consume(count) }
        return transfer
    }

    /// As `read`, for sockets only: a shorter way through the kernel.
    package func receive(into buffer: inout ByteBuffer) -> Transfer {
        let result = unsafe buffer.appendInPlace { pointer, room in
            // The pointer is valid for `room` bytes during the call.
            retrying { unsafe recv(number, pointer, room, 0) }
        }
        return Transfer(result, zero: .ended)
    }

    /// Whether nothing waits to be read, not even the end; for sockets only.
    package var isQuiet: Bool {
        var byte: UInt8 = 0
        // One byte of room for one byte, which stays in the socket.
        let result = unsafe recv(number, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
        return result < 0 && Errno.last == .wouldBlock
    }

    /// Bytes that were written to the socket and that the peer has not acknowledged yet; 0 where that is not known.
    package var unacknowledgedByteCount: Int { Int(clinux_unsent(number)) }

    /// As `write`, for sockets only: a shorter way through the kernel.
    package func send(_ bytes: Span<UInt8>) -> Transfer {
        guard !bytes.isEmpty else { return .moved(0) }
        let result = unsafe bytes.withUnsafeBytes { raw in
            // Sends from memory that the span keeps alive.
            retrying { unsafe Glibc.send(number, raw.baseAddress, raw.count, Int32(MSG_NOSIGNAL)) }
        }
        return Transfer(result, zero: .blocked)
    }

    package func write(_ bytes: Span<UInt8>) -> Transfer {
        guard !bytes.isEmpty else { return .moved(0) }
        let result = unsafe bytes.withUnsafeBytes { raw in
            // Writes from memory that the span keeps alive.
            retrying { unsafe Glibc.write(number, raw.baseAddress, raw.count) }
        }
        return Transfer(result, zero: .blocked)
    }

    /// Writes `first`, then `second`, in one system call.
    package func write(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Transfer {
        if first.isEmpty { return write(second) }
        if second.isEmpty { return write(first) }
        let result = unsafe first.withUnsafeBytes { one in
            unsafe second.withUnsafeBytes { two in
                // The kernel only reads through the vectors, although iovec's type says otherwise.
                let vectors = unsafe (
                    iovec(iov_base: UnsafeMutableRawPointer(mutating: one.baseAddress), iov_len: one.count),
                    iovec(iov_base: UnsafeMutableRawPointer(mutating: two.baseAddress), iov_len: two.count)
                )
                return unsafe withUnsafeBytes(of: vectors) { raw in
                    retrying { unsafe writev(number, raw.baseAddress?.assumingMemoryBound(to: iovec.self), 2) }
                }
            }
        }
        return Transfer(result, zero: .blocked)
    }

    /// Writes both buffers in one system call and drops from them what was taken.
    package func write(from first: inout ByteBuffer, _ second: inout ByteBuffer) -> Transfer {
        let transfer = first.withBytes { one in second.withBytes { two in write(one, two) } }
        if case .moved(let count) = transfer {
            let head = min(count, first.count)
            first.consume(head)
            second.consume(count - head)
        }
        return transfer
    }

    /// Sends both buffers in one system call, for sockets only, and drops from them what was taken. A short second one
    /// is put behind the first: copying it costs less than a vector.
    package func send(from first: inout ByteBuffer, _ second: inout ByteBuffer) -> Transfer {
        if !first.isEmpty, second.count <= 2048 {
            if !second.isEmpty {
                second.withBytes { first.append($0) }
                second.removeAll()
            }
            return send(from: &first)
        }
        return first.isEmpty ? send(from: &second) : write(from: &first, &second)
    }

    /// Sends what the buffer holds, for sockets only, and drops from it what was taken.
    package func send(from buffer: inout ByteBuffer) -> Transfer {
        let transfer = buffer.withBytes { send($0) }
        if case .moved(let count) = transfer { buffer.consume(count) }
        return transfer
    }

    /// Reads and drops at most `limit` bytes: what a peer sends after its answer was decided.
    package func discard(upTo limit: Int) -> Transfer {
        unsafe withUnsafeTemporaryAllocation(byteCount: min(max(limit, 1), 16_384), alignment: 16) { scratch in
            // Scratch memory of this call.
            Transfer(retrying { unsafe Glibc.read(number, scratch.baseAddress, scratch.count) }, zero: .ended)
        }
    }

    private func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result < 0 && errno == EINTR { continue }
            return result
        }
    }
}
