import Testing

@testable import RequestValidation

@Suite("Excerpts of bodies")
struct BodyExcerptTests {
    /// The excerpt of a body in which `⟦` and `⟧` stand around the fault.
    private func excerpt(
        _ marked: String, kind: BodyKind = .json, start: Int = 0, isCut: Bool = false, line: Int? = 1
    ) throws -> Excerpt {
        try excerpt(Array(marked.utf8), kind: kind, start: start, isCut: isCut, line: line)
    }

    private func excerpt(
        _ marked: [UInt8], kind: BodyKind = .json, start: Int = 0, isCut: Bool = false, line: Int? = 1
    ) throws -> Excerpt {
        let (bytes, place) = try unmarked(marked)
        let context = BodyContext(start: start, end: start + bytes.count + (isCut ? 0 : 1), bytes: bytes)
        let position = BodyPosition(offset: start + place.lowerBound, length: place.count, line: line)
        let finding = DiagnosisSamples.finding(at: nil, in: .body, expected: "a", found: "b", position: position)
        let verdict = DiagnosisSamples.verdict([finding], contexts: [context], kind: kind)
        let (head, raw) = DiagnosisSamples.parse("GET / HTTP/1.1\nHost: a\n\n")
        let diagnosis = Diagnosis(
            verdict, head, raw.span, Redactor(), .none, Diagnosis.Labels(outcome: .checked, id: ""))
        return try #require(diagnosis.findings.first?.excerpt)
    }

    private func unmarked(_ marked: [UInt8]) throws -> (bytes: [UInt8], place: Range<Int>) {
        let open = Array("⟦".utf8)
        let close = Array("⟧".utf8)
        let start = try #require(marked.indices.first { marked[$0...].starts(with: open) })
        let end = try #require(marked.indices.first { marked[$0...].starts(with: close) }) - open.count
        let bytes = marked[..<start] + marked[(start + 3)..<(end + 3)] + marked[(end + 6)...]
        return (Array(bytes), start..<end)
    }

    @Test func `the line of the fault is shown and marked`() throws {
        let its = try excerpt("{\n  \"qty\": 2⟦,⟧\n}", line: 2)
        #expect(its == Excerpt(line: 2, text: "  \"qty\": 2,", caret: 10, length: 1))
    }

    @Test func `text is shown as it reads, and marks count characters`() throws {
        let its = try excerpt("{\"größe\": \"日本\", ⟦größe⟧: 1}")
        #expect(its == Excerpt(line: 1, text: "{\"größe\": \"日本\", größe: 1}", caret: 16, length: 5))
    }

    @Test func `under wide characters the mark stands where a terminal shows the fault`() throws {
        let parts = try excerpt("{\"日本\" ⟦x⟧}").parts
        #expect(parts.before.unicodeScalars.reduce(0) { $0 + ByteText.width($1) } == 8)
        #expect(parts.marked == "x")
    }

    @Test func `backslashes stay, controls and direction changes are escaped`() throws {
        #expect(try excerpt("[\"a\\n⟦\t⟧\u{7}\u{202E}\"]").text == "[\"a\\n\\t\\x07\\u{202E}\"]")
    }

    @Test func `bytes that are no UTF-8 are escaped`() throws {
        let marked: [UInt8] = Array("[\"a⟦".utf8) + [0xE9] + Array("⟧\"]".utf8)
        let its = try excerpt(marked)
        #expect(its == Excerpt(line: 1, text: "[\"a\\xE9\"]", caret: 3, length: 4))
    }

    @Test func `tabs that indent are blanks`() throws {
        #expect(try excerpt("{\n\t\t\"a\": ⟦x⟧\n}", line: 2).text == "        \"a\": x")
    }

    @Test func `UTF-16 is shown by its letters`() throws {
        var wide: [UInt8] = []
        for byte in "{\"a\": ".utf8 { wide += [byte, 0] }
        wide += Array("⟦x\0⟧}\0".utf8)
        let its = try excerpt(wide)
        #expect(its.text == "{\"a\": x\\x00}")
    }

    @Test func `long lines are cut, at whole characters`() throws {
        let many = String(repeating: "é", count: 100)
        let its = try excerpt("\(many)⟦x⟧\(many)")
        #expect(its.text == "...\(many.prefix(22))x\(many.prefix(25))...")
        #expect(its.caret == 25)
    }

