/// A free list of equal buffers, for one worker: not shared, not locked.
@safe package final class BufferPool {
    /// Bytes of each buffer.
    package let size: Int
    private let keep: Int
    private var free: [UnsafeMutableRawPointer]

    /// Buffers of `size` bytes, at most `keep` of them kept while unused.
    package init(size: Int, keep: Int) {
        self.size = size
        self.keep = keep
        unsafe free = []
    }

    deinit {
        // Every pointer in the list was given up by its buffer and is freed once.
        while let pointer = unsafe free.popLast() { unsafe pointer.deallocate() }
    }

    /// How many buffers wait to be used.
    package var available: Int { unsafe free.count }

    package func take() -> ByteBuffer {
        guard let memory = unsafe free.popLast() else { return ByteBuffer(capacity: size) }
        return unsafe ByteBuffer(owning: memory, capacity: size)
    }

    /// Gives `buffer` memory from the list if it has none.
    package func supply(_ buffer: inout ByteBuffer) {
        if buffer.capacity == 0 { buffer = take() }
    }

    /// Takes the memory of `buffer` back, emptying it; buffers that have grown are freed instead.
    package func reclaim(_ buffer: inout ByteBuffer) {
        let reusable = buffer.capacity == size && available < keep
        guard let memory = unsafe buffer.releaseMemory() else { return }
        if reusable { unsafe free.append(memory) } else { unsafe memory.deallocate() }
    }
}
