import ParameterCases
import Testing

@testable import RequestValidation

@Suite("Other styles") struct StyleRecognizerTests {
    @Test(arguments: StyleCase.all)
    func `what was sent is recognised, and the right style shown`(_ its: StyleCase) {
        let guess = guess(its.parameter, its.sent)
        #expect(guess?.fault.kind == its.kind)
        #expect(guess?.fault.right == its.right)
        #expect(guess.map { TapeText.of($0.value.tape) } == its.value)
    }

    @Test(arguments: StyleCase.all)
    func `what is shown as right is read as the same value`(_ its: StyleCase) {
        let sent = its.right.map { $0.replacing("; color", with: "; color") } ?? ""
        let read = ParameterRequest(its.parameter.location, sent).read([its.parameter])
        #expect(read.reading == its.value)
    }

    @Test(arguments: StyleCase.none) func `other mistakes are none of style`(
        _ parameter: ContractParameter, sent: String
    ) {
        #expect(guess(parameter, sent)?.fault == nil)
    }

    @Test func `long lists are shown in part`() {
        let sent = "ids=" + (1...20).map(String.init).joined(separator: ",")
        let parameter = ContractParameter.of(.query, .form, .integers, explode: true, name: "ids")
        let right = guess(parameter, sent)?.fault.right
        #expect(right == "ids=1&ids=2&ids=3&ids=4&ids=5&ids=6&ids=7&ids=8&ids=...")
    }

    @Test func `the fields that a guess explains are named, and its place is theirs`() {
        let parameter = ContractParameter.of(.query, .form, .integers, explode: true, name: "ids")
        let request = ParameterRequest(.query, "a=1&ids[]=1&b=2&ids[]=2&c=3")
        var reader = ParameterReader()
        reader.begin([parameter], request.bytes.span, request.head, query: request.query)
        let guess = reader.guessStyle(0, parameter, request.bytes.span, request.head)
        #expect(guess?.fields == [1, 3])
        #expect(guess.map { String(decoding: request.bytes[$0.fault.place], as: UTF8.self) } == "ids[]=1&b=2&ids[]=2")
        #expect(guess?.fault.form == "ids=...&ids=...")
    }

    static let names: [(ContractParameter.Location, String, String?)] = [
        (.query, "colour=1&x=2", "colour"), (.query, "x=1", nil), (.query, "Color=1", "Color"),
        (.header, "x", nil), (.cookie, "a=1; colr=2", "colr"), (.path, "x", nil),
    ]

    @Test(arguments: names) func `the nearest name to a missing one is found`(
        _ location: ContractParameter.Location, sent: String, name: String?
    ) {
        let style: ParameterStyle = location == .query || location == .cookie ? .form : .simple
        let called = location == .header ? "X-Colours-Of-It" : "color"
        let parameter = ContractParameter.of(location, style, .string, explode: true, name: called)
        let request = ParameterRequest(location, sent)
        var reader = ParameterReader()
        reader.begin([parameter], request.bytes.span, request.head, query: request.query)
        #expect(reader.nearestName(to: parameter, request.bytes.span, request.head) == name)
    }

    private func guess(_ parameter: ContractParameter, _ sent: String) -> StyleRecognizer.Guess? {
        let request = ParameterRequest(parameter.location, sent)
        var reader = ParameterReader()
        reader.begin([parameter], request.bytes.span, request.head, query: request.query)
        return reader.guessStyle(0, parameter, request.bytes.span, request.head, capture: request.capture)
    }
}
