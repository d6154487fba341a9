extension ResponseHeadParser {
    /// Takes the field whose line, without its CRLF, is `line`.
    mutating func addField(_ line: Range<Int>, in bytes: Span<UInt8>) -> ResponseFault? {
        var colon = line.lowerBound
        while colon < line.upperBound, ByteScan.isToken(bytes[colon]) { colon &+= 1 }
        guard colon > line.lowerBound, colon < line.upperBound, bytes[colon] == ByteScan.colon else {
            return nameFault(line, in: bytes)
                ?? ResponseFault(.missingColon, at: line.upperBound, found: "the end of the line")
        }
        guard head.fields.count < limits.fields else {
            return ResponseFault(.tooManyFields, at: line.lowerBound, found: "more than \(limits.fields)")
        }
        let name = line.lowerBound..<colon
        head.fields.append(
            ResponseField(
                name: name, value: ByteScan.trimmed((colon &+ 1)..<line.upperBound, in: bytes),
                kind: .of(name, in: bytes), line: line.lowerBound..<(line.upperBound &+ 2)))
        return nil
    }

    /// The first fault in the field name with which `line` begins; nil where the line ends before its colon.
    func nameFault(_ line: Range<Int>, in bytes: Span<UInt8>) -> ResponseFault? {
        var index = line.lowerBound
        while index < line.upperBound, ByteScan.isToken(bytes[index]) { index &+= 1 }
        guard index < line.upperBound else { return nil }
        let byte = bytes[index]
        if index == line.lowerBound {
            if ByteScan.isBlank(byte) {
                let isFirst = line.lowerBound == head.fieldsStart
                return ResponseFault(
                    isFirst ? .leadingWhitespace : .obsoleteFold, at: index, found: ResponseFault.name(byte))
            }
            if byte == ByteScan.colon { return ResponseFault(.emptyName, at: index) }
        }
        if byte == ByteScan.colon { return nil }
        let rest = ByteScan.trimmed(index..<line.upperBound, in: bytes)
        if ByteScan.isBlank(byte), !rest.isEmpty, bytes[rest.lowerBound] == ByteScan.colon {
            return ResponseFault(.spaceBeforeColon, at: index, found: ResponseFault.name(byte))
        }
        return ResponseFault(.invalidName, at: index, found: ResponseFault.name(byte))
    }

    /// The fault of a control byte that ends no line properly.
    func lineFault(at index: Int, in bytes: Span<UInt8>) -> ResponseFault {
        let byte = bytes[index]
        return switch byte {
        case ByteScan.lineFeed: ResponseFault(.bareLineFeed, at: index, found: "a line feed alone")
        case ByteScan.carriageReturn:
            ResponseFault(
                .bareCarriageReturn, at: index, found: ResponseFault.name(bytes[min(index &+ 1, bytes.count &- 1)]))
        default: ResponseFault(.controlByte, at: index, found: ResponseFault.name(byte))
        }
    }
}
