import CZlib

/// zlib as a program would use it that wants the content and nothing else.
@safe final class ZlibStream {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var output = [UInt8](repeating: 0, count: 32 * 1024)

    /// gzip's frame is read by zlib as well, its checksum compared.
    init() {
        unsafe stream.initialize(to: z_stream())
        // The size tells zlib which version of the structure this is.
        let status = unsafe inflateInit2_(
            stream, MAX_WBITS + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK)
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// How many bytes there are in a gzip member.
    func inflate(_ bytes: [UInt8], pieceSize: Int) -> Int {
        unsafe inflateReset(stream)
        var total = 0
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + pieceSize)
            total += inflate(bytes[start..<end])
            start = end
        }
        return total
    }

    private func inflate(_ piece: ArraySlice<UInt8>) -> Int {
        var total = 0
        // Both buffers outlive the calls.
        unsafe piece.withUnsafeBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.pointee.next_in = input.baseAddress
                unsafe stream.pointee.avail_in = UInt32(input.count)
                repeat {
                    unsafe stream.pointee.next_out = output.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(output.count)
                    let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                    precondition(status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR)
                    unsafe total += output.count - Int(stream.pointee.avail_out)
                } while unsafe stream.pointee.avail_out == 0
            }
        }
        return total
    }

    /// A gzip member at the level that most clients use.
    static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = unsafe z_stream()
        let status = unsafe deflateInit2_(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            CInt(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK)
        defer { unsafe deflateEnd(&stream) }
        var packed = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(bytes.count))))
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
}
