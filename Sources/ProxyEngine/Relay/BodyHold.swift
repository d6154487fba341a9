package import Linux

/// Holds a request's body until it is judged: the first bytes in memory, the rest in an unlinked temporary file.
///
/// Reused from request to request; without memory and without a file while it is empty.
package struct BodyHold: ~Copyable {
    package enum Outcome: Equatable, Sendable {
        /// So many of the bytes are held now. Fewer than were given: come again in the next batch.
        case held(Int)
        case failed(SpoolFailure)
    }

    /// The most that one call writes to disk, so that no connection keeps its worker waiting.
    package static let spoolBatch = 262_144

    /// Bytes held.
    package var count: Int { memory.count &+ spooled }
    /// True if nobody wants the rest of the body: the request will be rejected, and the log keeps its start.
    package private(set) var isKeepingStartOnly = false
    private var memory = ByteBuffer()
    private var file: SpoolFile?
    private let pool: BufferPool
    private let spool: Spool

    /// - Parameter pool: its buffers' size is the most that is held in memory, 64 KiB by default.
    package init(pool: BufferPool, spool: Spool) {
        self.pool = pool
        self.spool = spool
    }

    package var isEmpty: Bool { count == 0 }

    private var isSpooling: Bool {
        switch file {
        case .some: true
        case .none: false
        }
    }

    private var spooled: Int {
        switch file {
        case .some(let file): file.size
        case .none: 0
        }
    }

    /// Takes `bytes`, the next ones of the body. Of a body whose start is enough the rest is dropped.
    package mutating func append(_ bytes: Span<UInt8>) -> Outcome {
        guard !bytes.isEmpty else { return .held(0) }
        pool.supply(&memory)
        let first = spooled > 0 ? 0 : min(bytes.count, max(0, pool.size &- memory.count))
        memory.append(bytes.extracting(first: first))
        guard first < bytes.count, !isKeepingStartOnly else { return .held(bytes.count) }
        let rest = min(bytes.count &- first, Self.spoolBatch)
        if let failure = openFile() ?? file?.append(bytes.extracting(first..<(first &+ rest))) {
            return .failed(failure)
        }
        return .held(first &+ rest)
    }

    /// Frees the disk; what comes is kept as far as it fits in memory.
    package mutating func keepStartOnly() {
        isKeepingStartOnly = true
        file = nil
    }

    /// The bytes from `offset` on that are in memory.
    package func withMemory<Result>(from offset: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        memory.withBytes { bytes in body(bytes.extracting(min(max(offset, 0), bytes.count)..<bytes.count)) }
    }

    /// Sends bytes from `offset` on to `socket`, at most `limit`; those on disk do not pass through this process.
    package func send(from offset: Int, to socket: borrowing Descriptor, limit: Int = spoolBatch) -> Transfer {
        guard offset < count else { return .ended }
        if offset < memory.count {
            return memory.withBytes { bytes in
                socket.write(bytes.extracting(offset..<bytes.count).extracting(first: limit))
            }
        }
        let position = offset &- memory.count
        switch file {
        case .some(let file):
            return file.descriptor.sendFile(to: socket, offset: position, count: min(limit, file.size &- position))
        case .none: return .ended
        }
    }

    /// Forgets the body: memory goes back to the free list, the file is closed and its space freed.
    package mutating func reset() {
        pool.reclaim(&memory)
        file = nil
        isKeepingStartOnly = false
    }

    private mutating func openFile() -> SpoolFailure? {
        guard !isSpooling else { return nil }
        do throws(LinuxError) {
            file = try SpoolFile(in: spool)
            return nil
        } catch {
            return .refused(error)
        }
    }
}
