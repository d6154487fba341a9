/// Something that happens while a message comes in, behind its head, and that a rule may find fault with.
public enum MessageEvent: Sendable {
    /// Where in a message its end came too early.
    public enum Position: Sendable, Equatable {
        /// `received` bytes of the head have come.
        case head(received: Int)
        /// `received` bytes of a body with a Content-Length have come.
        case body(announced: Int, received: Int, headLength: Int)
        /// `received` decoded bytes, in `rawReceived` bytes of chunk framing, have come.
        case chunkedBody(received: Int, rawReceived: Int, headLength: Int)
        /// The message was whole.
        case behindMessage
    }

    /// `headLength`: what to add to offsets in the body to count from the request line's first byte.
    case chunkFault(ChunkFault, headLength: Int)
    /// The trailer fields of a chunked body that ended well. `declared`: the names in the Trailer fields of the head,
    /// in lower case.
    case trailerSection([TrailerField], declared: [String], headLength: Int)
    /// No more bytes came.
    case ended(EndOfInput, at: Position)
    /// The body, its length not announced, went over the limit: with the byte at this raw offset of the message.
    case bodyTooLarge(limit: Int, offset: Int)
    /// `count` bytes came behind a request that said `Connection: close`.
    case bytesAfterClose(count: Int)
    /// More than `limit` requests a second from one client address; it may try again after `retryAfter` seconds.
    case rateLimited(limit: Int, retryAfter: Int)
    /// More connections than `limit`, in all or from one client address.
    case tooManyConnections(limit: Int, isPerClient: Bool)
}
