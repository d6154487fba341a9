/// The value of a part's Content-Disposition (RFC 7578 section 4.2), as senders write it.
///
/// Browsers write `%22` for a quote and leave backslashes as they are, other senders put a backslash before a quote;
/// older ones send whole Windows paths. So a backslash escapes a quote if the value goes on behind it, and stands for
/// itself before anything else.
struct ContentDisposition {
    struct Value: Equatable {
        var bytes: [UInt8]
        /// Where it stands in the line, without quotes.
        var place: Range<Int>
    }

    private(set) var type: [UInt8] = []
    private(set) var typePlace = 0..<0
    private(set) var name: Value?
    private(set) var filename: Value?
    /// Where `filename*` stands, if it does.
    private(set) var extendedFilename: Range<Int>?
    private(set) var fault: (kind: MultipartFault.DispositionFault, place: Range<Int>)?

    /// - Parameters:
    ///   - line: the field as sent; a fold is whitespace.
    ///   - start: where the value begins.
    init(_ line: [UInt8], from start: Int) {
        var reader = Reader(line: line, index: start)
        reader.skipSpace()
        typePlace = reader.token()
        if reader.byte == 0x3D {
            // A parameter where the type should be.
            reader.index = typePlace.lowerBound
            typePlace = reader.index..<reader.index
            readParameter(&reader)
        }
        type = Array(line[typePlace]).map(ByteText.lowercased)
        while fault == nil {
            reader.skipSpace()
            guard let byte = reader.byte else { return }
            guard byte == 0x3B else {
                fail(.junk(byte), reader.index..<(reader.index &+ 1))
                return
            }
            reader.index &+= 1
            readParameter(&reader)
        }
    }

    private mutating func fail(_ kind: MultipartFault.DispositionFault, _ place: Range<Int>) {
        fault = (kind, place)
    }

    private mutating func readParameter(_ reader: inout Reader) {
        reader.skipSpace()
        let place = reader.token()
        let key = reader.line[place].map(ByteText.lowercased)
        guard !key.isEmpty else {
            // A `;` at the end is legal nowhere and harmless everywhere.
            guard let byte = reader.byte else { return }
            return byte == 0x3B ? fail(.missingParameter, place) : fail(.junk(byte), reader.index..<(reader.index &+ 1))
        }
        guard reader.byte == 0x3D else { return fail(.missingEquals(key), place) }
        reader.index &+= 1
        guard let value = readValue(&reader, key) else { return }
        keep(value, key, at: place.lowerBound..<reader.index)
    }

    private mutating func readValue(_ reader: inout Reader, _ key: [UInt8]) -> Value? {
        let start = reader.index
        if reader.byte == 0x22 {
            guard let value = reader.quoted() else {
                fail(.unclosedQuotes(key), start..<reader.line.count)
                return nil
            }
            return value
        }
        let place = reader.token()
        guard !place.isEmpty else {
            fail(.missingValue(key), start..<start)
            return nil
        }
        // What goes on behind a space, or with a letter beyond ASCII, needed quotes.
        var rest = reader
        rest.skipSpace()
        if let byte = rest.byte, byte != 0x3B {
            fail(.unquoted(reader.byte ?? byte), reader.index..<(reader.index &+ 1))
            return nil
        }
        return Value(bytes: Array(reader.line[place]), place: place)
    }

    private mutating func keep(_ value: Value, _ key: [UInt8], at place: Range<Int>) {
        switch String(decoding: key, as: UTF8.self) {
        case "name":
            if name != nil { fail(.repeated(key), place) }
            name = value
        case "filename":
            if filename != nil { fail(.repeated(key), place) }
            filename = value
        case "filename*": extendedFilename = place
        default: break
        }
    }

    private struct Reader {
        let line: [UInt8]
        var index: Int

        var byte: UInt8? { index < line.count ? line[index] : nil }

        mutating func skipSpace() {
            while let byte, byte <= 0x20, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { index &+= 1 }
        }

        mutating func token() -> Range<Int> {
            let start = index
            while let byte, ByteClass.isToken(byte) { index &+= 1 }
            return start..<index
        }

        /// The reader stands at the opening quote, and then behind the closing one. Nil if there is none.
        mutating func quoted() -> Value? {
            let start = index &+ 1
            var bytes: [UInt8] = []
            var offset = start
            while offset < line.count {
                let byte = line[offset]
                if byte == 0x22 {
                    index = offset &+ 1
                    return Value(bytes: bytes, place: start..<offset)
                }
                if byte == 0x5C, offset &+ 1 < line.count, line[offset &+ 1] == 0x22, !isEnd(offset &+ 2) {
                    offset &+= 1
                }
                bytes.append(line[offset])
                offset &+= 1
            }
            return nil
        }

        /// True if nothing, or a parameter of a file, follows: the quote before closes the value.
        private func isEnd(_ offset: Int) -> Bool {
            var rest = self
            rest.index = offset
            rest.skipSpace()
            guard rest.byte != nil else { return true }
            return line[offset...].starts(with: "; filename".utf8) || line[offset...].starts(with: "; name".utf8)
        }
    }
}
