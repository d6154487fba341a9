import Foundation
import ProxyConfiguration
import RequestValidation
import Testing

/// The examples of every rule through real sockets: whole, byte by byte, pipelined behind a good request, and with
/// their bodies in chunks and gzip.
@Suite(.serialized) struct RuleExampleSocketTests {
    @Test(arguments: [HoldBodies.auto, .always])
    func `a faulty request is answered with its rule, is logged, and stays away from the upstream`(
        _ hold: HoldBodies
    ) throws {
        let placeholder = "http://127.0.0.1:1"
        let groups = SocketCase.groups(hold: hold, upstream: placeholder) { $0.example.isBad && $0.isRejected }
        #expect(!groups.isEmpty)
        for (yaml, cases) in groups {
            try expectRejections(of: cases, hold: hold, yaml: yaml, placeholder: placeholder)
        }
    }

    @Test func `good examples arrive, and those with warnings are logged`() throws {
        let placeholder = "http://127.0.0.1:1"
        let groups = SocketCase.groups(hold: .auto, upstream: placeholder) { !$0.isRejected && !$0.isIncomplete }
        for (yaml, cases) in groups {
            try expectForwarding(of: cases, yaml: yaml, placeholder: placeholder)
        }
    }

    private func expectRejections(
        of cases: [SocketCase], hold: HoldBodies, yaml: String, placeholder: String
    ) throws {
        let upstream = try RecordingUpstream()
        defer { upstream.stop() }
        let folder = try TemporaryFolder()
        try folder.write(ExampleToken.keySet, to: SocketCase.keyFile)
        let proxy = try ProxyProcess(yaml: yaml.replacing(placeholder, with: upstream.url), in: folder)
        let address = proxy.address
        let player = ExamplePlayer { try RawClient(address) }
        let plays = cases.flatMap { its in its.manners.map { (its, $0) } }
        concurrently(plays) { player.expectRejection($0.0, $0.1) }
        report(player, proxy)

        let records = Dictionary(proxy.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (id, rules, its) in player.answered {
            let record = try #require(records[id], "no record of rejection \(id)", sourceLocation: its.location)
            #expect(record.action == "rejected", sourceLocation: its.location)
            #expect(Set(record.rules).isSuperset(of: rules), sourceLocation: its.location)
        }
        #expect(upstream.awaitQuiet())
        for message in upstream.messages {
            let line = SocketCase.firstLine(of: message)
            #expect(player.goodLines.contains(line), "a rejected request reached the upstream: \(line)")
        }
        guard hold == .always else { return }
        let whole = upstream.messages.reduce(0) { $0 + $1.count }
        let received = upstream.connections.reduce(0) { $0 + $1.count }
        #expect(whole == received, "\(received - whole) bytes beside whole messages reached the upstream")
    }

    private func expectForwarding(
        of cases: [SocketCase], yaml: String, placeholder: String
    ) throws {
        let upstream = try RecordingUpstream()
        defer { upstream.stop() }
        let folder = try TemporaryFolder()
        try folder.write(ExampleToken.keySet, to: SocketCase.keyFile)
        let proxy = try ProxyProcess(yaml: yaml.replacing(placeholder, with: upstream.url), in: folder)
        let address = proxy.address
        let player = ExamplePlayer { try RawClient(address) }
        let plays = cases.flatMap { its in its.manners.map { (its, $0) } }
        concurrently(plays) { player.expectForwarding($0.0, $0.1) }
        report(player, proxy)
        let warned = proxy.records.filter { $0.action == "warned" }
        for its in cases where its.example.isBad {
            let isLogged = warned.contains { $0.rules.contains(its.rule.id) }
            #expect(isLogged, "no record names \(its.rule.id)", sourceLocation: its.location)
        }
    }

    private func report(_ player: ExamplePlayer, _ proxy: ProxyProcess) {
        for complaint in player.complaints {
            Issue.record("\(complaint.text)", sourceLocation: complaint.location)
        }
        let status = proxy.stop()
        #expect(status == 0, "the proxy ended with \(status ?? -1):\n\(proxy.child.output.suffix(2000))")
    }
}
