/// Settles the framing of a body (RFC 9112 section 6.3) and the facts that need the whole head.
enum RequestFraming {
    static func settle(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ notes: FieldNotes, _ facts: inout HeadFacts
    ) -> BodyFraming {
        settleHost(bytes, head, notes, &facts)
        if notes.expect != nil { facts.insert(.expect) }
        let framing = body(bytes, head, notes, &facts)
        switch RequestMethod.common(bytes, head.method) {
        case .post, .put, .patch:
            if framing == .none { facts.insert(.missingLength) }
        case .get, .head, .delete, .options:
            if framing.hasBody { facts.insert(.bodyOnBodylessMethod) }
        case nil:
            if framing.hasBody, ByteText.equals(bytes, head.method, ignoringCase: "TRACE") {
                facts.insert(.bodyOnBodylessMethod)
            }
        }
        return framing
    }

    private static func settleHost(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ notes: FieldNotes, _ facts: inout HeadFacts
    ) {
        guard let index = notes.host, index < head.fields.count else {
            facts.insert(.hostMissing)
            return
        }
        if notes.hostCount > 1 { facts.insert(.hostRepeated) }
        if !isPlainHost(bytes, head.fields[index].value) { facts.insert(.irregularHost) }
    }

    /// Letters, digits, `.` and `-`, with an optional port of 1 to 5 digits: what needs no closer look.
    private static func isPlainHost(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        var offset = value.lowerBound
        while offset < value.upperBound {
            let byte = bytes[offset]
            guard ByteClass.isLetter(byte) || ByteClass.isDigit(byte) || byte == 0x2E || byte == 0x2D else { break }
            offset &+= 1
        }
        guard offset > value.lowerBound else { return false }
        guard offset < value.upperBound else { return true }
        guard bytes[offset] == 0x3A else { return false }
        let port = (offset &+ 1)..<value.upperBound
        guard (1...5).contains(port.count) else { return false }
        var number = 0
        for digit in port {
            guard ByteClass.isDigit(bytes[digit]) else { return false }
            number = number &* 10 &+ Int(bytes[digit] & 15)
        }
        return number <= 65_535
    }

    private static func body(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ notes: FieldNotes, _ facts: inout HeadFacts
    ) -> BodyFraming {
        let length = length(bytes, head, notes, &facts)
        guard let index = notes.transferEncoding, index < head.fields.count else { return length }
        facts.insert(.transferEncoding)
        let isRegular =
            notes.transferEncodingCount == 1 && notes.contentLength == nil && head.version == .http11
            && ByteText.equals(bytes, head.fields[index].value, ignoringCase: "chunked")
        guard !isRegular else { return .chunked }
        facts.insert(.irregularTransferEncoding)
        return .unknown
    }

    /// What the Content-Length fields say by themselves.
    private static func length(
        _ bytes: Span<UInt8>, _ head: RequestHead, _ notes: FieldNotes, _ facts: inout HeadFacts
    ) -> BodyFraming {
        guard let index = notes.contentLength, index < head.fields.count else { return .none }
        let value = head.fields[index].value
        if value.count > 1, bytes[value.lowerBound] == 0x30 { facts.insert(.irregularContentLength) }
        guard let length = ContentLength.parse(bytes, value) else {
            facts.insert(.irregularContentLength)
            return .unknown
        }
        guard notes.contentLengthCount > 1 else { return .length(length) }
        facts.insert(.irregularContentLength)
        for field in head.fields where field.known == .contentLength {
            guard ContentLength.parse(bytes, field.value) == length else { return .unknown }
        }
        return .length(length)
    }
}

/// The value of a Content-Length field (RFC 9110 section 8.6).
enum ContentLength {
    /// 1 or more digits that fit 63 bits, or nil. Leading zeros are read.
    static func parse(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Int? {
        guard !value.isEmpty else { return nil }
        var length = 0
        for offset in value {
            let byte = bytes[offset]
            guard ByteClass.isDigit(byte) else { return nil }
            let (product, tooLarge) = length.multipliedReportingOverflow(by: 10)
            let (sum, stillTooLarge) = product.addingReportingOverflow(Int(byte &- 0x30))
            guard !tooLarge, !stillTooLarge else { return nil }
            length = sum
        }
        return length
    }
}
