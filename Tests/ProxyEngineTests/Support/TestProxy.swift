import Linux
import RequestValidation
import Synchronization

@testable import ProxyEngine

/// A proxy on a port of its own in front of a scripted backend, with all that it reported.
final class TestProxy: Sendable {
    let proxy: Proxy
    let address: SocketAddress
    let reports = Reports()

    init(
        to upstream: SocketAddress, policy: PolicySettings = PolicySettings(),
        _ adjust: (inout EngineConfiguration) -> Void = { _ in }
    ) throws {
        var configuration = Self.configuration(to: upstream)
        configuration.listeners = [.loopbackV4]
        configuration.workers = 1
        adjust(&configuration)
        let reports = reports
        proxy = try Proxy(configuration: configuration, policy: ValidationPolicy(policy)) { _ in
            TestReporter(reports)
        }
        address = try proxy.start().first ?? .loopbackV4
    }

    deinit { proxy.stop() }

    /// A configuration whose timeouts no test meets by itself: a machine under load keeps a test waiting for as long
    /// as it likes, and an `await` in one lasts until its turn comes.
    static func configuration(to upstream: SocketAddress) -> EngineConfiguration {
        var configuration = EngineConfiguration(upstream: UpstreamAddress(upstream.place))
        configuration.timeouts.clientHeader = 600_000
        configuration.timeouts.clientBody = 600_000
        configuration.timeouts.clientIdle = 600_000
        configuration.timeouts.upstreamConnect = 600_000
        configuration.timeouts.upstreamSend = 600_000
        configuration.timeouts.upstreamFirstByte = 600_000
        configuration.timeouts.upstreamIdle = 600_000
        return configuration
    }

    func connect() throws -> TestSocket { try TestSocket(connectingTo: address) }

    /// Sends `request` on a connection of its own and returns all that comes back until it is closed.
    func exchange(_ request: String) throws -> String {
        let socket = try connect()
        try socket.send(request)
        return try socket.receiveAll()
    }
}

extension SocketAddress {
    var place: UpstreamAddress.Place {
        switch self {
        case .unix(let path): .unix(path: path)
        case .v4, .v6: .host(hostText, port: port ?? 0)
        }
    }
}

/// What a proxy reported, in order.
final class Reports: Sendable {
    struct State {
        var records: [JudgedRequest] = []
        var heads: [String] = []
        var forwarded: [ForwardedRequest] = []
        var failures: [UpstreamFailure] = []
        var events: [EngineEvent] = []
        /// Records that were reported but not written by a batch's end.
        var unwritten = 0
    }

    let state = Mutex(State())

    var records: [JudgedRequest] { state.withLock { $0.records } }
    var rules: [[String]] { records.map { record in record.verdict.findings.map { finding in finding.rule.id } } }
    var unwritten: Int { state.withLock { $0.unwritten } }
    var heads: [String] { state.withLock { $0.heads } }
    var forwarded: [ForwardedRequest] { state.withLock { $0.forwarded } }
    var failures: [UpstreamFailure] { state.withLock { $0.failures } }
    var events: [EngineEvent] { state.withLock { $0.events } }
}

final class TestReporter: TrafficReporter {
    private let reports: Reports

    init(_ reports: Reports) { self.reports = reports }

    func judged(_ request: borrowing JudgedRequest, head: Span<UInt8>, body: Span<UInt8>) {
        let copy = copy request
        let text = head.text
        reports.state.withLock { state in
            state.records.append(copy)
            state.heads.append(text)
            state.unwritten += 1
        }
    }

    func forwarded(_ request: borrowing ForwardedRequest, head: Span<UInt8>) {
        let copy = copy request
        reports.state.withLock { $0.forwarded.append(copy) }
    }

    func upstreamFailed(_ failure: UpstreamFailure, of request: borrowing ForwardedRequest, head: Span<UInt8>) {
        reports.state.withLock { $0.failures.append(failure) }
    }

    func happened(_ event: EngineEvent) { reports.state.withLock { $0.events.append(event) } }

    func batchEnded() { reports.state.withLock { $0.unwritten = 0 } }
}

extension Span<UInt8> {
    var text: String {
        var bytes: [UInt8] = []
        for index in indices { bytes.append(self[index]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
