/// Reads what gzip (RFC 1952 section 2.3) or zlib (RFC 1950 section 2.2) puts around deflate data, a byte at a time.
struct CodingFrame {
    enum Part: Equatable {
        case header
        /// The header is none of the coding's; some more bytes tell what it is.
        case identifying
        /// The deflate data, which is not read here.
        case data
        case trailer
        /// Behind a gzip member: another one may follow (RFC 1952 section 2.2).
        case betweenMembers
        case ended
    }

    enum Step: Equatable {
        case more
        /// The deflate data begins behind this byte.
        case data
        /// There is no zlib header: deflate data may have begun with the first two bytes.
        case rawData
        /// Places count from the first byte of the coded data.
        case fault(CodingFault.Problem, Range<Int>)
    }

    let coding: ContentCoding
    private(set) var part = Part.header
    /// True while deflate data is read that has no header, as far as one can tell before its end.
    private(set) var isRaw = false
    var isFirstMember = true
    var gzipHeader = GzipHeader()
    /// Of this member's decoded bytes.
    var checksum: Checksum
    /// This member's decoded bytes, modulo 2^32.
    var decoded: UInt32 = 0
    /// The trailer's bytes so far, the last one lowest.
    var trailer: UInt64 = 0
    var trailerLength = 0
    /// What is to be said of the header if the data is not even deflate.
    private var headerDefect: CodingHeaderDefect?
    /// The first bytes of all, to name what is not of the coding.
    private(set) var opening: [UInt8] = []
    private static let openingLength = 16

    init(_ coding: ContentCoding) {
        self.coding = coding
        checksum = Checksum(coding == .deflate ? .adler32 : .crc32)
    }

    /// Notes the first bytes of all. To be called with each piece before it is read.
    mutating func note(_ bytes: Span<UInt8>) {
        var offset = 0
        while offset < bytes.count, opening.count < CodingFrame.openingLength {
            opening.append(bytes[offset])
            offset &+= 1
        }
    }

    /// Takes the byte at an offset of the coded data, unless it belongs to the deflate data.
    mutating func take(_ byte: UInt8, at offset: Int) -> Step {
        switch part {
        case .header: coding == .deflate ? takeZlibHeader(byte, at: offset) : takeGzipHeader(byte, at: offset)
        case .identifying: identify(atLeast: offset &+ 1)
        case .trailer: takeTrailer(byte, at: offset)
        case .betweenMembers: takeNextMember(byte, at: offset)
        case .data, .ended: .more
        }
    }

    // MARK: headers

    private mutating func takeZlibHeader(_ byte: UInt8, at offset: Int) -> Step {
        guard offset == 1, let method = opening.first else { return .more }
        switch ZlibHeader.kind(method, byte) {
        case .valid:
            part = .data
            return .data
        case .defect(.dictionary): return fault(.header(.dictionary), 0..<2)
        case .defect(let defect): headerDefect = defect
        case .noZlib: break
        }
        // Clients that take the name at its word send deflate data without zlib's frame (RFC 9110 section 8.4.1.2).
        isRaw = true
        part = .data
        return .rawData
    }

    private mutating func takeGzipHeader(_ byte: UInt8, at offset: Int) -> Step {
        let end = offset &+ 1
        switch gzipHeader.take(byte) {
        case .more: return .more
        case .complete:
            part = .data
            return .data
        case .noGzip where isFirstMember:
            part = .identifying
            return identify(atLeast: end)
        case .noGzip: return fault(.trailingBytes, (end &- gzipHeader.length)..<end)
        case .defect(let defect, let length): return fault(.header(defect), (end &- length)..<end)
        }
    }

    private mutating func takeNextMember(_ byte: UInt8, at offset: Int) -> Step {
        guard coding == .gzip, byte == GzipHeader.magic.0 else { return fault(.trailingBytes, offset..<(offset &+ 1)) }
        isFirstMember = false
        gzipHeader = GzipHeader()
        part = .header
        return takeGzipHeader(byte, at: offset)
    }

    /// Says what stands where a header was expected, once there are enough bytes to tell, or no more to come.
    private mutating func identify(atLeast received: Int, isEnd: Bool = false) -> Step {
        guard received >= CodingFrame.openingLength || isEnd else { return .more }
        let nature = ContentNature.ofOpening(opening.span)
        if let headerDefect, nature == nil { return fault(.header(headerDefect), 0..<2) }
        return fault(.notEncoded(nature), 0..<min(received, CodingFrame.openingLength))
    }

    /// Behind the trailer; `part` is set here alone.
    mutating func endMember() { part = .betweenMembers }

    private mutating func fault(_ problem: CodingFault.Problem, _ place: Range<Int>) -> Step {
        part = .ended
        return .fault(problem, place)
    }

    // MARK: data

    mutating func addDecoded(_ bytes: Span<UInt8>) {
        if !isRaw { checksum.add(bytes) }
        decoded &+= UInt32(truncatingIfNeeded: bytes.count)
    }

    /// The deflate data ended.
    mutating func endData() -> Step {
        guard isRaw else {
            part = .trailer
            trailer = 0
            trailerLength = 0
            return .more
        }
        part = .betweenMembers
        return .fault(.rawDeflate, 0..<min(2, opening.count))
    }

    /// The deflate data cannot be read: a block's fault, or a sign that there is none.
    ///
    /// - Parameters:
    ///   - offset: the byte at which zlib gave up.
    ///   - received: bytes that were read so far.
    mutating func endData(_ defect: DeflateDefect, at offset: Int, received: Int) -> Step {
        guard isRaw else { return fault(.block(defect), offset..<(offset &+ 1)) }
        part = .identifying
        return identify(atLeast: received)
    }

    // MARK: end

    /// No more bytes will come. Nil if all is there.
    mutating func finish(received: Int) -> (problem: CodingFault.Problem, place: Range<Int>)? {
        let end = received..<received
        switch part {
        case .betweenMembers, .ended: return nil
        case .trailer: return (.truncated(in: .trailer), end)
        case .data where !isRaw: return (.truncated(in: .data), end)
        case .header where isFirstMember: return (.truncated(in: .header), end)
        case .header where gzipHeader.part == .magic: return (.trailingBytes, max(0, received &- 1)..<received)
        case .header: return (.truncated(in: .header), end)
        case .data where headerDefect == nil && ContentNature.ofOpening(opening.span) == nil:
            return (.truncated(in: .data), end)
        case .data, .identifying:
            guard case .fault(let problem, let place) = identify(atLeast: received, isEnd: true) else { return nil }
            return (problem, place)
        }
    }
}
