internal import Linux

/// Copies lines of a head from one buffer to another, neighbours in one go.
struct LineRun {
    private var pending = 0..<0

    /// Starts with the bytes of `range`, for instance a request line.
    init(from range: Range<Int> = 0..<0) {
        pending = range
    }

    /// Keeps `line`. What cannot be copied together with it is written first.
    @inline(__always)
    mutating func keep(_ line: Range<Int>, of bytes: Span<UInt8>, into buffer: inout ByteBuffer) {
        if line.lowerBound == pending.upperBound {
            pending = pending.lowerBound..<line.upperBound
        } else {
            flush(bytes, into: &buffer)
            pending = line
        }
    }

    /// Writes what is kept so far.
    mutating func flush(_ bytes: Span<UInt8>, into buffer: inout ByteBuffer) {
        if !pending.isEmpty { buffer.append(bytes, pending) }
        pending = pending.upperBound..<pending.upperBound
    }
}
