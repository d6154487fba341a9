import Foundation
import RequestValidation
import Testing

@testable import ProxyConfiguration

/// proxy.conf.example is the documentation of every key, so it has to be true.
@Suite("proxy.conf.example")
struct ExampleFileTests {
    private let text: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        text = try String(contentsOf: root.appending(path: "proxy.conf.example"), encoding: .utf8)
    }

    /// The lines behind `#` without a space are settings too.
    private var withExamples: String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.wholeMatch(of: /#(\S.*|  .*)/).map { String($0.1) } ?? String($0) }
            .joined(separator: "\n")
    }

    @Test("loads without fault, and states the defaults")
    func defaults() throws {
        let stated = try load(text)
        var expected = ProxyConfiguration()
        expected.upstream = stated.upstream
        #expect(try stated.yaml() == expected.yaml())
    }

    @Test("its examples have no fault but that they repeat the default")
    func examples() throws {
        let unexpected = faults(withExamples).filter { !$0.contains("is set twice") }
        #expect(unexpected == [])
    }

    @Test("its examples load where they stand instead of the defaults")
    func examplesAlone() throws {
        var lines: [Substring] = []
        for line in withExamples.split(separator: "\n") {
            let key = line.prefix { $0 != ":" }
            if !line.hasPrefix(" "), line.contains(":") { lines.removeAll { $0.hasPrefix("\(key):") } }
            lines.append(line)
        }
        let configuration = try load(lines.joined(separator: "\n"))
        #expect(configuration.policy.routes.count == 1)
        #expect(configuration.policy.exemptions.count == 1)
        #expect(configuration.policy.levels.count == 2)
        #expect(configuration.rateLimit == nil)
    }

    @Test("mentions every key", arguments: ProxyConfiguration.keyPaths)
    func complete(path: String) throws {
        let name = try #require(path.split(separator: ".").last)
        #expect(text.contains(try Regex("(?m)^[# -]*\(name):")), "no \(path)")
    }

    @Test("the effective configuration means the same when it is read again")
    func roundTrip() throws {
        let configuration = try load(text)
        #expect(try load(configuration.yaml()).yaml() == configuration.yaml())
    }
}
