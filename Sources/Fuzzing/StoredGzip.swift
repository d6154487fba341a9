/// Bytes as a gzip member (RFC 1952) whose blocks are stored, not compressed: what tests send where a coding is wanted
/// and its compression does not matter.
package enum StoredGzip {
    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
        var start = 0
        repeat {
            let end = min(start + 65_535, bytes.count)
            let size = UInt16(end - start)
            // RFC 1951 section 3.2.4: the last block's bit, type 00, the length and its complement.
            result.append(end == bytes.count ? 1 : 0)
            append(UInt32(size), 2, to: &result)
            append(UInt32(~size), 2, to: &result)
            result += bytes[start..<end]
            start = end
        } while start < bytes.count
        append(checksum(bytes), 4, to: &result)
        append(UInt32(truncatingIfNeeded: bytes.count), 4, to: &result)
        return result
    }

    private static func append(_ value: UInt32, _ count: Int, to bytes: inout [UInt8]) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * index))) }
    }

    /// CRC-32 as in RFC 1952 section 8.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
