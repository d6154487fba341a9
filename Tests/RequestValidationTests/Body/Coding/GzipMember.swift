import CZlib

/// A gzip member put together by hand (RFC 1952 section 2.3), so that each of its parts can be had and spoilt.
struct GzipMember {
    var content: [UInt8] = Array("hello, hello, hello".utf8)
    var level: CInt = 6
    var method: UInt8 = 8
    /// FTEXT is a hint and nothing follows from it.
    var isText = false
    var extra: [UInt8]?
    var name: String?
    var comment: String?
    var hasHeaderChecksum = false
    /// What is wrong with the header's checksum: a difference.
    var headerChecksumError: UInt16 = 0
    var reservedFlags: UInt8 = 0

    var header: [UInt8] {
        var flags = reservedFlags
        if isText { flags |= 1 }
        if hasHeaderChecksum { flags |= 1 << 1 }
        if extra != nil { flags |= 1 << 2 }
        if name != nil { flags |= 1 << 3 }
        if comment != nil { flags |= 1 << 4 }
        var bytes: [UInt8] = [0x1F, 0x8B, method, flags, 1, 2, 3, 4, 2, 3]
        if let extra { bytes += [UInt8(extra.count & 0xFF), UInt8(extra.count >> 8)] + extra }
        for text in [name, comment] {
            if let text { bytes += Array(text.utf8) + [0] }
        }
        if hasHeaderChecksum {
            let sum = GzipMember.checksum(bytes) ^ headerChecksumError
            bytes += [UInt8(sum & 0xFF), UInt8(sum >> 8)]
        }
        return bytes
    }

    var data: [UInt8] { ZlibWriter.compress(content, .none, level: level) }

    var trailer: [UInt8] {
        // The array outlives the call.
        let sum = unsafe content.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
        return [UInt32(sum), UInt32(content.count)].flatMap { number in
            (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
        }
    }

    var bytes: [UInt8] { header + data + trailer }

    static func checksum(_ bytes: [UInt8]) -> UInt16 {
        // The array outlives the call.
        let sum = unsafe bytes.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
        return UInt16(truncatingIfNeeded: sum)
    }

    /// Every choice of optional parts.
    static let ofAllKinds: [GzipMember] = (0..<32).map { bits in
        var member = GzipMember()
        member.isText = bits & 1 != 0
        member.hasHeaderChecksum = bits & 2 != 0
        member.extra = bits & 4 != 0 ? Array("ab\u{0}".utf8) : nil
        member.name = bits & 8 != 0 ? "order.json" : nil
        member.comment = bits & 16 != 0 ? "made by hand" : nil
        return member
    }
}
