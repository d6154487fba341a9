/// Follows the chunked transfer coding (RFC 9112 section 7.1) in any split and to the letter. Holds no body bytes;
/// only trailer lines are kept until they are whole.
public struct ChunkedDecoder: Sendable {
    public enum Step: Sendable, Equatable {
        /// Decoded body bytes, as a range of the span.
        case data(Range<Int>)
        /// All bytes were consumed; more must come.
        case needsMore
        /// The body ended; the next message begins at this offset.
        case end(Int)
        /// The framing is broken from here on.
        case fault(ChunkFault)
    }

    enum State {
        case size
        case sizeExtension(ChunkExtensionScanner)
        case sizeLineFeed
        case data
        case dataCarriageReturn
        case dataLineFeed
        case trailer
        case ended
    }

    /// Digits that a size may have besides leading zeros: 15 hold 60 bits.
    static let significantDigits = 15
    /// Digits that a size may have with leading zeros: a bound, since zeros are no data and count in no other limit.
    static let allDigits = 32

    let limits: Limits
    var state = State.size
    /// Digits of the size that is being read.
    private var digits = 0
    /// The size of the chunk that is being read.
    var size = 0
    private var remaining = 0
    /// Extension bytes beyond 16 and twice the data of each chunk. Without a bound a body of nothing but extensions
    /// would cost far more to read than the body limit says.
    private var excessOfExtensions = 0
    /// Raw bytes of the body consumed so far.
    public private(set) var consumed = 0
    var trailerLine: [UInt8] = []
    /// Bytes of the trailer section so far, with line ends.
    var trailerSize = 0
    /// The trailer fields with their offsets in the raw body.
    public internal(set) var trailers: [TrailerField] = []

    /// True once the last byte of the body was consumed.
    public var isEnded: Bool {
        if case .ended = state { true } else { false }
    }

    public init(limits: Limits) { self.limits = limits }

    /// The next step over the bytes behind `offset`. To be called again until it needs more, ends or faults.
    public mutating func next(_ bytes: Span<UInt8>, from start: Int) -> Step {
        var offset = start
        while offset < bytes.count {
            if case .data = state {
                let taken = min(remaining, bytes.count &- offset)
                remaining &-= taken
                consumed &+= taken
                if remaining == 0 { state = .dataCarriageReturn }
                return .data(offset..<(offset &+ taken))
            }
            if let fault = step(bytes[offset]) { return .fault(fault) }
            offset &+= 1
            consumed &+= 1
            if case .ended = state { return .end(offset) }
        }
        return .needsMore
    }

    /// Looks at one byte of framing, the one at `consumed`. Returns what is wrong with it, or nil.
    private mutating func step(_ byte: UInt8) -> ChunkFault? {
        switch state {
        case .size: return readSize(byte)
        case .sizeExtension(let scanner): return readExtension(byte, scanner)
        case .sizeLineFeed:
            guard byte == 0x0A else { return fault(.loneCarriageReturn, at: consumed &- 1, 0x0D, line: sizeText) }
            state = size == 0 ? .trailer : .data
            remaining = size
            return nil
        case .dataCarriageReturn:
            guard byte == 0x0D else {
                return fault(
                    byte == 0x0A ? .bareLineFeedBehindData(size: size) : .missingLineEnd(size: size), at: consumed,
                    byte)
            }
            state = .dataLineFeed
            return nil
        case .dataLineFeed:
            guard byte == 0x0A else { return fault(.missingLineEnd(size: size), at: consumed &- 1, 0x0D) }
            state = .size
            digits = 0
            size = 0
            return nil
        case .trailer: return readTrailer(byte)
        case .data, .ended: return nil
        }
    }

    private mutating func readSize(_ byte: UInt8) -> ChunkFault? {
        if let value = ByteClass.hexadecimalValue(byte) {
            guard size &>> (4 &* (ChunkedDecoder.significantDigits &- 1)) == 0 else {
                return fault(.sizeOverflow, from: consumed &- digits, byte, line: sizeText)
            }
            guard digits < ChunkedDecoder.allDigits else {
                return fault(.tooManyDigits, from: consumed &- digits, byte)
            }
            size = size &<< 4 | Int(value)
            digits &+= 1
            return nil
        }
        switch byte {
        case 0x0D where digits > 0: state = .sizeLineFeed
        case 0x0A where digits > 0: return fault(.bareLineFeedBehindSize, at: consumed, byte, line: sizeText)
        case 0x3B where digits > 0, 0x20 where digits > 0, 0x09 where digits > 0:
            guard limits.chunkExtension > 0 else { return extensionTooLong(byte) }
            state = .sizeExtension(ChunkExtensionScanner(first: byte))
        default: return fault(.invalidSize, at: consumed, byte, line: digits > 0 ? sizeText : [])
        }
        return nil
    }

    private mutating func readExtension(_ byte: UInt8, _ scanner: ChunkExtensionScanner) -> ChunkFault? {
        switch byte {
        case 0x0D:
            if let found = scanner.faultAtLineEnd { return extensionFault(found, byte, scanner) }
            excessOfExtensions = max(0, excessOfExtensions &+ scanner.length &- 16 &- min(size, 1 << 40) &* 2)
            guard excessOfExtensions <= limits.headerSection else {
                return fault(.tooMuchExtension, at: consumed, byte)
            }
            state = .sizeLineFeed
            return nil
        case 0x0A: return fault(.bareLineFeedBehindSize, at: consumed, byte, line: sizeText)
        default:
            guard scanner.length < limits.chunkExtension else { return extensionTooLong(byte) }
            var scanner = scanner
            if let found = scanner.step(byte) { return extensionFault(found, byte, scanner) }
            state = .sizeExtension(scanner)
            return nil
        }
    }

    private func extensionTooLong(_ byte: UInt8) -> ChunkFault {
        fault(.extensionTooLong(limit: limits.chunkExtension), at: consumed, byte)
    }

    private func extensionFault(
        _ found: ChunkExtensionScanner.Fault, _ byte: UInt8, _ scanner: ChunkExtensionScanner
    ) -> ChunkFault {
        // Whitespace is at fault itself, not the byte that shows it to be; what is missing is missing before the CR.
        switch found {
        case .spaceBehindSize:
            fault(.spaceBehindSize, from: consumed &- scanner.whitespace, 0x20, line: sizeText, to: consumed)
        case .invalid(.trailingSpace):
            fault(.invalidExtension(.trailingSpace), from: consumed &- scanner.whitespace, 0x20, to: consumed)
        case .invalid(let reason):
            fault(.invalidExtension(reason), from: consumed, byte, to: byte == 0x0D ? consumed : nil)
        }
    }

    /// The digits of the size that is being read, without leading zeros.
    private var sizeText: [UInt8] { Array(String(size, radix: 16, uppercase: true).utf8) }

    func fault(_ kind: ChunkFault.Kind, at offset: Int, _ byte: UInt8, line: [UInt8] = []) -> ChunkFault {
        ChunkFault(kind: kind, place: offset..<(offset &+ 1), byte: byte, line: line)
    }

    /// - Parameter to: the end of the faulty bytes; behind the byte at hand if nil.
    func fault(
        _ kind: ChunkFault.Kind, from start: Int, _ byte: UInt8, line: [UInt8] = [], to end: Int? = nil
    ) -> ChunkFault {
        let lower = max(0, start)
        return ChunkFault(kind: kind, place: lower..<max(lower, end ?? consumed &+ 1), byte: byte, line: line)
    }
}
