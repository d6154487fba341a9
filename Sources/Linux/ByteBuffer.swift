/// A run of bytes in memory of its own: appended at the end, consumed at the start.
///
/// Without memory until something is appended. It grows up to what its user allows: `room` and `reserve(_:)` decide,
/// nothing grows by itself when a socket is read.
@safe package struct ByteBuffer: ~Copyable {
    @usableFromInline var memory: UnsafeMutableRawPointer?
    /// Bytes of memory held.
    package internal(set) var capacity: Int
    @usableFromInline var start: Int
    @usableFromInline var end: Int

    /// A buffer that holds no memory.
    package init() {
        unsafe memory = nil
        capacity = 0
        start = 0
        end = 0
    }

    package init(capacity: Int) {
        self.init()
        reserve(capacity)
    }

    /// Takes over memory from a free list.
    init(owning memory: UnsafeMutableRawPointer, capacity: Int) {
        unsafe self.memory = memory
        self.capacity = capacity
        start = 0
        end = 0
    }

    deinit {
        // Allocated by `reserve`, freed once: the type is not copyable.
        unsafe memory?.deallocate()
    }

    @inlinable package var count: Int { end &- start }
    @inlinable package var isEmpty: Bool { end == start }
    /// How many bytes can be appended behind the last one without moving anything.
    @inlinable package var room: Int { capacity &- end }

    /// The bytes held, valid during `body`.
    @inlinable
    @inline(__always)
    package func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // start and end stay within the memory; the span does not outlive the borrow of self.
        let pointer = unsafe memory.map { unsafe UnsafeRawPointer($0 + start) }
        let raw = unsafe UnsafeRawBufferPointer(start: pointer, count: end &- start)
        return try body(unsafe Span(_unsafeBytes: raw))
    }

    /// Drops `count` bytes from the start, all of them if there are fewer.
    @inlinable
    package mutating func consume(_ count: Int) {
        start = min(start &+ max(count, 0), end)
        if start == end { start = 0; end = 0 }
    }

    /// Drops all bytes behind the first `count`.
    package mutating func truncate(to count: Int) {
        end = min(start &+ max(count, 0), end)
    }

    package mutating func removeAll() {
        start = 0
        end = 0
    }

    /// Makes room for at least `wanted` more bytes: moves the content to the front or takes more memory.
    @inlinable
    package mutating func reserve(_ wanted: Int) {
        if capacity &- end < wanted { makeRoom(wanted) }
    }

    @usableFromInline
    mutating func makeRoom(_ wanted: Int) {
        let held = count
        if capacity - held >= wanted && start >= held {
            // The halves do not overlap, as start >= held.
            if let memory = unsafe memory { unsafe memory.copyMemory(from: memory + start, byteCount: held) }
        } else {
            let larger = max(held + wanted, min(capacity * 2, capacity + 1 << 20), 64)
            let fresh = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
            if let memory = unsafe memory {
                unsafe fresh.copyMemory(from: memory + start, byteCount: held)
                unsafe memory.deallocate()
            }
            unsafe memory = fresh
            capacity = larger
        }
        start = 0
        end = held
    }

    /// Lets `body` write into the free memory behind the end and appends as many bytes as it says; returns its result.
    @unsafe
    mutating func appendInPlace(_ body: (UnsafeMutableRawPointer, Int) -> Int) -> Int {
        guard let memory = unsafe memory, room > 0 else { return 0 }
        let result = unsafe body(memory + end, room)
        if result > 0 { end += min(result, room) }
        return result
    }

    /// Gives up the memory, if there is any, to a free list.
    @unsafe
    mutating func releaseMemory() -> UnsafeMutableRawPointer? {
        let released = unsafe memory
        unsafe memory = nil
        capacity = 0
        start = 0
        end = 0
        return unsafe released
    }
}
