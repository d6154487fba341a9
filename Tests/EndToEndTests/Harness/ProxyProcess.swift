import Foundation
import Glibc
import Linux
import ProxyConfiguration

/// The proxy as it is shipped, in a folder of its own, on ports that the kernel gives.
final class ProxyProcess {
    struct NotStarted: Error, CustomStringConvertible {
        let description: String
    }

    let folder: TemporaryFolder
    let child: ChildProcess
    let addresses: [SocketAddress]

    /// - Parameters:
    ///   - yaml: the configuration file.
    ///   - listeners: how many lines `listening on` are to be awaited.
    init(yaml: String, listeners: Int = 1, in folder: TemporaryFolder? = nil) throws {
        self.folder = try folder ?? TemporaryFolder()
        try self.folder.write(yaml, to: "proxy.conf")
        child = try ChildProcess(
            ProxyProcess.binary, ["serve", "-c", self.folder.file("proxy.conf")], folder: self.folder.path)
        var addresses: [SocketAddress] = []
        var start = 0
        for _ in 0..<listeners {
            guard let line = child.line(from: start, where: { $0.contains("listening on ") }) else {
                child.signal(SIGKILL)
                throw NotStarted(description: "the proxy did not start: \(child.output)")
            }
            addresses.append(try ProxyProcess.address(in: line))
            start = 1 + (child.output.components(separatedBy: "\n").firstIndex(of: line) ?? 0)
        }
        self.addresses = addresses
    }

    /// - Parameter configure: what differs from the defaults.
    convenience init(
        upstream: String, in folder: TemporaryFolder? = nil, configure: (inout ProxyConfiguration) throws -> Void
    ) throws {
        let configuration = try ProxyProcess.configuration(upstream: upstream, configure: configure)
        try self.init(yaml: configuration.yaml(), listeners: configuration.listeners.count, in: folder)
    }

    /// The defaults for tests: one worker, a free port of the loopback interface.
    static func configuration(
        upstream: String, configure: (inout ProxyConfiguration) throws -> Void
    ) throws -> ProxyConfiguration {
        var configuration = ProxyConfiguration()
        configuration.listeners = [.network(host: "127.0.0.1", port: 0)]
        configuration.workers = 1
        configuration.log = "log.jsonl"
        configuration.timeouts.drain = .seconds(5)
        if upstream.hasPrefix("unix:") {
            configuration.upstream = .unix(path: String(upstream.dropFirst(5)))
        } else {
            let address = try SocketAddress(String(upstream.dropFirst("http://".count)))
            configuration.upstream = .network(host: address.hostText, port: address.port ?? 0)
        }
        try configure(&configuration)
        return configuration
    }

    var address: SocketAddress { addresses.first ?? .loopbackV4 }

    func client(_ index: Int = 0) throws -> RawClient { try RawClient(addresses[index]) }

    /// One request on a connection of its own.
    func exchange(_ text: String) throws -> RawClient.Response { try client().exchange(text) }

    var log: String { folder.read("log.jsonl") }
    var records: [LogRecord] { LogRecord.lines(of: log).compactMap { $0 } }

    /// Sends TERM and waits; the exit status, or nil if it does not end.
    @discardableResult
    func stop() -> Int32? {
        child.signal(SIGTERM)
        if let status = child.end() { return status }
        child.signal(SIGKILL)
        return nil
    }

    /// Sends a signal and waits for a line of the operation log that says what was done.
    func signal(_ number: Int32, until matches: (String) -> Bool) -> String? {
        let start = child.lineCount
        child.signal(number)
        return child.line(from: start, where: matches)
    }

    /// `pedant` lies beside the test bundle.
    static let binary: String = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        let beside = URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("pedant").path
        if FileManager.default.isExecutableFile(atPath: beside) { return beside }
        let mapped = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        let path = mapped.split(separator: "\n").first { $0.hasSuffix(".xctest") }?.split(separator: " ").last
        let folder = URL(fileURLWithPath: String(path ?? "")).deletingLastPathComponent()
        return folder.appendingPathComponent("pedant").path
    }()

    private static func address(in line: String) throws -> SocketAddress {
        let text = line.components(separatedBy: "listening on ").last ?? ""
        var word = String(text.prefix { $0 != " " && $0 != "," })
        if word.hasPrefix("http://") { word.removeFirst("http://".count) }
        return try SocketAddress(word)
    }
}
