internal import Linux

extension ByteBuffer {
    /// Appends the bytes of `range` of `bytes`, as far as they exist.
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        append(bytes.extracting(range.clamped(to: 0..<bytes.count)))
    }

    /// Appends `name: value` and CRLF.
    mutating func appendField(_ name: StaticString, _ value: Span<UInt8>) {
        append(name)
        append(": ")
        append(value)
        append("\r\n")
    }
}
