import Testing

@testable import RequestValidation

/// Requests as widespread clients put them on the wire. What people send in good faith is never rejected, and each
/// warning that it gets is listed here, so that a new one is noticed.
@Suite struct RealClientsTests {
    @Test(arguments: RealClient.all) func `a client in daily use is not rejected`(_ client: RealClient) {
        let verdict = ExampleRunner.run(client.bytes, ValidationPolicy(PolicySettings()), end: .closed)
        #expect(verdict.action == .forward)
        #expect(verdict.findings.filter { $0.level > .warning }.isEmpty)
        #expect(verdict.findings.map { $0.rule.id } == client.warnings)
    }

    @Test func `every client is there once`() {
        #expect(Set(RealClient.all.map { $0.name }).count == RealClient.all.count)
    }
}

/// One request of a client, and the rules that warn of it.
struct RealClient: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let warnings: [String]
    var testDescription: String { name }

    /// - Parameter message: the head's lines without their ends.
    init(_ name: String, _ message: String, body: String = "", warnings: [String] = []) {
        self.name = name
        bytes = Array((message.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n" + body).utf8)
        self.warnings = warnings
    }

    /// - Parameters:
    ///   - head: the head's lines without their ends.
    ///   - body: in the notation of `RuleExample`.
    init(_ name: String, _ head: String, notation body: String, warnings: [String] = []) {
        self.name = name
        bytes = RuleExample.good(head, body: body).message.bytes
        self.warnings = warnings
    }

    /// One whose body is no text.
    init(_ name: String, _ message: String, binary body: [UInt8], warnings: [String] = []) {
        self.name = name
        bytes = Array((message.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
        self.warnings = warnings
    }

    static let all =
        browsers + browserDetails + mobile + commandLine + scriptingLibraries + compiledLibraries + probesAndCrawlers
        + forwarded + webSockets + protocols + oddities + browserForms + scriptForms + pythonForms + toolForms
}
