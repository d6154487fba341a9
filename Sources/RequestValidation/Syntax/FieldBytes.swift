/// Questions about the bytes of field lines that several rules ask.
enum FieldBytes {
    /// True if the range holds a CR that no LF follows. The line ends of folds are no such.
    static func hasBareCarriageReturn(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for offset in range where isBareCarriageReturn(bytes, offset) { return true }
        return false
    }

    static func isBareCarriageReturn(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        guard bytes[offset] == 0x0D else { return false }
        return offset &+ 1 >= bytes.count || bytes[offset &+ 1] != 0x0A
    }

    /// A control byte that no field value may hold; CR and LF are line ends and have rules of their own.
    static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    static func hasControl(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for offset in range where isControl(bytes[offset]) { return true }
        return false
    }

    static func isToken(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        for offset in range where !ByteClass.isToken(bytes[offset]) { return false }
        return true
    }

    static func contains(_ byte: UInt8, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for offset in range where bytes[offset] == byte { return true }
        return false
    }

    /// The run of bytes from `start` that `belongs` holds for.
    static func run(
        _ bytes: Span<UInt8>, from start: Int, to end: Int, where belongs: (UInt8) -> Bool
    ) -> Range<Int> {
        var upper = start
        while upper < end, belongs(bytes[upper]) { upper &+= 1 }
        return start..<upper
    }

    /// The first run of such bytes in the range, or nil.
    static func firstRun(
        _ bytes: Span<UInt8>, in range: Range<Int>, where belongs: (UInt8) -> Bool
    ) -> Range<Int>? {
        for offset in range where belongs(bytes[offset]) {
            return run(bytes, from: offset, to: range.upperBound, where: belongs)
        }
        return nil
    }
}

extension RequestHead.Field {
    /// From the name's first byte to the value's last.
    var extent: Range<Int> { name.lowerBound..<max(name.upperBound, value.upperBound) }

    /// How findings name the field.
    func part(_ bytes: Span<UInt8>) -> MessagePart { .header(ByteText.escaped(bytes, name)) }

    /// Fields whose value a rule of its own reads to the letter, so that rules about single bytes leave them alone.
    var hasStrictValue: Bool {
        known == .host || known == .contentLength || known == .transferEncoding || known == .expect
    }
}

extension RequestHead {
    /// The empty line that ends the header section: an empty range at its first byte.
    func endOfFields(_ bytes: Span<UInt8>) -> Range<Int> {
        let lineFeed = end &- 1
        let isPair = lineFeed >= 1 && lineFeed <= bytes.count && bytes[lineFeed &- 1] == 0x0D
        let start = max(headerSection.lowerBound, isPair ? lineFeed &- 1 : lineFeed)
        return start..<start
    }
}
