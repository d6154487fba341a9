/// What is remembered of the request before on a connection, for faults that show only in the next one.
public final class PreviousRequest: Sendable {
    /// Its id: the X-Request-Id or the rejection id.
    public let id: String
    /// The method, and the target behind it: one piece of memory, as most requests are remembered in vain.
    private let methodAndTarget: [UInt8]
    private let methodLength: Int
    /// Its Content-Length, if it had one.
    public let contentLength: Int?
    /// True if more bytes may have been meant as its body than it said.
    let mayHaveLongerBody: Bool
    /// UTF-8 continuation bytes in its body, where that was held and is UTF-8: the number by which a count of
    /// characters falls short of a count of bytes.
    public let continuationBytes: Int?
    /// Characters of four bytes in that body, which JavaScript, Java and C# count as two.
    public let fourByteCharacters: Int?
    /// True if it said `Connection: close` (RFC 9112 section 9.6).
    public let saidClose: Bool

    /// - Parameters:
    ///   - validator: as it stands behind the request's head.
    ///   - bytes: the request's head.
    ///   - body: its body as sent; empty if it was not held.
    ///   - id: how the log names the request.
    public init(
        of validator: borrowing RequestValidator, _ bytes: Span<UInt8>, body: Span<UInt8>, id: String
    ) {
        let head = validator.head
        self.id = id
        methodLength = head.method.count
        methodAndTarget = [UInt8](capacity: head.method.count &+ head.target.count) { text in
            for index in head.method { text.append(bytes[index]) }
            for index in head.target { text.append(bytes[index]) }
        }
        if case .length(let length) = validator.framing { contentLength = length } else { contentLength = nil }
        mayHaveLongerBody = validator.mayHaveLongerBody
        var continuations = 0
        var longOnes = 0
        var index = UTF8Check.skipASCII(body, from: 0, to: body.count)
        while index < body.count {
            if body[index] & 0xC0 == 0x80 { continuations &+= 1 }
            if body[index] >= 0xF0 { longOnes &+= 1 }
            index = UTF8Check.skipASCII(body, from: index &+ 1, to: body.count)
        }
        continuationBytes = body.isEmpty ? nil : continuations
        fourByteCharacters = body.isEmpty ? nil : longOnes
        saidClose = validator.saysClose
    }

    public var method: String { String(decoding: methodAndTarget[..<methodLength], as: UTF8.self) }
    public var target: String { String(decoding: methodAndTarget[methodLength...], as: UTF8.self) }
}
