/// Plain values with room behind them, so that many can be put down without asking for each whether there is any.
struct JSONShelf<Element: BitwiseCopyable & Sendable>: Sendable {
    /// Valid up to `count`.
    private(set) var room: [Element] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    subscript(_ index: Int) -> Element { room[index] }

    var last: Element? { count > 0 && count <= room.count ? room[count &- 1] : nil }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count >= room.count { reserve(1) }
        room[count] = element
        count &+= 1
    }

    mutating func replace(at index: Int, by element: Element) {
        guard index >= 0, index < count else { return }
        room[index] = element
    }

    /// Changes the last one, if there is any.
    @inline(__always)
    mutating func changeLast(_ change: (inout Element) -> Void) {
        guard count > 0, count <= room.count else { return }
        change(&room[count &- 1])
    }

    mutating func popLast() -> Element? {
        guard let last else { return nil }
        count &-= 1
        return last
    }

    /// Keeps the first `count` values, where there are more.
    mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

    /// Forgets all, and gives the room back if there is more than `limit` and the last use needed little of it.
    mutating func begin(keeping limit: Int) {
        if room.count > limit, count < room.count / 8 { room = [] }
        count = 0
    }

    /// Makes room for `more` values behind those that are there.
    mutating func reserve(_ more: Int) {
        let wanted = count &+ more
        guard wanted > room.count else { return }
        let size = max(wanted, room.count &* 2, 16)
        let (old, kept) = (room, count)
        // Bytes without a meaning are as good as any: nothing behind `count` is read before it is written. Filling them
        // costs more than the rest of a scan.
        room = unsafe [Element](unsafeUninitializedCapacity: size) { buffer, filled in
            for index in 0..<kept { unsafe (buffer[index] = old[index]) }
            filled = size
        }
    }

    mutating func append(_ bytes: Span<Element>, _ range: Range<Int>) {
        reserve(range.count)
        var place = count
        for index in range {
            room[place] = bytes[index]
            place &+= 1
        }
        count = place
    }

    /// Hands out the memory; the body returns how many values are valid behind it.
    @inline(__always)
    mutating func withMemory<Result>(_ body: (JSONMemory<Element>, inout Int) -> Result) -> Result {
        var count = count
        // For the length of the call only; `JSONMemory` says what its users must keep to.
        let result = unsafe room.withUnsafeMutableBufferPointer { buffer in
            unsafe body(JSONMemory(buffer), &count)
        }
        self.count = min(count, room.count)
        return result
    }
}

/// A shelf's memory while the fast lane works in it.
///
/// Unchecked, as checks of every access cost a third of the scan: whoever writes has made sure of room before (the lane,
/// for a whole chunk), whoever reads knows that it was written. Debug builds check.
@safe struct JSONMemory<Element: BitwiseCopyable> {
    private let base: UnsafeMutablePointer<Element>?
    let count: Int

    init(_ buffer: UnsafeMutableBufferPointer<Element>) {
        unsafe base = buffer.baseAddress
        count = buffer.count
    }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            // See above.
            return unsafe base.unsafelyUnwrapped[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            // See above.
            unsafe (base.unsafelyUnwrapped[index] = newValue)
        }
    }
}

extension JSONMemory {
    @inline(__always)
    func change(_ index: Int, _ change: (inout Element) -> Void) {
        assert(index >= 0 && index < count)
        // See above.
        unsafe change(&base.unsafelyUnwrapped[index])
    }

    @inline(__always)
    func address(of index: Int) -> UnsafeMutableRawPointer {
        assert(index >= 0 && index < count)
        // See above.
        return unsafe UnsafeMutableRawPointer(base.unsafelyUnwrapped + index)
    }
}

extension JSONMemory where Element == UInt8 {
    @inline(__always)
    func word(_ index: Int) -> UInt64 {
        assert(index >= 0 && index &+ 8 <= count)
        // See above.
        return unsafe UInt64(
            littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped).loadUnaligned(
                fromByteOffset: index, as: UInt64.self))
    }

    @inline(__always)
    func store(_ vector: ByteVector, _ index: Int) {
        assert(index >= 0 && index &+ 16 <= count)
        // See above.
        unsafe vector.store(UnsafeMutableRawPointer(base.unsafelyUnwrapped + index))
    }

    /// Copies `length` bytes of the text to `index`.
    @inline(__always)
    func copy(_ text: JSONText, _ start: Int, length: Int, to index: Int) {
        assert(index >= 0 && index &+ length <= count)
        // See above.
        unsafe text.copy(start, length: length, to: base.unsafelyUnwrapped + index)
    }

    /// True if the `length` bytes at both places are the same.
    func isEqual(_ one: Int, _ other: Int, length: Int) -> Bool {
        var index = 0
        while index < length {
            if self[one &+ index] != self[other &+ index] { return false }
            index &+= 1
        }
        return true
    }
}

/// A piece of the text while the fast lane reads it. Unchecked like `JSONMemory`: the lane asks for bytes before `count`.
@safe struct JSONText {
    private let base: UnsafeRawPointer
    let count: Int

    init(_ base: UnsafeRawPointer, _ count: Int) {
        unsafe self.base = base
        self.count = count
    }

    @inline(__always)
    subscript(_ index: Int) -> UInt8 {
        assert(index >= 0 && index < count)
        // See above.
        return unsafe base.load(fromByteOffset: index, as: UInt8.self)
    }

    @inline(__always)
    func half(_ index: Int) -> UInt32 {
        assert(index >= 0 && index &+ 4 <= count)
        // See above.
        return unsafe UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt32.self))
    }

    @inline(__always)
    func vector(_ index: Int) -> ByteVector {
        assert(index >= 0 && index &+ 16 <= count)
        // See above.
        return unsafe ByteVector(base + index)
    }

    @inline(__always)
    func copy(_ start: Int, length: Int, to target: UnsafeMutablePointer<UInt8>) {
        assert(start >= 0 && start &+ length <= count)
        // See above.
        unsafe UnsafeMutableRawPointer(target).copyMemory(from: base + start, byteCount: length)
    }
}
