import ParameterCases
import Testing

@testable import RequestValidation

@Suite("Parameters") struct ParameterReaderTests {
    @Test(arguments: ParameterCase.table) func `the specification's table is read as it stands`(_ its: ParameterCase) {
        expect(its)
    }

    @Test(arguments: ParameterCase.conversions) func `texts become what their schema wants, and nothing else`(
        _ its: ParameterCase
    ) { expect(its) }

    @Test(arguments: ParameterCase.encodings) func `what is encoded is data`(_ its: ParameterCase) { expect(its) }

    @Test(arguments: ParameterCase.objects) func `members are gathered from wherever they stand`(
        _ its: ParameterCase
    ) { expect(its) }

    @Test(arguments: ParameterCase.swagger) func `Swagger's collection formats are styles`(_ its: ParameterCase) {
        expect(its)
    }

    @Test(arguments: ParameterCase.json) func `parameters may be JSON`(_ its: ParameterCase) { expect(its) }

    private func expect(_ its: ParameterCase, sourceLocation: SourceLocation = #_sourceLocation) {
        let read = its.request().read([its.parameter])
        #expect(read.reading == its.reading, sourceLocation: sourceLocation)
        #expect(read.others == its.others, sourceLocation: sourceLocation)
    }

    // MARK: places

    @Test(arguments: [
        (ContractParameter.of(.query, .form, .integers, explode: true), "color=1&x=5&color=%32", ["1", "%32"]),
        (.of(.query, .form, .integers, explode: false), "a=1&color=11,%32,x", ["11", "%32", "x"]),
        (.of(.query, .deepObject, .rgb, explode: true), "color[R]=1&b=2&color[G]=22", ["1", "22"]),
        (.of(.path, .matrix, .strings, explode: true), ";color=a%3B;color=b", ["a%3B", "b"]),
        (.of(.path, .simple, .rgb, explode: false), "R,1,G,%32", ["1", "%32"]),
        (.of(.header, .simple, .strings, explode: false), "a , bb\nccc", ["a", "bb", "ccc"]),
        (.of(.cookie, .form, .strings, explode: true), "color=a; x=1; color=\"b\"", ["a", "b"]),
        (
            .json(.query), #"x=1&color=%7B"R":%20[1,%22a%5C%22b%22,+tr%75e],"G":"x"}"#,
            ["1", "%22a%5C%22b%22", "tr%75e", #""x""#]
        ),
        (.json(.header), #"[1, -2.5e3,null]"#, ["1", "-2.5e3", "null"]),
    ]) func `each value has its place in the request`(_ parameter: ContractParameter, sent: String, places: [String]) {
        let request = ParameterRequest(parameter.location, sent)
        let value = request.read([parameter]).value
        #expect(value.map { TapeText.places($0.value, request.bytes) } == places)
    }

    @Test func `a fault in JSON is where it stands in the request`() {
        let request = ParameterRequest(.query, "a=1&color=%7B%22R%22:100,%7D")
        var reader = ParameterReader()
        let parameters = [ContractParameter.json(.query)]
        reader.begin(parameters, request.bytes.span, request.head, query: request.query)
        guard case .broken(let faults) = reader.read(0, parameters[0], request.bytes.span, request.head) else {
            Issue.record("it is read")
            return
        }
        #expect(faults.map(\.fault) == [.trailingComma(closer: 0x7D)])
        #expect(faults.map { String(decoding: request.bytes[$0.place], as: UTF8.self) } == [","])
    }

    @Test(arguments: ["1152921504606846977", "1e400", #""\ud800""#])
    func `what is a warning in a body is no fault of a parameter's JSON`(text: String) {
        let request = ParameterRequest(.query, #"color={"R":\#(text)}"#)
        let read = request.read([ContractParameter.json(.query)])
        #expect(read.value?.syntax == [])
    }

    // MARK: several parameters

    @Test func `each query parameter belongs to one, and the rest is unknown`() {
        let any = ContractParameter.of(
            .query, .form, ValueShape(types: .object, members: ["z": .integer]), explode: true, name: "object")
        let parameters = [
            any, .of(.query, .form, .integer, explode: true, name: "a"),
            .of(.query, .deepObject, .rgb, explode: true, name: "filter"),
        ]
        let request = ParameterRequest(.query, "a=1&filter[R]=2&z=3&b=4&&filter=5&filters[R]=6")
        var reader = ParameterReader()
        reader.begin(parameters, request.bytes.span, request.head, query: request.query)
        let unknown = reader.unknownQueryParameters.map { reader.query.fields[$0].name.string(request.bytes.span) }
        #expect(unknown == ["b", "filters[R]"])
        #expect(request.read(&reader, 0, parameters).reading == #"{"z":3}"#)
        #expect(request.read(&reader, 1, parameters).reading == "1")
        reader.explain(reader.unknownQueryParameters, by: 1)
        #expect(reader.unknownQueryParameters.isEmpty)
    }

    @Test func `an object of any members takes what no other parameter is called`() {
        let any = ContractParameter.of(
            .query, .form, ValueShape(types: .object, otherMembers: .string), explode: true, name: "rest")
        let parameters = [any, .of(.query, .form, .integer, explode: true, name: "a")]
        let request = ParameterRequest(.query, "x=1&a=2&y=3")
        var reader = ParameterReader()
        reader.begin(parameters, request.bytes.span, request.head, query: request.query)
        #expect(reader.unknownQueryParameters.isEmpty)
        #expect(request.read(&reader, 0, parameters).reading == #"{"x":"1","y":"3"}"#)
        #expect(request.read(&reader, 1, parameters).reading == "2")
    }

    @Test func `names of header fields have no case`() {
        let request = ParameterRequest(.header, "5")
        for name in ["color", "Color", "COLOR"] {
            let parameter = ContractParameter.of(.header, .simple, .integer, explode: false, name: name)
            #expect(request.read([parameter]).reading == "5")
        }
    }

    @Test func `a reader forgets the request before`() {
        var reader = ParameterReader()
        let parameters = [
            ContractParameter.of(.query, .form, .integers, explode: true), .of(.cookie, .form, .string, explode: true),
        ]
        for sent in ["color=1&color=2&x", "", "color=3"] {
            let request = ParameterRequest(.query, sent)
            reader.begin(parameters, request.bytes.span, request.head, query: request.query)
            #expect(request.read(&reader, 0, parameters).reading == request.read(parameters).reading)
            #expect(request.read(&reader, 1, parameters).reading == "missing")
        }
    }

    @Test(arguments: ParameterCase.all.indices) func `no bytes end the process`(_ index: Int) {
        var random = SeededRandom(seed: UInt64(index) &+ 7)
        let its = ParameterCase.all[index]
        let alphabet = Array("%2C%5B[]{}\"',;.=&+| \\:0a%".utf8)
        for _ in 0..<40 {
            var sent = Array(its.sent.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0...sent.count, using: &random)
                if at < sent.count, Bool.random(using: &random) { sent.remove(at: at) }
                if let byte = alphabet.randomElement(using: &random) { sent.insert(byte, at: min(at, sent.count)) }
            }
            let request = ParameterRequest(its.parameter.location, String(decoding: sent, as: UTF8.self))
            var reader = ParameterReader()
            reader.begin([its.parameter], request.bytes.span, request.head, query: request.query)
            let read = request.read(&reader, 0, [its.parameter])
            let guess = reader.guessStyle(
                0, its.parameter, request.bytes.span, request.head, capture: request.capture)
            let places = (read.value.map { TapeText.places($0.value, request.bytes) } ?? []).count
            #expect(places >= 0 && (guess?.fault.found.count ?? 0) < 400)
        }
    }

    @Test(arguments: [
        (ContractParameter.of(.query, .form, .rgb, explode: true), "x=1&G=2", true),
        (.of(.query, .form, .string, explode: true), "x=1", false),
        (.of(.query, .deepObject, .rgb, explode: true), "color[R]=", true),
        (.of(.header, .simple, .string, explode: true), "", true),
        (.of(.cookie, .form, .string, explode: true), "a=color", false),
    ]) func `whether a parameter is there is told without a look at its value`(
        _ parameter: ContractParameter, sent: String, isThere: Bool
    ) {
        let request = ParameterRequest(parameter.location, sent)
        var reader = ParameterReader()
        reader.begin([parameter], request.bytes.span, request.head, query: request.query)
        #expect(reader.contains(0, parameter, request.bytes.span, request.head) == isThere)
    }

    @Test func `many brackets and members end`() {
        let parameter = ContractParameter.of(.query, .deepObject, .rgb, explode: true)
        let deep = "color" + String(repeating: "[a]", count: 2000) + "=1"
        #expect(ParameterRequest(.query, deep).read([parameter]).reading.count > 100)
        let wide = (0..<400).map { "color[m\($0)]=\($0)" }.joined(separator: "&")
        #expect(ParameterRequest(.query, wide).read([parameter]).reading.count > 2000)
    }
}