    @Test func `a piece that is cut says so where the line goes on`() throws {
        let its = try excerpt("1, ⟦04⟧", start: 100, isCut: true)
        #expect(its.text == "...1, 04...")
        #expect(try excerpt("1, ⟦04⟧\n", start: 100, isCut: true).text == "...1, 04")
        #expect(try excerpt("\n1, ⟦04⟧", start: 100).text == "1, 04")
    }

    @Test func `the end of the body can be the place`() throws {
        #expect(try excerpt("[1, 2⟦⟧") == Excerpt(line: 1, text: "[1, 2", caret: 5, length: 1))
        #expect(try excerpt("[1,\n⟦⟧", line: 2) == Excerpt(line: 2, text: "", caret: 0, length: 1))
    }

    @Test func `a line end is shown where it is the fault`() throws {
        #expect(try excerpt("{\"a\": \"b⟦\n⟧\"}").text == "{\"a\": \"b\\n")
        #expect(try excerpt("[1, ⟦x⟧\r\n]").text == "[1, x")
    }

    @Test(arguments: [
        (BodyKind.json, "{\"user\": \"joe\", \"password\": \"hunter2222\"⟦,⟧}"),
        (.json, "{\"password\": \"hunter2222⟦\t⟧\"}"),
        (.form, "user=joe&password=hunter2222⟦%⟧zz"),
        (.xml, "<a><password>hunter2222</password>⟦&⟧</a>"),
        (.xml, "<a password=\"hunter2222\" ⟦b⟧></a>"),
        (.multipart, "--x\nContent-Disposition: form-data; name=\"password\"\n\nhunter2222⟦\n⟧--x"),
        (.text, "password: hunter2222 ⟦\0⟧"),
    ])
    func `secrets are masked`(_ kind: BodyKind, _ body: String) throws {
        let text = try excerpt(body, kind: kind).text
        #expect(text.contains("***") || !text.contains("2222"))
        #expect(!text.contains("222"), "\(text)")
    }

    @Test(arguments: [
        (BodyKind.json, "hunter2222\", ⟦x⟧: 1}"), (.json, "ssword\": \"hunter2222\", ⟦x⟧: 1}"),
        (.json, ": \"hunter2222\", ⟦x⟧: 1}"), (.json, "hunter \\\" 2222\", ⟦x⟧: 1}"), (.json, "hunter2222⟦\t⟧"),
        (.json, "hunter2222\n⟦x⟧"), (.form, "word=hunter2222&⟦%⟧"), (.form, "hunter2222⟦%⟧x"),
        (.xml, "hunter2222</password>⟦&⟧"), (.xml, "word a='b'>hunter2222</password>⟦&⟧"),
        (.multipart, "hunter2222\n⟦-⟧-x"), (.text, "hunter2222 ⟦x⟧"), (.text, "word: hunter2222 ⟦x⟧"),
        (.none, "hunter2222⟦x⟧"),
    ])
    func `a value whose name is not in sight is masked`(_ kind: BodyKind, _ piece: String) throws {
        let text = try excerpt(piece, kind: kind, start: 9000).text
        #expect(!text.contains("222") && !text.contains("hunt"), "\(text)")
    }

    @Test func `numbers and members in sight stay readable in a piece`() throws {
        #expect(try excerpt(" 1, 2,\n3, ⟦04⟧]", start: 9000).text == "3, 04]")
        #expect(try excerpt("ab\", \"qty\": 2⟦,⟧}", start: 9000).text == "...***\", \"qty\": 2,}")
    }

    @Test func `a value is masked where its pointer says that it is secret`() throws {
        let position = BodyPosition(offset: 4, length: 1, line: 1, pointer: "/login/password")
        let context = BodyContext(start: 0, end: 99, bytes: Array("abcdefgh".utf8))
        let finding = DiagnosisSamples.finding(at: nil, in: .body, expected: "a", found: "`abcd`", position: position)
        let verdict = DiagnosisSamples.verdict([finding], contexts: [context])
        let (head, raw) = DiagnosisSamples.parse("GET / HTTP/1.1\nHost: a\n\n")
        let diagnosis = Diagnosis(
            verdict, head, raw.span, Redactor(), .none, Diagnosis.Labels(outcome: .checked, id: ""))
        #expect(diagnosis.findings.first?.excerpt?.text == "***e***")
        #expect(diagnosis.findings.first?.found == "`***`")
    }
}
