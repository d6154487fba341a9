/// A JSON text as it was read, for checks that need more than the grammar: values in document order, without a second
/// parse.
///
/// Every value, and every name of an object, is one `JSONTapeEntry` of 16 bytes; a container's entry says where the
/// entry behind its last descendant is, so that it is skipped in one step. Strings (unescaped) and numbers (as written)
/// are bytes of one arena. Positions: an entry has its offset in the decoded body, and a mark (12 bytes) is left where
/// line or column are no longer what the mark before says.
///
/// Memory: at most 16 bytes a value and a name, 12 a line that begins an entry (or an entry behind text that is not
/// ASCII), and the bytes of the strings and numbers; in all at most `JSONScanner.tapeLimit`, above which there is no
/// tape. A half of a surrogate pair that stands alone is kept as the three bytes that UTF-8 would have for it, bytes
/// that are not UTF-8 as they came.
package struct JSONTape: Sendable {
    package enum Kind: UInt8, Sendable, CaseIterable {
        case null, `false`, `true`, number, string, array, object
    }

    /// A value on the tape.
    package struct Value: Sendable, Hashable {
        let index: Int
    }

    /// Valid up to `entryCount`, `arenaCount` and `markCount`; room beyond.
    let entries: [JSONTapeEntry]
    let entryCount: Int
    let arena: [UInt8]
    let arenaCount: Int
    let marks: [JSONTapeMark]
    let markCount: Int

    /// The document's value; the first one's, where there are several (NDJSON).
    package var root: Value { Value(index: 0) }

    /// The tape of a whole JSON text, or nil if it is not well-formed.
    package static func parse(_ bytes: Span<UInt8>) -> JSONTape? {
        var scanner = JSONScanner()
        var faults = BodyFaults()
        scanner.begin(JSONScanner.Settings(wantsTape: true))
        scanner.feed(bytes, &faults)
        scanner.finish(&faults)
        return scanner.tape
    }
}

/// One value or name: kind and place in one word, what it holds in the other.
struct JSONTapeEntry: Sendable, BitwiseCopyable {
    /// Low 4 bits: the kind; the rest: the offset in the decoded body.
    let head: UInt64
    /// String, number and name: the arena offset (low half) and length (high half). Container: the index of the entry
    /// behind it and the number of elements or members.
    let payload: UInt64

    /// The kind of a name; values have those of `JSONTape.Kind`.
    static let name: UInt8 = 15

    @inline(__always)
    init(_ kind: UInt8, offset: Int, _ low: Int, _ high: Int) {
        head = UInt64(truncatingIfNeeded: offset) &<< 4 | UInt64(kind)
        payload = UInt64(UInt32(truncatingIfNeeded: low)) | UInt64(truncatingIfNeeded: high) &<< 32
    }

    var kind: UInt8 { UInt8(truncatingIfNeeded: head) & 15 }
    var offset: Int { Int(truncatingIfNeeded: head &>> 4) }
    var low: Int { Int(truncatingIfNeeded: payload & 0xFFFF_FFFF) }
    var high: Int { Int(truncatingIfNeeded: payload &>> 32) }

    /// Of a name, string or number: where its bytes are in the arena.
    var text: Range<Int> { low..<(low &+ high) }

    /// Of a value: the index of the entry behind it and all that it holds. Always moves on.
    ///
    /// - Parameter index: its own.
    func next(behind index: Int) -> Int { kind < JSONTape.Kind.array.rawValue ? index &+ 1 : max(index &+ 1, low) }
}

/// From this offset on, until the next mark, entries are in this line, and their column is their offset less the base.
struct JSONTapeMark: Sendable, BitwiseCopyable {
    let offset: UInt32
    let line: UInt32
    /// Column 0.
    let base: Int32
}
