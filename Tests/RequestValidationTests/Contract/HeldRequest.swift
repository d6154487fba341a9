import Fuzzing
import Testing

@testable import RequestValidation

/// A request that is held to a contract, and what is found.
struct HeldRequest {
    let bytes: [UInt8]
    let verdict: Verdict

    /// - Parameters:
    ///   - fields: lines with their line ends.
    ///   - chunks: true if the body is sent in one chunk, or in none if it is empty.
    init(
        _ contract: CompiledContract, _ start: String, fields: String = "", type: String? = nil, body: String = "",
        chunks: Bool = false
    ) {
        var settings = PolicySettings()
        var held = ContractSettings(file: contract.file)
        held.contract = contract
        settings.contracts = [held]
        var validator = RequestValidator(policy: ValidationPolicy(settings))
        let length = body.utf8.count
        let framing = chunks ? "Transfer-Encoding: chunked" : "Content-Length: \(length)"
        let chunk = length == 0 ? "" : "\(String(length, radix: 16))\r\n\(body)\r\n"
        let head = "\(start) HTTP/1.1\r\nHost: a\r\n\(fields)" + (type.map { "Content-Type: \($0)\r\n" } ?? "")
        let bytes = Array("\(head)\(framing)\r\n\r\n\(chunks ? "\(chunk)0\r\n\r\n" : body)".utf8)
        self.bytes = bytes
        verdict = validator.judgeMessage(bytes.span).verdict
    }

    /// `rule: expected, found`, with `?` in front of warnings.
    var findings: [String] {
        verdict.findings.map { finding in
            "\(finding.level == .warning ? "?" : "")\(finding.rule.id): \(finding.expected), \(finding.found)"
        }
    }

    var rules: [String] { verdict.findings.map { ($0.level == .warning ? "?" : "") + $0.rule.id } }

    /// The bytes that each finding is about.
    var places: [String] {
        verdict.findings.map { $0.place.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "nowhere" }
    }
}
