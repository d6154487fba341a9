/// What is wrong with a response: a fault of the upstream, told in the 502 and the operation log.
package struct ResponseFault: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        // The status line.
        case malformedStatusLine
        case unsupportedVersion
        case invalidStatus
        case unrequestedUpgrade
        // Lines and fields.
        case bareLineFeed
        case bareCarriageReturn
        case controlByte
        case leadingWhitespace
        case obsoleteFold
        case missingColon
        case emptyName
        case spaceBeforeColon
        case invalidName
        case tooManyFields
        case tooManyConnectionOptions
        case headTooLarge
        // The framing.
        case invalidContentLength
        case conflictingContentLength
        case repeatedContentLength
        case lengthAndTransferEncoding
        case emptyTransferEncoding
        case unknownTransferCoding
        case chunkedTwice
        case transferEncodingInOldVersion
        // Chunks and trailers.
        case invalidChunkSize
        case chunkSizeOverflow
        case whitespaceAfterChunkSize
        case invalidChunkExtension
        case chunkLineTooLong
        case bareLineFeedInChunkLine
        case missingChunkEnd
        case invalidTrailer
        case trailerTooLarge
        // Ends that come too early, and too many beginnings.
        case noAnswer
        case headTruncated
        case bodyTruncated
        case tooManyInterimResponses
    }

    package let kind: Kind
    /// Where, in bytes from the first one of the head, or of the body for faults of chunks, trailers and bodies.
    package let offset: Int
    /// What stood there, escaped and short; empty where there is nothing to show.
    package let found: String

    package init(_ kind: Kind, at offset: Int, found: String = "") {
        self.kind = kind
        self.offset = offset
        self.found = found
    }
}
