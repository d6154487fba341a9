import ContractLoader
import Foundation
import RequestValidation
import Testing

/// What programs send that are written for an API which is published, as its documentation and its libraries have it.
struct PublicRequest: Sendable, CustomTestStringConvertible {
    let method: String
    let target: String
    let body: String
    let type: String
    let fields: String

    init(
        _ method: String, _ target: String, _ body: String = "", type: String = "application/json", fields: String = ""
    ) {
        self.method = method
        self.target = target
        self.body = body
        self.type = type
        self.fields = fields
    }

    var testDescription: String { "\(method) \(target)" }

    /// The rules that find fault with the request.
    func findings(by contract: CompiledContract) -> [String] {
        var settings = PolicySettings()
        var held = ContractSettings(file: contract.file)
        held.contract = contract
        settings.contracts = [held]
        var validator = RequestValidator(policy: ValidationPolicy(settings))
        let content = body.isEmpty ? "" : "Content-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
        let head = "\(method) \(target) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer abc\r\n\(fields)\(content)\r\n"
        let bytes = Array((head + body).utf8)
        validator.begin()
        guard case .complete(let length) = validator.feedHead(bytes.span) else { return ["no head"] }
        if validator.hasBody { _ = validator.feedBody(bytes.span.extracting(length...)) }
        return validator.verdict(bytes.span).findings.map(\.rule.id)
    }
}
