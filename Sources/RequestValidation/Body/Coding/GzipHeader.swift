/// Reads the header of a gzip member, a byte at a time (RFC 1952 section 2.3).
struct GzipHeader {
    enum Step: Equatable {
        case more
        case complete
        /// The first two bytes are not those of gzip.
        case noGzip
        /// The last `length` bytes are at fault.
        case defect(CodingHeaderDefect, length: Int)
    }

    /// The part that the next byte belongs to.
    enum Part: Equatable {
        case magic
        case method
        case flags
        /// Time, extra flags and operating system: any value will do.
        case fixed
        case extraLength
        case extra
        case name
        case comment
        case checksum
    }

    private struct Flags: OptionSet {
        let rawValue: UInt8
        static let headerChecksum = Flags(rawValue: 1 << 1)
        static let extra = Flags(rawValue: 1 << 2)
        static let name = Flags(rawValue: 1 << 3)
        static let comment = Flags(rawValue: 1 << 4)
        static let reserved = Flags(rawValue: 0b1110_0000)
    }

    static let magic: (UInt8, UInt8) = (0x1F, 0x8B)

    private(set) var part = Part.magic
    /// Header bytes read.
    private(set) var length = 0
    private var flags: Flags = []
    /// Bytes of the current part that were read.
    private var position = 0
    /// A number that comes in two bytes, the low one first.
    private var number: UInt16 = 0
    private var checksum = Checksum(.crc32)

    mutating func take(_ byte: UInt8) -> Step {
        length &+= 1
        if part != .checksum { checksum.add(byte) }
        switch part {
        case .magic:
            guard byte == (position == 0 ? GzipHeader.magic.0 : GzipHeader.magic.1) else { return .noGzip }
            return count(to: 2)
        case .method:
            // 0 to 7 were kept for methods that never came.
            return byte == 8 ? count(to: 1) : .defect(.method(byte), length: 1)
        case .flags:
            flags = Flags(rawValue: byte)
            return flags.isDisjoint(with: .reserved) ? count(to: 1) : .defect(.reservedFlags(byte), length: 1)
        case .fixed: return count(to: 6)
        case .extraLength, .checksum: return takeNumber(byte)
        case .extra: return count(to: Int(number))
        case .name, .comment: return byte == 0 ? enter(after: part) : .more
        }
    }

    private mutating func takeNumber(_ byte: UInt8) -> Step {
        number = position == 0 ? UInt16(byte) : number | UInt16(byte) &<< 8
        if part == .checksum, position == 1 {
            let actual = UInt16(truncatingIfNeeded: checksum.value)
            if number != actual { return .defect(.checksum(stated: number, actual: actual), length: 2) }
        }
        return count(to: 2)
    }

    private mutating func count(to end: Int) -> Step {
        position &+= 1
        return position < end ? .more : enter(after: part)
    }

    /// Goes on to the next part that this header has.
    private mutating func enter(after last: Part) -> Step {
        position = 0
        switch last {
        case .magic: part = .method
        case .method: part = .flags
        case .flags: part = .fixed
        case .fixed where flags.contains(.extra): part = .extraLength
        case .extraLength where number > 0: part = .extra
        case .fixed, .extraLength, .extra: return enterText(flags.contains(.name) ? .name : .comment)
        case .name: return enterText(.comment)
        case .comment: return enterChecksum()
        case .checksum: return .complete
        }
        return .more
    }

    private mutating func enterText(_ next: Part) -> Step {
        part = next
        if next == .name || flags.contains(.comment) { return .more }
        return enterChecksum()
    }

    private mutating func enterChecksum() -> Step {
        part = .checksum
        return flags.contains(.headerChecksum) ? .more : .complete
    }
}
