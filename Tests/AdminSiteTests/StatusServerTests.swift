import Linux
import Testing

@testable import AdminSite

@Suite("Status listener")
struct StatusServerTests {
    /// What the server answers to bytes that come piece by piece.
    private func answer(_ pieces: String...) async throws -> String {
        let server = try StatusServer(address: .loopbackV4) { path in path == "/healthz" ? .text(200, "ok") : nil }
        let client = try Descriptor.connecting(to: server.address)
        for piece in pieces { await client.writeAll(piece.replacing("\n", with: "\r\n")) }
        return await client.readAll()
    }

    @Test(
        "It answers one request a connection",
        arguments: [
            ("GET /healthz", "200 OK", "ok\n"), ("GET /healthz?x", "200 OK", "ok\n"), ("HEAD /healthz", "200 OK", ""),
            ("GET /other", "404 Not Found", "there are /healthz, /readyz and /statistics\n"),
            ("DELETE /healthz", "405 Method Not Allowed", "expected GET or HEAD\n"),
        ])
    func answers(_ line: String, _ status: String, _ body: String) async throws {
        let answer = try await answer("\(line) HTTP/1.1\nHost: a\n\n")
        #expect(answer.hasPrefix("HTTP/1.1 \(status)\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n" + body))
    }

    @Test("A head may come in pieces")
    func pieces() async throws {
        #expect(try await answer("GET /heal", "thz HTTP/1.1\nHost: a\n", "\n").hasSuffix("\r\n\r\nok\n"))
    }

    @Test("A malformed request is told what is wrong with it")
    func malformed() async throws {
        let answer = try await answer("GET /a\u{7} HTTP/1.1\nHost: a\n\n")
        #expect(answer.hasPrefix("HTTP/1.1 400 "))
        #expect(answer.contains("target/control-character"))
    }
}

extension Descriptor {
    fileprivate func writeAll(_ text: String) async {
        var buffer = ByteBuffer()
        buffer.append(text: text)
        while !buffer.isEmpty {
            switch write(from: &buffer) {
            case .moved: continue
            case .blocked: await Task.yield()
            case .ended, .failed: return
            }
        }
    }

    fileprivate func readAll() async -> String {
        var buffer = ByteBuffer(capacity: 4096)
        while true {
            switch read(into: &buffer) {
            case .moved: continue
            case .blocked: await Task.yield()
            case .ended, .failed: return String(decoding: buffer.array, as: UTF8.self)
            }
        }
    }
}
