/// Finds the end of a response's body in any split of its bytes, strictly, and where the data lies in chunks.
///
/// `step` names the next run of data; `follow` only looks for the end, for bodies that pass through as they came.
package struct ResponseBodyFollower: Sendable {
    package enum Progress: Equatable, Sendable {
        /// All bytes belong to the body, which goes on.
        case incomplete
        /// The body ended; that many of the bytes belong to it.
        case complete(consumed: Int)
        case failed(ResponseFault)
    }

    package enum Step: Equatable, Sendable {
        /// The bytes of the range are data. Go on behind it.
        case data(Range<Int>)
        /// All bytes were read and the body goes on.
        case incomplete
        case complete(consumed: Int)
        case failed(ResponseFault)
    }

    enum Phase {
        case complete
        case length
        case untilClose
        // Chunked, RFC 9112 section 7.1.
        case size
        case extensions
        case sizeEnd
        case chunk
        case chunkReturn
        case chunkEnd
        case trailerStart
        case trailerName
        case trailerValue
        case trailerEnd
        case lastEnd
    }

    let limits: ResponseLimits
    var phase = Phase.complete
    /// Bytes to come, of the body or of the chunk.
    var remaining = 0
    /// Digits of the chunk's size, or bytes of its line.
    var lineLength = 0
    var trailerLength = 0
    /// Only whitespace came between the chunk's size and here.
    var isBlankSinceSize = false
    /// Bytes read so far, framing included.
    package internal(set) var received = 0

    package init(limits: ResponseLimits = ResponseLimits()) {
        self.limits = limits
    }

    package var isComplete: Bool { phase == .complete }

    package mutating func begin(_ framing: ResponseFraming) {
        remaining = 0
        received = 0
        trailerLength = 0
        switch framing {
        case .none, .length(0):
            phase = .complete
        case .length(let count):
            phase = .length
            remaining = count
        case .chunked:
            beginChunk()
        case .untilClose:
            phase = .untilClose
        }
    }

    /// Reads `bytes`, the next ones of the body.
    package mutating func follow(_ bytes: Span<UInt8>) -> Progress {
        var index = 0
        while true {
            switch step(bytes, from: index) {
            case .data(let range): index = range.upperBound
            case .incomplete: return .incomplete
            case .complete(let consumed): return .complete(consumed: consumed)
            case .failed(let fault): return .failed(fault)
            }
        }
    }

    /// Reads on in `bytes` from `start`, which is 0 for new bytes and then the end of the last data.
    package mutating func step(_ bytes: Span<UInt8>, from start: Int) -> Step {
        switch phase {
        case .complete:
            return .complete(consumed: start)
        case .length:
            return take(bytes, from: start) ?? .incomplete
        case .untilClose:
            guard start < bytes.count else { return .incomplete }
            received &+= bytes.count &- start
            return .data(start..<bytes.count)
        case .size, .extensions, .sizeEnd, .chunk, .chunkReturn, .chunkEnd, .trailerStart, .trailerName,
            .trailerValue, .trailerEnd, .lastEnd:
            return stepChunked(bytes, from: start)
        }
    }

    /// The upstream closed the connection: nil where that ends the body as it should.
    package mutating func end() -> ResponseFault? {
        switch phase {
        case .complete:
            return nil
        case .untilClose:
            phase = .complete
            return nil
        case .length:
            return ResponseFault(.bodyTruncated, at: received, found: "\(received) of \(received &+ remaining) bytes")
        case .size, .extensions, .sizeEnd, .chunk, .chunkReturn, .chunkEnd, .trailerStart, .trailerName,
            .trailerValue, .trailerEnd, .lastEnd:
            return ResponseFault(.bodyTruncated, at: received, found: "the end after \(received) bytes, no last chunk")
        }
    }

    /// The data from `start` on that still belongs to the body or the chunk; nil where no bytes are left.
    mutating func take(_ bytes: Span<UInt8>, from start: Int) -> Step? {
        let count = min(remaining, bytes.count &- start)
        guard count > 0 else { return nil }
        remaining &-= count
        received &+= count
        if remaining == 0 { phase = phase == .length ? .complete : .chunkReturn }
        return .data(start..<(start &+ count))
    }
}
