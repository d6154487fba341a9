extension ResponseHeadParser {
    /// What the fields say together, once all are there: the body's framing and the connection's future.
    mutating func settle(_ bytes: Span<UInt8>) -> ResponseFault? {
        var contentLength: Int?
        var isChunked = false
        var transferEncoding: Int?
        var connection = ConnectionOptions()
        connectionOptions.removeAll(keepingCapacity: true)
        for field in head.fields {
            switch field.kind {
            case .endToEnd, .otherHopByHop:
                continue
            case .contentLength:
                if let fault = readLength(field, in: bytes, into: &contentLength) { return fault }
            case .transferEncoding:
                transferEncoding = transferEncoding ?? field.line.lowerBound
                if let fault = readCodings(field, in: bytes, isChunked: &isChunked) { return fault }
            case .connection:
                if let fault = readConnection(field, in: bytes, into: &connection) { return fault }
            }
        }
        if let offset = transferEncoding {
            if head.minorVersion == 0 { return ResponseFault(.transferEncodingInOldVersion, at: offset) }
            if !isChunked { return ResponseFault(.emptyTransferEncoding, at: offset) }
            if contentLength != nil { return ResponseFault(.lengthAndTransferEncoding, at: offset) }
        }
        markNamedFields(bytes)
        decide(contentLength: contentLength, isChunked: isChunked, connection)
        return nil
    }

    private struct ConnectionOptions {
        var close = false
        var keepAlive = false
    }

    /// RFC 9112 sections 6.3 and 9.3.
    private mutating func decide(contentLength: Int?, isChunked: Bool, _ connection: ConnectionOptions) {
        var keepsAlive = !connection.close && (head.minorVersion == 1 || connection.keepAlive)
        if answersHeadRequest || head.status == 304 {
            head.framing = .none
        } else if head.isInterim || head.status == 204 {
            head.framing = .none
            // A body was announced where none can be. If one comes, it must not be read as the next answer.
            if isChunked || (contentLength ?? 0) > 0 { keepsAlive = false }
        } else if isChunked {
            head.framing = .chunked
        } else if let contentLength {
            head.framing = .length(contentLength)
        } else {
            head.framing = .untilClose
            keepsAlive = false
        }
        head.keepsAlive = keepsAlive
    }

    private func readLength(_ field: ResponseField, in bytes: Span<UInt8>, into known: inout Int?) -> ResponseFault? {
        func invalid(at index: Int) -> ResponseFault {
            ResponseFault(.invalidContentLength, at: index, found: ResponseFault.excerpt(bytes, field.value))
        }
        guard !field.value.isEmpty else {
            return ResponseFault(.invalidContentLength, at: field.value.lowerBound, found: "nothing")
        }
        var length = 0
        for index in field.value {
            let byte = bytes[index]
            guard ByteScan.isDigit(byte) else { return invalid(at: index) }
            let (tenfold, overflow) = length.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(Int(byte &- ByteScan.zero))
            guard !overflow, !carry else { return invalid(at: field.value.lowerBound) }
            length = sum
        }
        if let known {
            let kind: ResponseFault.Kind = known == length ? .repeatedContentLength : .conflictingContentLength
            return ResponseFault(kind, at: field.line.lowerBound, found: "\(known) and \(length)")
        }
        known = length
        return nil
    }

    private func readCodings(_ field: ResponseField, in bytes: Span<UInt8>, isChunked: inout Bool) -> ResponseFault? {
        var rest = field.value
        while let coding = ByteScan.nextMember(of: &rest, in: bytes) {
            guard ByteScan.isEqual(bytes, coding, "chunked") else {
                return ResponseFault(
                    .unknownTransferCoding, at: coding.lowerBound, found: ResponseFault.excerpt(bytes, coding))
            }
            if isChunked { return ResponseFault(.chunkedTwice, at: coding.lowerBound) }
            isChunked = true
        }
        return nil
    }

    private mutating func readConnection(
        _ field: ResponseField, in bytes: Span<UInt8>, into options: inout ConnectionOptions
    ) -> ResponseFault? {
        var rest = field.value
        while let option = ByteScan.nextMember(of: &rest, in: bytes) {
            if ByteScan.isEqual(bytes, option, "close") {
                options.close = true
            } else if ByteScan.isEqual(bytes, option, "keep-alive") {
                options.keepAlive = true
            } else if connectionOptions.count < limits.connectionOptions {
                connectionOptions.append(option)
            } else {
                return ResponseFault(
                    .tooManyConnectionOptions, at: option.lowerBound, found: "more than \(limits.connectionOptions)")
            }
        }
        return nil
    }

    /// Fields that `Connection` names speak to us only (RFC 9110 section 7.6.1).
    private mutating func markNamedFields(_ bytes: Span<UInt8>) {
        for option in connectionOptions {
            for index in head.fields.indices where ByteScan.isEqual(bytes, head.fields[index].name, option) {
                head.fields[index].isNamedByConnection = true
            }
        }
    }
}
