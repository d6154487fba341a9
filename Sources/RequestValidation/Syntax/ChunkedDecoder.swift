/// Follows the chunked transfer coding (RFC 9112 section 7.1) in any split and to the letter. Holds no body bytes;
/// only trailer lines are kept until the trailer section is whole.
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

    private enum State: Equatable {
        case size(digits: Int)
        case sizeExtension(length: Int, isQuoted: Bool, isEscaped: Bool)
        case sizeLineFeed
        case data
        case dataCarriageReturn
        case dataLineFeed
        case trailer
        case ended
    }

    private let limits: Limits
    private var state = State.size(digits: 0)
    private var remaining = 0
    /// Raw bytes of the body consumed so far.
    public private(set) var consumed = 0
    private var trailerLine: [UInt8] = []
    private var trailerSize = 0
    /// Names of the trailer fields with their offsets in the raw body.
    public private(set) var trailers: [TrailerField] = []

    public init(limits: Limits) { self.limits = limits }

    /// The next step over the bytes behind `offset`. To be called again until it needs more, ends or faults.
    public mutating func next(_ bytes: Span<UInt8>, from start: Int) -> Step {
        var offset = start
        while offset < bytes.count {
            if state == .data {
                let taken = min(remaining, bytes.count &- offset)
                remaining &-= taken
                consumed &+= taken
                if remaining == 0 { state = .dataCarriageReturn }
                return .data(offset..<(offset &+ taken))
            }
            let byte = bytes[offset]
            offset &+= 1
            consumed &+= 1
            if let kind = step(byte) {
                return .fault(ChunkFault(kind: kind, offset: consumed &- 1, byte: byte))
            }
            if state == .ended { return .end(offset) }
        }
        return .needsMore
    }

    /// Advances over one byte of framing. Returns what is wrong with it, or nil.
    private mutating func step(_ byte: UInt8) -> ChunkFault.Kind? {
        switch state {
        case .size(let digits): return size(byte, digits)
        case .sizeExtension(let length, let isQuoted, let isEscaped):
            return sizeExtension(byte, length, isQuoted: isQuoted, isEscaped: isEscaped)
        case .sizeLineFeed:
            guard byte == 0x0A else { return .invalidSize }
            state = remaining == 0 ? .trailer : .data
            return nil
        case .dataCarriageReturn:
            guard byte == 0x0D else { return byte == 0x0A ? .bareLineFeed : .missingLineEnd }
            state = .dataLineFeed
            return nil
        case .dataLineFeed:
            guard byte == 0x0A else { return .missingLineEnd }
            state = .size(digits: 0)
            return nil
        case .trailer: return trailer(byte)
        case .data, .ended: return nil
        }
    }

    private mutating func size(_ byte: UInt8, _ digits: Int) -> ChunkFault.Kind? {
        if let value = ByteClass.hexadecimalValue(byte) {
            if digits == 0 { remaining = 0 }
            // 15 digits always fit; leading zeros beyond that are no client's habit.
            guard digits < 15 else { return .sizeOverflow }
            remaining = remaining &<< 4 | Int(value)
            state = .size(digits: digits &+ 1)
            return nil
        }
        guard digits > 0 else { return .invalidSize }
        switch byte {
        case 0x0D: state = .sizeLineFeed
        case 0x0A: return .bareLineFeed
        case 0x3B: state = .sizeExtension(length: 1, isQuoted: false, isEscaped: false)
        case 0x20, 0x09: return .spaceBehindSize
        default: return .invalidSize
        }
        return nil
    }

    private mutating func sizeExtension(
        _ byte: UInt8, _ length: Int, isQuoted: Bool, isEscaped: Bool
    ) -> ChunkFault.Kind? {
        if byte == 0x0D, !isQuoted {
            state = .sizeLineFeed
            return nil
        }
        if byte == 0x0A { return .bareLineFeed }
        guard length < limits.chunkExtension else { return .extensionTooLong }
        guard (byte >= 0x20 || byte == 0x09) && byte != 0x7F else { return .invalidExtension }
        let opensOrCloses = byte == 0x22 && !isEscaped
        state = .sizeExtension(
            length: length &+ 1, isQuoted: opensOrCloses ? !isQuoted : isQuoted,
            isEscaped: isQuoted && !isEscaped && byte == 0x5C)
        return nil
    }

    private mutating func trailer(_ byte: UInt8) -> ChunkFault.Kind? {
        guard byte == 0x0A else {
            guard trailerLine.count <= limits.fieldLine, trailerSize < limits.headerSection else {
                return .invalidTrailer(.tooLarge)
            }
            trailerLine.append(byte)
            trailerSize &+= 1
            return nil
        }
        guard trailerLine.last == 0x0D else { return .bareLineFeed }
        trailerLine.removeLast()
        defer { trailerLine.removeAll(keepingCapacity: true) }
        if trailerLine.isEmpty {
            state = .ended
            return nil
        }
        switch TrailerField.parse(trailerLine, endOffset: consumed &- 2) {
        case .field(let field):
            guard trailers.count < limits.fieldCount else { return .invalidTrailer(.tooLarge) }
            trailers.append(field)
            return nil
        case .fault(let reason): return .invalidTrailer(reason)
        }
    }
}
