/// The productions that field values are made of (RFC 9110 section 5.6).
///
/// Each function reads one production at `offset` and stops before `end`. It advances behind what it read and returns
/// nil, or returns the fault and leaves `offset` anywhere.
enum Production {
    typealias Reader = (_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault?

    @inline(__always)
    static func skipSpace(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) {
        offset = GrammarClass.space.end(bytes, from: offset, to: end)
    }

    /// True if `byte` stands at the offset.
    @inline(__always)
    static func has(_ byte: UInt8, _ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
        offset < end && bytes[offset] == byte
    }

    /// Reads `byte` if it stands at the offset.
    @inline(__always)
    static func take(_ byte: UInt8, _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> Bool {
        guard has(byte, bytes, offset, end) else { return false }
        offset &+= 1
        return true
    }

    /// One or more bytes of a class.
    @inline(__always)
    static func run(
        _ its: GrammarClass, _ kind: GrammarFault.Kind, _ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int
    ) -> GrammarFault? {
        let next = its.end(bytes, from: offset, to: end)
        guard next > offset else { return GrammarFault(kind, at: offset, end) }
        offset = next
        return nil
    }

    @inline(__always)
    static func token(_ bytes: Span<UInt8>, _ offset: inout Int, _ end: Int) -> GrammarFault? {
        run(.token, .token, bytes, &offset, end)
    }

    /// A comma-separated list. Empty elements are skipped (RFC 9110 section 5.6.1.2).
    @inline(__always)
    static func list(
        _ bytes: Span<UInt8>, _ range: Range<Int>, ending: GrammarFault.Kind = .listEnd, _ element: Reader
    ) -> GrammarFault? {
        var offset = range.lowerBound
        let end = range.upperBound
        while true {
            while offset < end, bytes[offset] == 0x2C || GrammarClass.space.contains(bytes[offset]) { offset &+= 1 }
            guard offset < end else { return nil }
            if let fault = element(bytes, &offset, end) { return fault }
            skipSpace(bytes, &offset, end)
            guard offset < end else { return nil }
            guard bytes[offset] == 0x2C else { return GrammarFault(ending, at: offset, end) }
            offset &+= 1
        }
    }

    /// One element and nothing behind it.
    @inline(__always)
    static func single(
        _ bytes: Span<UInt8>, _ range: Range<Int>, ending: GrammarFault.Kind, _ element: Reader
    ) -> GrammarFault? {
        var offset = range.lowerBound
        if let fault = element(bytes, &offset, range.upperBound) { return fault }
        guard offset == range.upperBound else { return GrammarFault(ending, at: offset, range.upperBound) }
        return nil
    }

    /// The part of a list's element from `start` to the next of `,`, `;`, whitespace or the end: what is shown where
    /// the whole of it is wrong.
    static func word(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Range<Int> {
        var offset = start
        while offset < end, bytes[offset] != 0x2C, bytes[offset] != 0x3B, !GrammarClass.space.contains(bytes[offset]) {
            offset &+= 1
        }
        return start..<offset
    }

    /// True if the word at the range is `text`, ASCII case ignored.
    static func isWord(_ text: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        ByteText.equals(bytes, range, ignoringCase: text)
    }
}
