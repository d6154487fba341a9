import CZlib

/// zlib's own compressor, and its own opinion of data.
enum ZlibWriter {
    /// What stands around the deflate data.
    enum Frame: CInt, CaseIterable {
        case none = -15
        case zlib = 15
        case gzip = 31
    }

    /// - Parameter level: 0 for stored blocks, up to 9.
    static func compress(
        _ bytes: [UInt8], _ frame: Frame, level: CInt = 6, strategy: CInt = Z_DEFAULT_STRATEGY
    ) -> [UInt8] {
        var stream = unsafe z_stream()
        // The size tells zlib which version of the structure this is.
        let status = unsafe deflateInit2_(
            &stream, level, Z_DEFLATED, frame.rawValue, 8, strategy, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK)
        defer { unsafe deflateEnd(&stream) }
        var packed = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(bytes.count))) + 64)
        // Both buffers outlive the call.
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe packed.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                let status = unsafe deflate(&stream, Z_FINISH)
                precondition(status == Z_STREAM_END)
            }
        }
        return Array(packed.prefix(Int(unsafe stream.total_out)))
    }

    /// What zlib's inflate says to the two bytes of a header, and to four more that a dictionary's checksum has.
    static func statusOfHeader(_ first: UInt8, _ second: UInt8, _ stream: inout z_stream) -> CInt {
        unsafe inflateReset(&stream)
        let input: [UInt8] = [first, second, 0, 0, 0, 0]
        var output: [UInt8] = [0]
        // Both buffers outlive the call.
        return unsafe input.withUnsafeBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                // A dictionary's checksum is read with the header; other data would be a fault of their own.
                unsafe stream.avail_in = second & 0x20 == 0 ? 2 : 6
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = 1
                return unsafe inflate(&stream, Z_NO_FLUSH)
            }
        }
    }
}
