internal import CZlib

/// The sum of the decoded bytes at the end of a gzip member (CRC-32, RFC 1952 section 8) or of zlib data (Adler-32,
/// RFC 1950 section 8).
struct Checksum {
    enum Kind: Sendable {
        case crc32
        case adler32
    }

    let kind: Kind
    private(set) var value: UInt32

    init(_ kind: Kind) {
        self.kind = kind
        value = kind == .adler32 ? 1 : 0
    }

    mutating func add(_ byte: UInt8) {
        let single: InlineArray<1, UInt8> = [byte]
        add(single.span)
    }

    mutating func add(_ bytes: Span<UInt8>) {
        // zlib reads the span during the call only; a piece is never near 4 GiB.
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let count = UInt32(truncatingIfNeeded: buffer.count)
            let sum =
                switch kind {
                case .crc32: unsafe crc32(UInt(value), buffer.baseAddress, count)
                case .adler32: unsafe CZlib.adler32(UInt(value), buffer.baseAddress, count)
                }
            value = UInt32(truncatingIfNeeded: sum)
        }
    }
}
