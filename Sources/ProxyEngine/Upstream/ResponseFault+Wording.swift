extension ResponseFault: CustomStringConvertible {
    /// One line: where, what was expected, what was found.
    package var description: String {
        let found = found.isEmpty ? "" : ", found \(found)"
        return "\(kind.part) of the response, byte \(offset): \(kind.expected)\(found)"
    }

    /// Names one byte for `found`.
    static func name(_ byte: UInt8) -> String {
        switch byte {
        case 0x00: "NUL"
        case 0x09: "a tab"
        case 0x0A: "a line feed"
        case 0x0D: "a carriage return"
        case 0x20: "a space"
        case 0x21..<0x7F: "`\(Character(UnicodeScalar(byte)))`"
        default: "byte \(hex(byte))"
        }
    }

    /// The bytes of `range`, escaped and cut to 40, for `found`.
    static func excerpt(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        let end = min(range.upperBound, bytes.count)
        var text = "`"
        var index = range.lowerBound
        while index < end, index < range.lowerBound &+ 40 {
            let byte = bytes[index]
            text += (0x20..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "\\x\(hex(byte).dropFirst(2))"
            index &+= 1
        }
        return text + (index < end ? "`..." : "`")
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0x0\(digits)" : "0x\(digits)"
    }
}

extension ResponseFault.Kind {
    /// The part of the response in which the fault lies, and to which its offset counts.
    var part: String {
        switch self {
        case .malformedStatusLine, .unsupportedVersion, .invalidStatus, .unrequestedUpgrade, .bareLineFeed,
            .bareCarriageReturn, .controlByte, .leadingWhitespace, .obsoleteFold, .missingColon, .emptyName,
            .spaceBeforeColon, .invalidName, .tooManyFields, .tooManyConnectionOptions, .headTooLarge,
            .invalidContentLength, .conflictingContentLength, .repeatedContentLength, .lengthAndTransferEncoding,
            .emptyTransferEncoding, .unknownTransferCoding, .chunkedTwice, .transferEncodingInOldVersion,
            .noAnswer, .headTruncated, .tooManyInterimResponses:
            "head"
        case .invalidChunkSize, .chunkSizeOverflow, .whitespaceAfterChunkSize, .invalidChunkExtension,
            .chunkLineTooLong, .bareLineFeedInChunkLine, .missingChunkEnd, .bodyTruncated, .invalidTrailer,
            .trailerTooLarge:
            "body"
        }
    }

    /// What should have stood there.
    var expected: String {
        switch self {
        case .malformedStatusLine: "expected `HTTP/1.1` or `HTTP/1.0`, a space, the status and a reason"
        case .unsupportedVersion: "expected version HTTP/1.1 or HTTP/1.0"
        case .invalidStatus: "expected a status of three digits, 100 to 999"
        case .unrequestedUpgrade: "expected no 101, as the request was sent without Upgrade"
        case .bareLineFeed: "expected CRLF at the end of the line"
        case .bareCarriageReturn: "expected a line feed behind the carriage return"
        case .controlByte: "expected no control byte in a line"
        case .leadingWhitespace: "expected no whitespace before the first field"
        case .obsoleteFold: "expected a field on one line, not a folded one"
        case .missingColon: "expected a colon behind the field name"
        case .emptyName: "expected a field name before the colon"
        case .spaceBeforeColon: "expected the colon right behind the field name"
        case .invalidName: "expected a field name of letters, digits and !#$%&'*+-.^_`|~"
        case .tooManyFields: "expected no more fields than the limit"
        case .tooManyConnectionOptions: "expected no more members of Connection than the limit"
        case .headTooLarge: "expected the head to end within the limit"
        case .invalidContentLength: "expected a Content-Length of digits, at most 9223372036854775807"
        case .conflictingContentLength: "expected one Content-Length, not two that differ"
        case .repeatedContentLength: "expected one Content-Length, not the same one repeated"
        case .lengthAndTransferEncoding: "expected Content-Length or Transfer-Encoding, not both"
        case .emptyTransferEncoding: "expected a coding in Transfer-Encoding"
        case .unknownTransferCoding: "expected no transfer coding but chunked, as no other was offered"
        case .chunkedTwice: "expected chunked once in Transfer-Encoding"
        case .transferEncodingInOldVersion: "expected no Transfer-Encoding in an HTTP/1.0 response"
        case .invalidChunkSize: "expected a chunk size in hexadecimal digits"
        case .chunkSizeOverflow: "expected a chunk size of at most 16 digits and 63 bits"
        case .whitespaceAfterChunkSize: "expected CRLF or an extension behind the chunk size, not only whitespace"
        case .invalidChunkExtension: "expected a chunk extension without control bytes, then CRLF"
        case .chunkLineTooLong: "expected the line of the chunk size to end within the limit"
        case .bareLineFeedInChunkLine: "expected CRLF at the end of the chunk size's line"
        case .missingChunkEnd: "expected CRLF behind the chunk's data"
        case .invalidTrailer: "expected a trailer line, name, colon and value, ended by CRLF"
        case .trailerTooLarge: "expected the trailers to end within the limit"
        case .noAnswer: "expected an answer before the connection closed"
        case .headTruncated: "expected the rest of the head before the connection closed"
        case .bodyTruncated: "expected the rest of the body before the connection closed"
        case .tooManyInterimResponses: "expected a final response behind so many interim ones"
        }
    }
}
