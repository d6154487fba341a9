/// Reads the head of an HTTP/1.x response (RFC 9112) strictly: the upstream's faults are named, not repaired.
///
/// Bytes may come in any split: each call gets everything held from the head's first byte, and goes on where the last
/// one stopped. Nothing is allocated but the words about a fault.
package struct ResponseHeadParser: ~Copyable {
    package enum Progress: Equatable, Sendable {
        /// All bytes were read and the head goes on.
        case incomplete
        /// `head` holds the response's head, which ends at `length`.
        case complete(length: Int)
        case failed(ResponseFault)
    }

    private enum Phase {
        case statusLine
        case fields
    }

    /// What one line led to.
    enum Step {
        case next
        case incomplete
        case endOfHead
        case failed(ResponseFault)
    }

    package internal(set) var head = ResponseHead()
    // Single facts of the head, without a copy of it.
    var isInterim: Bool { head.isInterim }
    var status: Int { head.status }
    var framing: ResponseFraming { head.framing }
    var keepsAlive: Bool { head.keepsAlive }
    let limits: ResponseLimits
    /// The request's method was HEAD: no body follows, whatever the fields say.
    var answersHeadRequest = false
    private var phase = Phase.statusLine
    private(set) var lineStart = 0
    /// The first byte of the line that was not looked at yet.
    private var cursor = 0
    var connectionOptions: [Range<Int>] = []

    package init(limits: ResponseLimits = ResponseLimits()) {
        self.limits = limits
    }

    /// Gets ready for the next response. `answersHeadRequest`: the request's method was HEAD.
    package mutating func begin(answersHeadRequest: Bool) {
        self.answersHeadRequest = answersHeadRequest
        head.reset()
        phase = .statusLine
        lineStart = 0
        cursor = 0
    }

    /// Reads on. `bytes`: everything held, from the first byte of this head.
    package mutating func feed(_ bytes: Span<UInt8>) -> Progress {
        // Nothing behind the limit is looked at, so that the verdict is the same for every split.
        let visible = bytes.extracting(first: limits.headBytes)
        while true {
            switch phase == .statusLine ? readStatusLine(visible) : readFieldLine(visible) {
            case .next:
                continue
            case .incomplete where bytes.count >= limits.headBytes:
                return .failed(
                    ResponseFault(.headTooLarge, at: limits.headBytes, found: "more than \(limits.headBytes) bytes"))
            case .incomplete:
                return .incomplete
            case .failed(let fault):
                return .failed(fault)
            case .endOfHead:
                if let fault = settle(visible) { return .failed(fault) }
                return .complete(length: head.length)
            }
        }
    }

    /// The fault of a connection that closed when `received` bytes of the head were there.
    package func end(received: Int) -> ResponseFault {
        received == 0
            ? ResponseFault(.noAnswer, at: 0)
            : ResponseFault(.headTruncated, at: received, found: "the end after \(received) bytes")
    }

    private mutating func readStatusLine(_ bytes: Span<UInt8>) -> Step {
        if let fault = checkStart(bytes) { return .failed(fault) }
        // The first 12 bytes are known to be good; behind them stands the reason, or nothing at all.
        cursor = max(cursor, 12)
        guard cursor < bytes.count else { return .incomplete }
        switch findLineEnd(bytes) {
        case .incomplete: return .incomplete
        case .stopped(let index): return .failed(lineFault(at: index, in: bytes))
        case .end(let end):
            head.minorVersion = Int(bytes[7] &- ByteScan.zero)
            head.status = (9..<12).reduce(0) { $0 &* 10 &+ Int(bytes[$1] &- ByteScan.zero) }
            if head.status == 101 { return .failed(ResponseFault(.unrequestedUpgrade, at: 9)) }
            head.reason = min(13, end)..<end
            beginLine(at: end &+ 2)
            head.fieldsStart = lineStart
            phase = .fields
            return .next
        }
    }

    /// Checks as much of `HTTP/1.x NNN` as is there, so that an upstream that speaks something else is told at once.
    private func checkStart(_ bytes: Span<UInt8>) -> ResponseFault? {
        if ByteScan.isRegularStart(bytes) { return nil }
        let start: StaticString = "HTTP/1."
        for index in 0..<min(bytes.count, 13) {
            let byte = bytes[index]
            let (isGood, kind): (Bool, ResponseFault.Kind) =
                switch index {
                case 0..<7: (ByteScan.isByte(byte, at: index, of: start), .malformedStatusLine)
                case 7: (byte &- ByteScan.zero < 2, .malformedStatusLine)
                case 8: (byte == ByteScan.space, .malformedStatusLine)
                case 9: (byte &- ByteScan.zero &- 1 < 9, .invalidStatus)
                case 10, 11: (ByteScan.isDigit(byte), .invalidStatus)
                // A missing space before an absent reason is common and means nothing.
                case 12 where ByteScan.isDigit(byte): (false, .invalidStatus)
                default:
                    (
                        byte == ByteScan.space || byte == ByteScan.carriageReturn || byte == ByteScan.lineFeed,
                        .malformedStatusLine
                    )
                }
            if isGood { continue }
            let isVersion = (index == 5 || index == 7) && ByteScan.isDigit(byte)
            return ResponseFault(
                isVersion ? .unsupportedVersion : kind, at: index, found: ResponseFault.excerpt(bytes, 0..<bytes.count))
        }
        return nil
    }

    private mutating func readFieldLine(_ bytes: Span<UInt8>) -> Step {
        guard cursor < bytes.count else { return .incomplete }
        switch findLineEnd(bytes) {
        case .incomplete:
            return .incomplete
        case .stopped(let index):
            // A fault in the name comes first in the message, so it is told first.
            return .failed(nameFault(lineStart..<index, in: bytes) ?? lineFault(at: index, in: bytes))
        case .end(let end) where end == lineStart:
            head.length = end &+ 2
            return .endOfHead
        case .end(let end):
            if let fault = addField(lineStart..<end, in: bytes) { return .failed(fault) }
            beginLine(at: end &+ 2)
            return .next
        }
    }

    private mutating func beginLine(at index: Int) {
        lineStart = index
        cursor = index
    }

    private enum LineEnd {
        case incomplete
        /// The index of the CR of a CRLF.
        case end(Int)
        /// The index of a control byte that is no line end.
        case stopped(Int)
    }

    private mutating func findLineEnd(_ bytes: Span<UInt8>) -> LineEnd {
        cursor = ByteScan.firstControl(in: bytes, from: cursor)
        guard cursor < bytes.count else { return .incomplete }
        guard bytes[cursor] == ByteScan.carriageReturn else { return .stopped(cursor) }
        guard cursor &+ 1 < bytes.count else { return .incomplete }
        return bytes[cursor &+ 1] == ByteScan.lineFeed ? .end(cursor) : .stopped(cursor)
    }
}
