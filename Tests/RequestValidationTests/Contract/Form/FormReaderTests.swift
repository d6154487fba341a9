import ParameterCases
import Testing

@testable import RequestValidation

@Suite("Forms by contract") struct FormReaderTests {
    @Test(arguments: ContractFormCase.all) func `a form becomes one object`(_ its: ContractFormCase) {
        #expect(its.run().words == its.words)
    }

    @Test(arguments: ContractFormCase.all) func `no split changes the object`(_ its: ContractFormCase) {
        let count = its.bytes.count
        for cut in 0..<max(1, count) { #expect(its.run(cuts: [cut]).words == its.words, "split at \(cut)") }
        #expect(its.run(cuts: Array(0..<count)).words == its.words, "byte by byte")
    }

    @Test(arguments: ContractFormCase.all) func `collecting changes nothing that the scanners find`(
        _ its: ContractFormCase
    ) {
        let plain =
            its.isMultipart
            ? MultipartCase.run(its.bytes, MultipartScanner.Settings(boundary: Array("b".utf8)))
            : FormCase.run(its.bytes, FormScanner.Settings())
        let found = its.run().scannerFaults.filter { fault in
            if case .multipart(.duplicateName) = fault.kind { return false }
            return true
        }
        #expect(found == plain)
    }

    // MARK: places

    @Test(arguments: [
        ("item=a%62c&qty=77&x", ["a%62c", "77", ""]), ("qty=1&ids=11&ids=22\n", ["1", "11", "22"]),
        ("&&item=&qty=5", ["", "5"]),
    ]) func `each value has its place in the body`(_ body: String, places: [String]) {
        let plan = FormPlan.of(["item": .string, "qty": .integer, "ids": .integers])
        for cuts in [[], Array(1..<body.utf8.count)] {
            let value = FormRun(Array(body.utf8), plan, cuts: cuts).reading?.value
            #expect(value.map { TapeText.places($0, Array(body.utf8)) } == places)
        }
    }

    @Test func `each part has its place in the body`() {
        let body = Array(
            """
            --b\r\nContent-Disposition: form-data; name=qty\r\n\r\n12\r\n--b\r\n\
            Content-Disposition: form-data; name=color\r\n\r\n{"R": 100, "x": ["yy"]}\r\n--b--\r\n
            """.utf8)
        let plan = FormPlan.of(["qty": .integer, "color": .rgb])
        for cuts in [[], Array(1..<body.count)] {
            let value = FormRun(body, plan, boundary: Array("b".utf8), cuts: cuts).reading?.value
            #expect(value.map { TapeText.places($0, body) } == ["12", "100", "\"yy\""])
        }
    }

    @Test func `a fault in a JSON part is where it stands in the body`() {
        let body = Array("a=1&color=%7B%22R%22:1,%7D&b=2".utf8)
        let reading = FormRun(body, .of(["color": .rgb])).reading
        #expect(reading?.faults.map { String(decoding: body[$0.place], as: UTF8.self) } == [","])
        #expect(reading?.faults.map(\.part) == [.formField("color")])
    }

    // MARK: what is not known

    @Test func `of files and of what cannot be read nothing is known`() throws {
        let body = ScannerRun.bytes(
            """
            --b
            Content-Disposition: form-data; name="file"; filename="a.png"
            Content-Type: image/png

            xxx
            --b
            Content-Disposition: form-data; name="color"

            {
            --b
            Content-Disposition: form-data; name="qty"

            1
            --b--

            """)
        let plan = FormPlan.of(["file": .file, "color": .rgb, "qty": .integer])
        let run = FormRun(body, plan, boundary: Array("b".utf8))
        let value = try #require(run.reading?.value)
        #expect(!value.isWhole)
        let known = value.tape.members(of: value.tape.root).map { value.knowledge(of: $0.value) }
        #expect(known == [.nothing, .nothing, .everything])
        let part = run.collector.list.fields.first?.part
        #expect(part == PartDescription(filename: Array("a.png".utf8), contentType: "image/png", length: 3))
    }

    @Test(arguments: [1, 7, 1000, 100_000]) func `a long value is counted and makes room for others`(_ piece: Int)
        throws
    {
        let long = String(repeating: "x", count: 70_000)
        let body = Array("item=\(long)&note=\(String(repeating: "y", count: 40_000))&qty=2&item2=\(long)&z=3".utf8)
        let cuts = Array(stride(from: piece, to: body.count, by: piece))
        let run = FormRun(body, .of(["qty": .integer]), cuts: cuts)
        let value = try #require(run.reading?.value)
        let members = value.tape.members(of: value.tape.root).map { $0.value }
        #expect(members.map { value.knowledge(of: $0) } == [.length, .everything, .everything, .length, .everything])
        #expect(members.map { value.tape.bytes(of: $0)?.count ?? -1 } == [70_000, 40_000, -1, 70_000, 1])
        #expect(run.collector.bytes.count < 41_000)
        #expect(run.reading?.isComplete == true)
    }

    @Test func `more fields than are kept make no statement about what is missing`() {
        let body = (0..<50).map { "f\($0)=\($0)" }.joined(separator: "&")
        let run = FormRun(Array(body.utf8), .of([:]), limit: 20)
        #expect(run.reading?.isComplete == false)
        #expect(run.collector.list.fields.count == 20)
    }

    @Test(arguments: [1, 7, 100_000]) func `of a long name as much is kept as tells it apart`(_ piece: Int) {
        let names = (0..<900).map { "\(String(repeating: "n", count: 60))\($0)=" }.joined(separator: "&")
        let long = String(repeating: "a", count: 70_000)
        let body = Array("\(long)=1&\(names)&q=2".utf8)
        let run = FormRun(body, .of(["q": .integer]), cuts: Array(stride(from: piece, to: body.count, by: piece)))
        #expect(run.reading?.isComplete == true)
        #expect(run.collector.list.fields.count == 902)
        #expect(run.words.hasSuffix(#""q":2}"#))
        #expect(run.collector.list.fields.first?.name.range.count == 1024)
        #expect(run.collector.bytes.count < 80_000)
    }

    @Test(arguments: [
        (String(repeating: "%C3%A9", count: 12_000), 12_000), (String(repeating: "%zé+", count: 20_000), 80_000),
    ]) func `the characters of a long value are counted in every split`(_ text: String, count: Int) throws {
        for size in [1, 2, 3, 5, 70_000] {
            let body = Array("a=\(text)".utf8)
            let run = FormRun(body, .of(["a": .string]), cuts: Array(stride(from: size, to: body.count, by: size)))
            let value = try #require(run.reading?.value)
            let member = try #require(value.tape.members(of: value.tape.root).map(\.value).first)
            #expect(value.knowledge(of: member) == .length)
            #expect(value.tape.bytes(of: member)?.count == count)
            #expect(run.reading?.hasUnread == true)
        }
    }

    @Test(arguments: [1, 3, 70_000]) func `the characters of a long part are counted`(_ size: Int) throws {
        let text = String(repeating: "é\r\n--", count: 20_000)
        let body = Array("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\(text)\r\n--b--\r\n".utf8)
        let cuts = Array(stride(from: size, to: body.count, by: size))
        let run = FormRun(body, .of(["a": .string]), boundary: Array("b".utf8), cuts: cuts)
        let value = try #require(run.reading?.value)
        let member = try #require(value.tape.members(of: value.tape.root).map(\.value).first)
        #expect(value.tape.bytes(of: member)?.count == 100_000)
    }

    @Test(arguments: [
        ("integer", ValueShape(types: .integer)), ("boolean", ValueShape(types: .boolean)),
        ("number or text", ValueShape(types: [.number, .string])), ("object", .rgb), ("array", .integers),
    ]) func `a value that was not kept is of no wrong type`(_ name: String, shape: ValueShape) throws {
        let body = Array("a=\(String(repeating: "1", count: 70_000))".utf8)
        let run = FormRun(body, .of(["a": shape]))
        let value = try #require(run.reading?.value)
        let member = try #require(value.tape.members(of: value.tape.root).map(\.value).first)
        let unknown = value.tape.elements(of: member).map(\.self).first ?? member
        #expect(value.knowledge(of: unknown) == .nothing)
        #expect(run.reading?.omission != nil)
    }

    @Test func `short values are kept behind any number of long ones`() {
        let long = String(repeating: "x", count: 65_534)
        let run = FormRun(Array("note=\(long)&qty=555&gift=true".utf8), .of(["qty": .integer, "gift": .boolean]))
        #expect(run.words.hasSuffix(#""qty":555,"gift":true}"#))
        #expect(run.reading?.hasUnread == false)
    }

    @Test func `a collector forgets the form before, and is off unless it is wanted`() {
        var scanner = FormScanner()
        var faults = BodyFaults()
        for (body, isWanted, count) in [
            ("a=1&b=2&c", true, 3), ("d=1", true, 1), ("e=1", false, 0), ("f=1&g=2", true, 2),
        ] {
            scanner.begin(FormScanner.Settings(), isCollecting: isWanted)
            scanner.feed(Array(body.utf8).span, &faults)
            scanner.finish(&faults)
            #expect(scanner.collector.list.fields.count == count)
            #expect(scanner.collector.isActive == isWanted)
        }
    }

    // MARK: other readings

    @Test func `texts may stay texts`() {
        let plan = FormPlan.of(["a": .types([.integer, .string]), "b": .integer])
        let run = FormRun(Array("a=1&b=2".utf8), plan)
        #expect(run.reading?.hasChoice == true)
        var reader = FormReader()
        let second = reader.read(plan, run.collector, keepsText: true)
        #expect(second.map { TapeText.of($0.value.tape) } == #"{"a":"1","b":2}"#)
        #expect(second?.hasChoice == false)
        #expect(FormRun(Array("b=2".utf8), plan).reading?.hasChoice == false)
    }

    @Test(arguments: [
        ("ids=1,2", "ids", "delimited(RequestValidation.ValueDelimiter.comma)", "ids=1&ids=2", 0),
        ("ids[]=1&ids[]=2", "ids", "emptyBrackets", "ids=1&ids=2", 2),
        ("color.R=1&color.G=2", "color", "dots", "color[R]=1&color[G]=2", 2),
        ("R=1&G=2", "color", "looseMembers", "color[R]=1&color[G]=2", 2),
    ]) func `another style is recognised`(_ body: String, name: String, kind: String, right: String, fields: Int) throws
    {
        let plan = FormPlan.of(["ids": .integers, "color": .rgb])
        let run = FormRun(Array(body.utf8), plan)
        let found = FormReader().guessStyle(name, plan, run.collector)
        let guess = try #require(found)
        guard case .style(let fault) = guess.fault.kind else {
            Issue.record("\(guess.fault)")
            return
        }
        #expect("\(fault.kind)" == kind)
        #expect(fault.right == right)
        #expect(guess.fields.count == fields)
        #expect(guess.fault.place == 0..<body.utf8.count)
    }

    @Test(arguments: ContractFormCase.all.indices) func `no bytes end the process, and no split matters`(_ index: Int) {
        var random = SeededRandom(seed: UInt64(index) &+ 3)
        let its = ContractFormCase.all[index]
        let alphabet = Array("%2C[]{}\"',;=&+|-b\r\n:0".utf8)
        for _ in 0..<40 {
            var body = its.bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0...body.count, using: &random)
                if at < body.count, Bool.random(using: &random) { body.remove(at: at) }
                if let byte = alphabet.randomElement(using: &random) { body.insert(byte, at: min(at, body.count)) }
            }
            let boundary = its.isMultipart ? Array("b".utf8) : nil
            let whole = FormRun(body, its.plan, boundary: boundary)
            let cuts = (0..<4).map { _ in Int.random(in: 0...body.count, using: &random) }.sorted()
            #expect(FormRun(body, its.plan, boundary: boundary, cuts: cuts).words == whole.words)
            for name in its.plan.shape.members.keys { _ = FormReader().guessStyle(name, its.plan, whole.collector) }
        }
    }

    // MARK: real clients

    @Test(arguments: RealClient.browserForms + RealClient.scriptForms + RealClient.pythonForms + RealClient.toolForms)
    func `real forms are read the same in every split`(_ client: RealClient) {
        var parser = HeadParser()
        _ = parser.feed(client.bytes.span, limits: Limits(), followsBody: false)
        guard let type = parser.head.first(.contentType), let media = MediaType(client.bytes.span, type.value) else {
            return
        }
        let isMultipart = BodyKind(media, client.bytes.span) == .multipart
        let body = Array(client.bytes[parser.head.end...])
        let boundary =
            isMultipart ? MultipartScanner.Settings(media, client.bytes.span, Limits()).boundary : nil
        let plan = FormPlan.of([
            "ids": .integers, "q": .string, "title": .string, "file": .file, "photo": .array(.file),
        ])
        let whole = FormRun(body, plan, boundary: boundary)
        #expect(whole.reading?.faults == [])
        #expect(whole.reading?.isComplete == true)
        for size in [1, 2, 3, 5, 8, 13] {
            let parted = FormRun(
                body, plan, boundary: boundary, cuts: Array(stride(from: size, to: body.count, by: size)))
            #expect(parted.words == whole.words)
        }
    }

    @Test(arguments: [
        ("python-requests, data", #""ids":[1,2]"#), ("httpx, files", #""ids":[1,2],"file":"""#),
        ("Node 20, fetch with URLSearchParams", #"{"q":"a b&c=d","naïve ü":"é € 😀 ~*-._'()!","ids":[1,2],"e":""}"#),
        ("Chromium, a form with files", #"{"title":"Käse","photo":["",""]}"#),
        ("curl --data-urlencode", #"{"q":"a b&c=d é ~*-._","x":"1"}"#),
    ]) func `real forms hold what was put into them`(_ name: String, part: String) throws {
        let all = RealClient.browserForms + RealClient.scriptForms + RealClient.pythonForms + RealClient.toolForms
        let client = try #require(all.first { $0.name == name })
        var parser = HeadParser()
        _ = parser.feed(client.bytes.span, limits: Limits(), followsBody: false)
        let type = try #require(parser.head.first(.contentType))
        let parsed = MediaType(client.bytes.span, type.value)
        let media = try #require(parsed)
        let isMultipart = BodyKind(media, client.bytes.span) == .multipart
        let boundary =
            isMultipart ? MultipartScanner.Settings(media, client.bytes.span, Limits()).boundary : nil
        let plan = FormPlan.of([
            "ids": .integers, "q": .string, "title": .string, "file": .file, "photo": .array(.file),
        ])
        let run = FormRun(Array(client.bytes[parser.head.end...]), plan, boundary: boundary)
        #expect(run.words.contains(part))
    }
}
