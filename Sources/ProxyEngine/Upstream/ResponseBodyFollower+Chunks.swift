extension ResponseBodyFollower {
    mutating func beginChunk() {
        phase = .size
        remaining = 0
        lineLength = 0
    }

    /// Walks the bytes around the data one by one, in the phases of RFC 9112 section 7.1.
    mutating func stepChunked(_ bytes: Span<UInt8>, from start: Int) -> Step {
        var index = start
        while index < bytes.count {
            if phase == .chunk { return take(bytes, from: index) ?? .incomplete }
            if let kind = read(bytes[index]) {
                return .failed(ResponseFault(kind, at: received, found: ResponseFault.name(bytes[index])))
            }
            index &+= 1
            received &+= 1
            if phase == .complete { return .complete(consumed: index) }
        }
        return .incomplete
    }

    private mutating func read(_ byte: UInt8) -> ResponseFault.Kind? {
        switch phase {
        case .size: readSize(byte)
        case .extensions: readExtensions(byte)
        case .sizeEnd: readSizeEnd(byte)
        case .chunkReturn: advance(byte == ByteScan.carriageReturn, to: .chunkEnd, else: .missingChunkEnd)
        case .chunkEnd: readChunkEnd(byte)
        case .trailerStart, .trailerName, .trailerValue, .trailerEnd, .lastEnd: readTrailer(byte)
        // These do not read byte by byte.
        case .complete, .length, .untilClose, .chunk: nil
        }
    }

    mutating func advance(_ isGood: Bool, to next: Phase, else kind: ResponseFault.Kind) -> ResponseFault.Kind? {
        guard isGood else { return kind }
        phase = next
        return nil
    }

    private mutating func readSize(_ byte: UInt8) -> ResponseFault.Kind? {
        if let digit = ByteScan.hexDigit(byte) {
            guard lineLength < 16, remaining < 1 << 59 else { return .chunkSizeOverflow }
            remaining = remaining << 4 | Int(digit)
            lineLength &+= 1
            return nil
        }
        guard lineLength > 0 else { return .invalidChunkSize }
        switch byte {
        case ByteScan.carriageReturn:
            phase = .sizeEnd
            return nil
        case ByteScan.semicolon, ByteScan.space, ByteScan.tab:
            isBlankSinceSize = byte != ByteScan.semicolon
            lineLength &+= 1
            phase = .extensions
            return nil
        case ByteScan.lineFeed: return .bareLineFeedInChunkLine
        default: return .invalidChunkSize
        }
    }

    /// Extensions mean nothing to us and may hold anything but control bytes; only their end matters.
    private mutating func readExtensions(_ byte: UInt8) -> ResponseFault.Kind? {
        switch byte {
        case ByteScan.carriageReturn:
            return advance(!isBlankSinceSize, to: .sizeEnd, else: .whitespaceAfterChunkSize)
        case ByteScan.lineFeed:
            return .bareLineFeedInChunkLine
        default:
            guard !ByteScan.isControl(byte) else { return .invalidChunkExtension }
            if isBlankSinceSize, !ByteScan.isBlank(byte) {
                guard byte == ByteScan.semicolon else { return .invalidChunkExtension }
                isBlankSinceSize = false
            }
            lineLength &+= 1
            return lineLength > limits.chunkLineBytes ? .chunkLineTooLong : nil
        }
    }

    private mutating func readSizeEnd(_ byte: UInt8) -> ResponseFault.Kind? {
        guard byte == ByteScan.lineFeed else { return .invalidChunkExtension }
        phase = remaining > 0 ? .chunk : .trailerStart
        return nil
    }

    private mutating func readChunkEnd(_ byte: UInt8) -> ResponseFault.Kind? {
        guard byte == ByteScan.lineFeed else { return .missingChunkEnd }
        beginChunk()
        return nil
    }

    private mutating func readTrailer(_ byte: UInt8) -> ResponseFault.Kind? {
        trailerLength &+= 1
        guard trailerLength <= limits.trailerBytes else { return .trailerTooLarge }
        switch phase {
        case .trailerStart where byte == ByteScan.carriageReturn:
            phase = .lastEnd
            return nil
        case .trailerStart:
            return advance(ByteScan.isToken(byte), to: .trailerName, else: .invalidTrailer)
        case .trailerName:
            if ByteScan.isToken(byte) { return nil }
            return advance(byte == ByteScan.colon, to: .trailerValue, else: .invalidTrailer)
        case .trailerValue where byte == ByteScan.carriageReturn:
            phase = .trailerEnd
            return nil
        case .trailerValue:
            return ByteScan.isControl(byte) ? .invalidTrailer : nil
        case .trailerEnd:
            return advance(byte == ByteScan.lineFeed, to: .trailerStart, else: .invalidTrailer)
        case .lastEnd:
            return advance(byte == ByteScan.lineFeed, to: .complete, else: .invalidTrailer)
        case .complete, .length, .untilClose, .size, .extensions, .sizeEnd, .chunk, .chunkReturn, .chunkEnd:
            return nil
        }
    }
}
