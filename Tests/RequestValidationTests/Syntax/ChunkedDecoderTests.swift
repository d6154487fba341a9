import Fuzzing
import Testing

@testable import RequestValidation

@Suite struct ChunkedDecoderTests {
    /// What came out of a body.
    struct Outcome: Equatable {
        var data: [UInt8] = []
        var trailers: [TrailerField] = []
        var fault: ChunkFault?
        /// The offset behind the body, nil if it has no end.
        var end: Int?
    }

    static let bodies = [
        "0\r\n\r\n", "000;x\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n", "5;a;b=c;d=\"e\\\"\r\"\r\nhello\r\n0\r\n\r\n",
        "A ; n = v\r\n0123456789\r\n1\r\n\n\r\n00\r\nX-A: 1\r\nX-B:\t2 \r\n\r\nGET / HTTP/1.1\r\n",
        "3\r\nabc\r\n3;q=\"1;2\"\r\ndef\r\n0\r\nDigest: x\r\n\r\n",
    ]

    @Test(arguments: bodies) func `a body parted anywhere decodes to the same`(_ body: String) {
        expectSameInEverySplit(Array(body.utf8), Limits())
    }

    @Test func `mutated bodies decode to the same in every split`() {
        var generator = SeededGenerator(seed: 7112)
        var limits = Limits()
        limits.chunkExtension = 12
        limits.fieldLine = 20
        limits.headerSection = 40
        limits.fieldCount = 2
        let spice = Array("\r\n\r\n;=\" \t0159afF:x\\-\u{0}\u{7F}".utf8) + [0x80, 0xFF]
        for _ in 0..<3000 {
            var body = Array((Self.bodies.randomElement(using: &generator) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let position = Int.random(in: 0..<max(1, body.count), using: &generator)
                let byte = spice.randomElement(using: &generator) ?? 0
                switch Int.random(in: 0..<4, using: &generator) {
                case 0 where !body.isEmpty: body[position] = byte
                case 1 where !body.isEmpty: body.remove(at: position)
                case 2: body.insert(contentsOf: body.prefix(position), at: position)
                default: body.insert(byte, at: min(position, body.count))
                }
            }
            let cuts = (0..<3).map { _ in Int.random(in: 0...body.count, using: &generator) }.sorted()
            let whole = decode(body, limits, cuts: [])
            #expect(decode(body, limits, cuts: cuts) == whole, "\(escaped(body)) at \(cuts)")
            #expect(decode(body, limits, cuts: Array(0..<body.count)) == whole, "\(escaped(body)) byte by byte")
        }
    }

    @Test func `decoded data and the offset behind the body are right`() {
        let body = Array("5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX: 1\r\n\r\nGET".utf8)
        let outcome = decode(body, Limits(), cuts: [])
        #expect(String(decoding: outcome.data, as: UTF8.self) == "hello world")
        #expect(outcome.end == body.count - 3)
        #expect(outcome.trailers == [TrailerField(name: "X", offset: 28, value: [0x31], valueOffset: 31)])
        #expect(outcome.fault == nil)
    }

    @Test func `extensions are accepted exactly where the grammar has them`() {
        let alphabet = Array("; =a\"\\".utf8)
        var strings: [[UInt8]] = [[]]
        for _ in 0..<6 {
            strings = strings.filter { $0.count < 6 }.flatMap { string in alphabet.map { string + [$0] } } + strings
            strings = Array(Set(strings))
        }
        var accepted = 0
        for text in strings {
            let body = Array("1".utf8) + text + Array("\r\nx\r\n0\r\n\r\n".utf8)
            let isAccepted = decode(body, Limits(), cuts: []).end != nil
            accepted += isAccepted ? 1 : 0
            #expect(isAccepted == ChunkExtensionGrammar.matches(text), "\(escaped(text))")
        }
        #expect(accepted > 100)
    }

    @Test(arguments: [
        ("F", 15), ("00000000000000000000000000000000", 0), ("0000000000000000000000000000000F", 15),
        ("FFFFFFFFFFFFFFF", 1 << 60 - 1),
    ]) func `sizes of up to 15 digits, and 32 with leading zeros, are read`(_ digits: String, _ size: Int) {
        let outcome = decode(Array("\(digits)\r\nx".utf8), Limits(), cuts: [])
        #expect(outcome.fault == nil)
        #expect(outcome.data.count == (size == 0 ? 0 : 1))
    }

    @Test(arguments: ["1000000000000000", "FFFFFFFFFFFFFFFF", "01000000000000000", "80000000000000000000000000"])
    func `larger sizes overflow`(_ digits: String) {
        #expect(decode(Array("\(digits)\r\n".utf8), Limits(), cuts: []).fault?.kind == .sizeOverflow)
    }

    @Test func `a size with 33 digits has too many`() {
        let body = Array((String(repeating: "0", count: 33) + "\r\n\r\n").utf8)
        let fault = decode(body, Limits(), cuts: []).fault
        #expect(fault?.kind == .tooManyDigits)
        #expect(fault?.place == 0..<33)
    }

    @Test(arguments: 0...40) func `an extension may be as long as its limit and no longer`(_ length: Int) {
        var limits = Limits()
        limits.chunkExtension = 20
        let text = length == 0 ? "" : length == 1 ? " " : ";" + String(repeating: "a", count: length - 1)
        let fault = decode(Array("1\(text)\r\nx\r\n0\r\n\r\n".utf8), limits, cuts: []).fault
        if length > 20 {
            #expect(fault?.kind == .extensionTooLong(limit: 20))
            #expect(fault?.place == 21..<22)
        } else {
            #expect(fault?.kind == (length == 1 ? .spaceBehindSize : nil))
        }
    }

    @Test(arguments: 5...12) func `a trailer line may be as long as its limit and no longer`(_ length: Int) {
        var limits = Limits()
        limits.fieldLine = 8
        let line = "X: " + String(repeating: "a", count: length - 3)
        let fault = decode(Array("0\r\n\(line)\r\n\r\n".utf8), limits, cuts: []).fault
        #expect(fault?.kind == (length > 8 ? .invalidTrailer(.lineTooLong(limit: 8)) : nil))
        if length > 8 { #expect(fault?.place == 11..<12) }
    }

    @Test(arguments: 1...5) func `a trailer section may have as many fields as its limit and no more`(_ count: Int) {
        var limits = Limits()
        limits.fieldCount = 3
        let lines = String(repeating: "X: 1\r\n", count: count)
        let fault = decode(Array("0\r\n\(lines)\r\n".utf8), limits, cuts: []).fault
        #expect(fault?.kind == (count > 3 ? .invalidTrailer(.tooMany(limit: 3)) : nil))
    }

    @Test(arguments: 8...16) func `a trailer section may be as large as its limit and no larger`(_ limit: Int) {
        var limits = Limits()
        limits.headerSection = limit
        let fault = decode(Array("0\r\nX: 1\r\nY: 2\r\n\r\n".utf8), limits, cuts: []).fault
        #expect(fault?.kind == (limit < 12 ? .invalidTrailer(.sectionTooLarge(limit: limit)) : nil))
    }

    @Test func `a body of extensions alone is stopped, a large one with small extensions is not`() {
        var tiny = ""
        for _ in 0..<200 { tiny += "1;" + String(repeating: "a", count: 1000) + "\r\nx\r\n" }
        #expect(decode(Array(tiny.utf8), Limits(), cuts: []).fault?.kind == .tooMuchExtension)
        let chunk = "400;signature=" + String(repeating: "a", count: 64) + "\r\n" + String(repeating: "x", count: 1024)
        let large = String(repeating: chunk + "\r\n", count: 2000) + "0\r\n\r\n"
        #expect(decode(Array(large.utf8), Limits(), cuts: []).fault == nil)
    }

    // MARK: helpers

    private func expectSameInEverySplit(_ body: [UInt8], _ limits: Limits) {
        let whole = decode(body, limits, cuts: [])
        for cut in 0...body.count { #expect(decode(body, limits, cuts: [cut]) == whole, "at \(cut)") }
        #expect(decode(body, limits, cuts: Array(0..<body.count)) == whole, "byte by byte")
    }

    private func decode(_ body: [UInt8], _ limits: Limits, cuts: [Int]) -> Outcome {
        var decoder = ChunkedDecoder(limits: limits)
        var outcome = Outcome()
        var fed = 0
        for cut in cuts + [body.count] {
            let piece = Array(body[fed..<cut])
            var offset = 0
            steps: while true {
                switch decoder.next(piece.span, from: offset) {
                case .data(let range):
                    outcome.data += piece[range]
                    offset = range.upperBound
                case .needsMore: break steps
                case .end(let end):
                    outcome.end = fed + end
                    outcome.trailers = decoder.trailers
                    #expect(decoder.consumed == fed + end)
                    return outcome
                case .fault(let fault):
                    outcome.fault = fault
                    return outcome
                }
            }
            fed = cut
        }
        return outcome
    }

    private func escaped(_ bytes: [UInt8]) -> String { ByteText.escaped(bytes.span, 0..<bytes.count, limit: 400) }
}

/// The grammar of RFC 9112 section 7.1.1 as it is written there: each rule gives all offsets at which it may end.
private enum ChunkExtensionGrammar {
    static func matches(_ text: [UInt8]) -> Bool { extensions(text, 0).contains(text.count) }

    /// chunk-ext = *( BWS ";" BWS chunk-ext-name [ BWS "=" BWS chunk-ext-val ] )
    private static func extensions(_ text: [UInt8], _ start: Int) -> Set<Int> {
        var ends: Set<Int> = [start]
        var fresh = ends
        while !fresh.isEmpty {
            let next = fresh.flatMap { one(text, $0) }
            fresh = Set(next).subtracting(ends)
            ends.formUnion(fresh)
        }
        return ends
    }

    private static func one(_ text: [UInt8], _ start: Int) -> Set<Int> {
        let names = spaces(text, start).flatMap { byte(text, $0, 0x3B) }.flatMap { spaces(text, $0) }
            .flatMap { token(text, $0) }
        let values = names.flatMap { spaces(text, $0) }.flatMap { byte(text, $0, 0x3D) }.flatMap { spaces(text, $0) }
            .flatMap { token(text, $0).union(quoted(text, $0)) }
        return Set(names).union(values)
    }

    private static func spaces(_ text: [UInt8], _ start: Int) -> Set<Int> {
        var ends: Set<Int> = [start]
        var offset = start
        while offset < text.count, text[offset] == 0x20 || text[offset] == 0x09 {
            offset += 1
            ends.insert(offset)
        }
        return ends
    }

    private static func byte(_ text: [UInt8], _ start: Int, _ wanted: UInt8) -> Set<Int> {
        start < text.count && text[start] == wanted ? [start + 1] : []
    }

    private static func token(_ text: [UInt8], _ start: Int) -> Set<Int> {
        var ends: Set<Int> = []
        var offset = start
        while offset < text.count, ByteClass.isToken(text[offset]) {
            offset += 1
            ends.insert(offset)
        }
        return ends
    }

    /// quoted-string = DQUOTE *( qdtext / quoted-pair ) DQUOTE
    private static func quoted(_ text: [UInt8], _ start: Int) -> Set<Int> {
        guard start < text.count, text[start] == 0x22 else { return [] }
        var offset = start + 1
        while offset < text.count {
            if text[offset] == 0x22 { return [offset + 1] }
            offset += text[offset] == 0x5C ? 2 : 1
        }
        return []
    }
}
