/// Base64 with padding (RFC 4648 section 4).
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package static func append(_ raw: [UInt8], to text: inout [UInt8]) {
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in raw {
            bits = bits &<< 8 | UInt32(byte)
            count &+= 8
            while count >= 6 {
                count &-= 6
                text.append(alphabet[Int(bits >> count & 63)])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits &<< (6 &- count) & 63)]) }
        for _ in 0..<(3 &- raw.count % 3) % 3 { text.append(0x3D) }
    }

    /// The bytes that `text` stands for, or nil if it is no Base64.
    package static func decode(_ text: String) -> [UInt8]? {
        var raw: [UInt8] = []
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in text.utf8 where byte != 0x3D {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = bits &<< 6 | UInt32(value)
            count &+= 6
            guard count >= 8 else { continue }
            count &-= 8
            raw.append(UInt8(truncatingIfNeeded: bits >> count))
        }
        return raw
    }
}
