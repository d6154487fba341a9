import Foundation
import ProxyConfiguration
import Testing

/// A proxy between a recording upstream and the test.
struct Stage {
    let proxy: ProxyProcess
    let upstream: RecordingUpstream

    /// Runs `body` on a stage and takes it down; the proxy has to end by itself and cleanly.
    static func run(
        upstream behaviour: @escaping @Sendable (UpstreamPeer) -> Void = UpstreamPeer.answeringAll,
        configure: (inout ProxyConfiguration) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation, _ body: (Stage) throws -> Void
    ) throws {
        let upstream = try RecordingUpstream(behaviour: behaviour)
        defer { upstream.stop() }
        let proxy = try ProxyProcess(upstream: upstream.url, configure: configure)
        let stage = Stage(proxy: proxy, upstream: upstream)
        do {
            try body(stage)
        } catch {
            stage.takeDown(sourceLocation)
            throw error
        }
        stage.takeDown(sourceLocation)
    }

    private func takeDown(_ location: SourceLocation) {
        let status = proxy.stop()
        #expect(status == 0, "the proxy ended with \(status ?? -1):\n\(proxy.child.output)", sourceLocation: location)
    }
}
