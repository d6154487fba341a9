import Linux

/// A connection as a test sees it: bytes in, bytes out, waiting as long as it takes but not for ever.
final class TestSocket: @unchecked Sendable {
    /// How long nothing may happen, in milliseconds.
    private static let patience: Int32 = 60_000
    private var descriptor: Descriptor
    private let set: EventSet
    private var batch = EventBatch(capacity: 4)
    private var buffer = ByteBuffer()
    /// All bytes received.
    private(set) var received: [UInt8] = []
    private(set) var hasEnded = false
    private(set) var failure: Errno?

    init(_ descriptor: consuming Descriptor) throws {
        self.descriptor = descriptor
        set = try EventSet()
        try set.add(self.descriptor, [.readable, .writable, .peerClosed], token: 0)
    }

    convenience init(connectingTo address: SocketAddress) throws {
        try self.init(try Descriptor.connecting(to: address))
    }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            switch descriptor.write(Array(rest).span) {
            case .moved(let count): rest = rest.dropFirst(count)
            case .blocked, .ended:
                guard set.wait(&batch, milliseconds: Self.patience) > 0 else {
                    throw TestFailure.timeout(received: text.utf8.count, String(text.suffix(200)))
                }
            case .failed(let errno) where errno == Errno(rawValue: 107):
                guard set.wait(&batch, milliseconds: Self.patience) > 0 else {
                    throw TestFailure.timeout(received: text.utf8.count, String(text.suffix(200)))
                }
            case .failed(let errno): throw TestFailure.failed(errno)
            }
        }
    }

    func finishSending() { descriptor.shutdownWriting() }

    func close(withReset: Bool = false) {
        if withReset { descriptor.resetOnClose() }
        descriptor.close()
    }

    /// Received bytes as text.
    var text: String { String(decoding: received, as: UTF8.self) }

    /// Reads until `isEnough` of all that was received, or the end.
    @discardableResult
    func receive(until isEnough: (String) -> Bool) throws -> String {
        while !isEnough(text), !hasEnded, failure == nil {
            buffer.reserve(65_536)
            switch descriptor.read(into: &buffer) {
            case .moved:
                received += buffer.array
                buffer.removeAll()
            case .ended: hasEnded = true
            case .blocked:
                guard set.wait(&batch, milliseconds: Self.patience) > 0 else {
                    throw TestFailure.timeout(received: text.utf8.count, String(text.suffix(200)))
                }
            case .failed(let errno): failure = errno
            }
        }
        return text
    }

    /// Reads one answer with a Content-Length, or without a body, and takes it out of what was received.
    func receiveAnswer() throws -> String {
        try receive { Self.firstAnswerLength($0) != nil }
        guard let length = Self.firstAnswerLength(text) else { throw TestFailure.ended(received: text, failure) }
        let answer = String(decoding: received.prefix(length), as: UTF8.self)
        received.removeFirst(length)
        return answer
    }

    /// Forgets what was received so far.
    func forget() { received.removeAll() }

    /// Reads to the end of the connection.
    @discardableResult
    func receiveAll() throws -> String { try receive { _ in false } }

    private static func firstAnswerLength(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard let head = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let field = lines.first { $0.lowercased().hasPrefix("content-length:") }
        let length = field.flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0
        return bytes.count >= head.upperBound + length ? head.upperBound + length : nil
    }
}

enum TestFailure: Error {
    case timeout(received: Int, String)
    case failed(Errno)
    /// The connection ended before the answer was whole.
    case ended(received: String, Errno?)
}

extension Array where Element: Equatable {
    func firstRange(of other: [Element]) -> Range<Int>? {
        guard count >= other.count else { return nil }
        return (0...(count - other.count)).first { self[$0..<($0 + other.count)].elementsEqual(other) }
            .map { $0..<($0 + other.count) }
    }
}
