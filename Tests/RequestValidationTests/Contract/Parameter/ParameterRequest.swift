import ParameterCases

@testable import RequestValidation

/// A request with a parameter, parsed.
struct ParameterRequest {
    let bytes: [UInt8]
    let head: RequestHead
    let query: Range<Int>?
    let capture: Range<Int>?

    init(_ location: ContractParameter.Location, _ sent: String) {
        var path = "/colors/"
        var fields = "Host: a.example\r\n"
        switch location {
        case .path: path += sent
        case .query: path += sent.isEmpty ? "" : "?\(sent)"
        case .header:
            for line in sent.split(separator: "\n", omittingEmptySubsequences: false) { fields += "Color: \(line)\r\n" }
        case .cookie:
            for line in sent.split(separator: "\n", omittingEmptySubsequences: false) {
                fields += "Cookie: \(line)\r\n"
            }
        }
        let message = Array("GET \(path) HTTP/1.1\r\n\(fields)\r\n".utf8)
        var parser = HeadParser()
        _ = parser.feed(message.span, limits: Limits(), followsBody: false)
        let target = parser.head.target
        head = parser.head
        bytes = message
        query = RequestTarget.query(message.span, target)
        capture = location == .path ? (target.lowerBound + 8)..<target.upperBound : nil
    }

    /// What is read of the first parameter.
    func read(_ parameters: [ContractParameter]) -> (reading: String, others: [String], value: ParameterValue?) {
        var reader = ParameterReader()
        reader.begin(parameters, bytes.span, head, query: query)
        return read(&reader, 0, parameters)
    }

    func read(
        _ reader: inout ParameterReader, _ index: Int, _ parameters: [ContractParameter]
    ) -> (reading: String, others: [String], value: ParameterValue?) {
        let first = reader.read(index, parameters[index], bytes.span, head, capture: capture)
        var others: [String] = []
        if case .value(let value) = first {
            for other in value.others {
                let reading = reader.read(index, parameters[index], bytes.span, head, capture: capture, as: other)
                others.append(ParameterRequest.words(reading))
            }
            return (ParameterRequest.words(first), others, value)
        }
        return (ParameterRequest.words(first), others, nil)
    }

    static func words(_ reading: ParameterReading) -> String {
        switch reading {
        case .missing: "missing"
        case .empty: "empty"
        case .value(let value): TapeText.of(value.value.tape)
        case .misstyled(let fault): "\(fault.kind)"
        case .broken: "broken"
        }
    }
}

extension ParameterCase {
    func request() -> ParameterRequest { ParameterRequest(parameter.location, sent) }
}
