/// Bearer (RFC 6750 section 2.1), and the token in it.
extension CredentialInspection {
    mutating func inspectBearer(_ scheme: Range<Int>, _ rest: Range<Int>, _ bytes: Span<UInt8>) {
        let reading = JSONWebToken.read(bytes, rest)
        if let fault = characterFault(scheme, rest, bytes) {
            // Padding within a token is outside token68 and, more to the point, outside base64url.
            guard !fault.fault.isError, case .broken(let its, let place) = reading else {
                return add(.bearerCharacters(fault.fault), at: fault.place, bytes)
            }
            return add(.token(its), at: place, bytes)
        }
        judge(reading, rest, bytes)
    }

    /// The first byte that is an error, or else the first that is unusual: one finding a token.
    private func characterFault(
        _ scheme: Range<Int>, _ rest: Range<Int>, _ bytes: Span<UInt8>
    ) -> (fault: BearerFault, place: Range<Int>)? {
        var worst: (offset: Int, isError: Bool)?
        var padding = rest.upperBound
        while padding > rest.lowerBound, bytes[padding &- 1] == 0x3D { padding &-= 1 }
        for offset in rest.lowerBound..<padding where !CredentialInspection.isTokenByte(bytes[offset]) {
            let isError = CredentialInspection.isImpossible(bytes[offset])
            if worst == nil || isError { worst = (offset, isError) }
            if isError { break }
        }
        if worst == nil, padding == rest.lowerBound { worst = (rest.lowerBound, false) }
        guard let worst else { return nil }
        let byte = bytes[worst.offset]
        let isNonASCII = byte >= 0x80
        let place =
            isNonASCII
            ? FieldBytes.run(bytes, from: worst.offset, to: rest.upperBound) { $0 >= 0x80 }
            : worst.offset..<(worst.offset &+ 1)
        let cause = cause(byte, at: worst.offset, scheme, rest, bytes)
        let fault = BearerFault(
            byte: byte, cause: cause, position: worst.offset &- rest.lowerBound &+ 1, isError: worst.isError)
        return (fault, place)
    }

    private func cause(
        _ byte: UInt8, at offset: Int, _ scheme: Range<Int>, _ rest: Range<Int>, _ bytes: Span<UInt8>
    ) -> BearerFault.Cause {
        let first = bytes[rest.lowerBound]
        let last = bytes[rest.upperBound &- 1]
        if byte == 0x20, offset &- rest.lowerBound == scheme.count,
            AuthorizationScheme(bytes, rest.lowerBound..<offset) == .bearer
        {
            return .schemeTwice
        }
        if byte == 0x22 || byte == 0x27, first == byte || last == byte { return .quotes }
        if first == 0x3C || first == 0x7B || first == 0x5B, offset == rest.lowerBound { return .brackets }
        return .unknown
    }

    /// `b64token`, without the padding at its end.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        if ByteClass.isLetter(byte) || ByteClass.isDigit(byte) { return true }
        switch byte {
        case 0x2D, 0x2E, 0x5F, 0x7E, 0x2B, 0x2F: return true
        default: return false
        }
    }

    /// Bytes that end a token for every reader, or that no field may hold: space, tab, comma, quotes, other than ASCII.
    private static func isImpossible(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x2C || byte == 0x22 || byte >= 0x7F
    }
}
