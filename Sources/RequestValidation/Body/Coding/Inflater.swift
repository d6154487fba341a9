internal import CZlib

/// Inflates raw deflate data (RFC 1951) with zlib, a piece at a time, into a buffer of its own that is used again and
/// again. A class, since zlib's state points back at its stream, which must not move.
@safe final class Inflater {
    enum Progress: Equatable {
        /// All input was taken and all that it stands for was put out: more must come.
        case hungry
        /// The output has no room left: there may be more.
        case full
        /// The last block ended.
        case ended
        /// A block cannot be read, nor anything that follows.
        case damaged(DeflateDefect)
    }

    /// The most that one call puts out: deflate's window, so that zlib copies each byte once.
    static let capacity = 32 * 1024

    /// What calls put out, from the start.
    private(set) var output: [UInt8] = []
    /// How much of it the last call put out.
    private(set) var produced = 0
    /// How much input the last call took.
    private(set) var taken = 0

    /// In memory of its own, since it must keep its address. Nil without memory for zlib's state.
    private var stream: UnsafeMutablePointer<z_stream>?

    init() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe czlib_raw_inflate_init(stream) == Z_OK else {
            // Nothing was set up that zlib would have to end.
            unsafe stream.deallocate()
            unsafe self.stream = nil
            return
        }
        unsafe self.stream = stream
        output = [UInt8](repeating: 0, count: Inflater.capacity)
    }

    deinit {
        guard let stream = unsafe stream else { return }
        // Set up by `init`, ended and freed once.
        unsafe _ = inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Forgets the data before and begins anew.
    func reset() {
        produced = 0
        taken = 0
        guard let stream = unsafe stream else { return }
        unsafe _ = inflateReset(stream)
    }

    /// Inflates bytes of the range until they or the room for `limit` bytes of output are used up.
    func inflate(_ bytes: Span<UInt8>, _ range: Range<Int>, atMost limit: Int) -> Progress {
        produced = 0
        taken = 0
        guard let stream = unsafe stream else { return .damaged(.other) }
        let input = range.clamped(to: 0..<bytes.count)
        let room = min(max(limit, 0), Inflater.capacity)
        var status = Z_OK
        // zlib reads the span and writes the array during the call only, and as far as it is told.
        unsafe bytes.extracting(input).withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.pointee.next_in = source.baseAddress
                unsafe stream.pointee.avail_in = UInt32(truncatingIfNeeded: source.count)
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = UInt32(truncatingIfNeeded: room)
                status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                unsafe taken = source.count &- Int(stream.pointee.avail_in)
                unsafe produced = room &- Int(stream.pointee.avail_out)
                unsafe stream.pointee.next_in = nil
                unsafe stream.pointee.next_out = nil
            }
        }
        return progress(status, hasRoom: produced < room)
    }

    private func progress(_ status: CInt, hasRoom: Bool) -> Progress {
        switch status {
        case Z_STREAM_END: .ended
        case Z_OK, Z_BUF_ERROR: hasRoom ? .hungry : .full
        case Z_DATA_ERROR: .damaged(DeflateDefect(zlibMessage: message))
        default: .damaged(.other)
        }
    }

    private var message: String {
        guard let stream = unsafe stream, let text = unsafe stream.pointee.msg else { return "" }
        // A literal of zlib's, which lives as long as the program.
        return unsafe String(cString: text)
    }

    /// How many bits of the data were understood so far: zlib takes whole bytes and holds the bits behind.
    var bitsRead: Int {
        guard let stream = unsafe stream else { return 0 }
        let held = unsafe Int(stream.pointee.data_type & 63)
        return unsafe Int(truncatingIfNeeded: stream.pointee.total_in) &* 8 &- held
    }
}
