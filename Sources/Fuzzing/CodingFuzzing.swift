internal import CZlib

/// What the fuzzer of content codings checks: one verdict for every split, no crash, and of one gzip or zlib coding
/// zlib's own opinion.
package enum CodingFuzzing {
    private static let codings = ["gzip", "deflate", "x-gzip", "gzip, gzip", "deflate, gzip", "gzip, deflate"]

    /// The first byte chooses the codings and the split; the rest is the body, or what is put into sound gzip data to
    /// make one.
    package static func check(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let content = Array(input.dropFirst())
        let body = choice & 16 == 0 ? content : StoredGzip.encode(content)
        let coding = codings[Int(choice & 7) % codings.count]
        // Where the codings begin again, digests are computed, too: none is right, and all are told.
        let digest = choice & 7 < codings.count ? "" : "\r\nContent-Digest: sha-256=:AAAA:, md5=:AAAA:"
        let fields = "Content-Encoding: \(coding)\r\nContent-Type: application/json\(digest)"
        let summary = BodyFuzzing.check(body, fields, choice)
        guard !coding.contains(",") else { return }
        let isFaulty = summary.contains { finding in
            ["corrupt error", "not-encoded ", "bomb "].contains { finding.hasPrefix("content-encoding/\($0)") }
        }
        let isSound = coding == "deflate" ? isSoundDeflate(body) : isSoundGzip(body)
        // zlib knows no limits, and says nothing of an empty body.
        guard let isSound, !body.isEmpty, isSound != !isFaulty else { return }
        preconditionFailure("zlib says sound: \(isSound), \(coding): \(summary)")
    }

    /// Members one behind the other; nil where they decode to more than the policy lets through.
    private static func isSoundGzip(_ body: [UInt8]) -> Bool? {
        var rest = body[...]
        var room = outputLimit
        while true {
            guard let end = inflatedEnd(rest, windowBits: MAX_WBITS + 16, &room) else { return nil }
            guard end >= 0 else { return false }
            rest = rest.dropFirst(end)
            if rest.isEmpty { return true }
        }
    }

    /// zlib data, or raw data where they do not begin as zlib data do.
    private static func isSoundDeflate(_ body: [UInt8]) -> Bool? {
        var room = outputLimit
        guard let end = inflatedEnd(body[...], windowBits: MAX_WBITS, &room) else { return nil }
        if end == body.count { return true }
        // RFC 1950 section 2.2: what has the check and the method of zlib is not taken for anything else.
        let beginsAsZlib =
            body.count > 1 && body[0] & 0x0F == 8 && body[0] < 0x80 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        guard !beginsAsZlib else { return false }
        room = outputLimit
        guard let raw = inflatedEnd(body[...], windowBits: -MAX_WBITS, &room) else { return nil }
        return raw == body.count
    }

    private static let outputLimit = 4096

    /// How many bytes the data are long; -1 if they are damaged or cut; nil if there is more in them than room, of
    /// which their content is taken.
    private static func inflatedEnd(_ data: ArraySlice<UInt8>, windowBits: CInt, _ room: inout Int) -> Int? {
        var stream = unsafe z_stream()
        // The size tells zlib which version of the structure this is.
        guard
            unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: room + 1)
        // Both buffers outlive the call.
        let status = unsafe data.withUnsafeBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                return unsafe inflate(&stream, Z_FINISH)
            }
        }
        if unsafe stream.avail_out == 0 { return nil }
        unsafe room -= Int(stream.total_out)
        return status == Z_STREAM_END ? unsafe data.count - Int(stream.avail_in) : -1
    }
}
