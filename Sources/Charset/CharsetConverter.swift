internal import Glibc

/// Turns the bytes of one character set into Unicode scalars, with the C library's iconv.
///
/// The descriptor is opened, used and closed in here alone; hence `@safe`. Meant for sets of which each byte sequence is at most one character; the caller brings a sequence byte by byte.
@safe package final class CharsetConverter {
    package enum Step: Sendable, Equatable {
        /// The bytes are this character.
        case scalar(UInt32)
        /// They are well formed and no character: an escape sequence that switches to another set.
        case silent
        /// They begin a character; the next byte is needed.
        case incomplete
        /// They are no character of the set.
        case invalid
    }

    /// iconv's name of the set.
    package let name: String
    private let descriptor: iconv_t

    /// Nil if the C library has no such set.
    package init?(_ name: String) {
        // Suffixes such as `//IGNORE` change what iconv does with faults, and `/` may reach the file system.
        guard !name.isEmpty, !name.utf8.contains(0x2F) else { return nil }
        // iconv reports a failure as the address -1.
        guard let opened = unsafe iconv_open("UTF-32LE", name), Int(bitPattern: opened) != -1 else {
            return nil
        }
        self.name = name
        unsafe descriptor = opened
    }

    deinit { unsafe _ = iconv_close(descriptor) }

    /// Looks at `count` bytes of `sequence`, the first one lowest. They are taken unless the step is `incomplete`.
    package func step(_ sequence: UInt64, count: Int) -> Step {
        var input = sequence.littleEndian
        var output: (UInt32, UInt32) = (0, 0)
        var inputLeft = min(max(count, 0), 8)
        var outputLeft = 8
        // iconv reads `inputLeft` bytes of `input` and writes at most 8 into `output`; neither address is kept.
        let failure = unsafe withUnsafeMutableBytes(of: &input) { source in
            unsafe withUnsafeMutableBytes(of: &output) { target -> Int32 in
                var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var into = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
                let result = unsafe iconv(descriptor, &from, &inputLeft, &into, &outputLeft)
                return result == -1 ? errno : 0
            }
        }
        if outputLeft < 8 { return .scalar(UInt32(littleEndian: output.0)) }
        switch failure {
        case 0: return .silent
        case EINVAL: return .incomplete
        default: return .invalid
        }
    }

    /// Back to the state in which a text begins.
    package func reset() { unsafe _ = iconv(descriptor, nil, nil, nil, nil) }

    /// The character of each byte for a set of single bytes; nil where none is defined.
    package func singleBytes() -> [UInt32?] {
        (UInt64(0)...255).map { byte in
            reset()
            guard case .scalar(let scalar) = step(byte, count: 1) else { return nil }
            return scalar
        }
    }
}
