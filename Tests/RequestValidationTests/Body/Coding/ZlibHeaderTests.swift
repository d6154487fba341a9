import CZlib
import Testing

@testable import RequestValidation

@Suite("Headers of zlib data") struct ZlibHeaderTests {
    @Test func `of all two bytes those are valid that zlib takes`() {
        var stream = unsafe z_stream()
        // The size tells zlib which version of the structure this is.
        let status = unsafe inflateInit2_(&stream, MAX_WBITS, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        #expect(status == Z_OK)
        defer { unsafe inflateEnd(&stream) }
        var disagreements: [String] = []
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let kind = ZlibHeader.kind(first, second)
                let expected = unsafe ZlibWriter.statusOfHeader(first, second, &stream)
                let isRight =
                    switch expected {
                    case Z_OK, Z_BUF_ERROR: kind == .valid
                    case Z_NEED_DICT: kind == .defect(.dictionary)
                    default: kind != .valid && kind != .defect(.dictionary)
                    }
                if !isRight { disagreements.append("\(first) \(second): \(kind), zlib \(expected)") }
            }
        }
        #expect(disagreements.isEmpty)
    }

    @Test func `what is broken in a header that is nearly right has a name`() {
        #expect(ZlibHeader.kind(0x78, 0x9C) == .valid)
        #expect(ZlibHeader.kind(0x78, 0x9D) == .defect(.check(0x78, 0x9D)))
        #expect(ZlibHeader.kind(0x78, 0xBB) == .defect(.dictionary))
        // A window of 2^16 bytes, with the right check.
        #expect(ZlibHeader.kind(0x88, 0x1C) == .defect(.windowSize(8)))
        #expect(ZlibHeader.kind(0x7B, 0x22) == .noZlib)
    }
}
