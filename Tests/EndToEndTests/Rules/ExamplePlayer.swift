import Foundation
import RequestValidation
import Synchronization
import Testing

/// Plays examples through one proxy, several connections at once, and gathers what went wrong.
final class ExamplePlayer: Sendable {
    struct Complaint: Sendable {
        let text: String
        let location: SourceLocation
    }

    private struct State {
        var complaints: [Complaint] = []
        /// Rejections that clients received: id, rules, and the case.
        var answered: [(id: String, rules: [String], its: SocketCase)] = []
        var goodLines: Set<String> = []
    }

    private let state = Mutex(State())
    private let counter = Counter()
    private let connect: @Sendable () throws -> RawClient

    init(_ connect: @escaping @Sendable () throws -> RawClient) {
        self.connect = connect
    }

    var complaints: [Complaint] { state.withLock { $0.complaints } }
    var answered: [(id: String, rules: [String], its: SocketCase)] { state.withLock { $0.answered } }
    /// The request lines of the good requests that were sent before bad ones.
    var goodLines: Set<String> { state.withLock { $0.goodLines } }

    func complain(_ text: String, _ its: SocketCase) {
        let notation = its.example.notation.prefix(70).replacing("\n", with: "\\n")
        state.withLock {
            $0.complaints.append(Complaint(text: "\(its.rule.id): \(text): \(notation)", location: its.location))
        }
    }

    /// Sends the example and reads its answer; what comes before it is good and is answered first.
    func play(_ its: SocketCase, _ manner: SocketCase.Manner) throws -> RawClient.Response {
        let client = try connect()
        var earlier: [[UInt8]] = []
        if !its.example.previous.isEmpty {
            earlier = [its.example.previousBytes]
        } else if manner == .pipelined {
            // Of all targets only this one is in no contract's hands.
            let line = its.example.contract == nil ? "GET /~\(counter.take())" : "OPTIONS *"
            earlier = [Array("\(line) HTTP/1.1\r\nHost: \(its.host)\r\n\r\n".utf8)]
        }
        state.withLock { $0.goodLines.formUnion(earlier.map(SocketCase.firstLine)) }
        client.send(earlier.flatMap { $0 } + (its.bytes(manner) ?? []), manner == .singly ? .singly : .whole)
        if its.example.end == .closed || its.isIncomplete { client.wire.endSending() }
        for request in earlier {
            let method = String(decoding: request.prefix { $0 != 32 }, as: UTF8.self)
            let response = try client.response(to: method)
            if response.status != 200 {
                complain("the good request before it got \(response.status) \(response.text)", its)
            }
        }
        var response = try client.response(to: its.method)
        // An interim answer, where the body had not come with the head.
        if response.status == 100 { response = try client.response(to: its.method) }
        if response.fields["connection"]?.lowercased() == "close", !client.rest().isEmpty {
            complain("bytes behind the last answer", its)
        }
        return response
    }

    /// The example has to be rejected, with its rule named.
    func expectRejection(_ its: SocketCase, _ manner: SocketCase.Manner) {
        do {
            let response = try play(its, manner)
            guard let rejection = response.rejection else {
                return complain("\(manner.rawValue): not rejected but \(response.status)", its)
            }
            state.withLock { $0.answered.append((rejection.id, rejection.rules, its)) }
            if !rejection.rules.contains(its.rule.id) {
                complain("\(manner.rawValue): the rejection names \(rejection.rules)", its)
            }
            if !its.statuses.contains(response.status)
                || (its.example.also.isEmpty && response.status != its.rule.status)
            {
                complain("\(manner.rawValue): status \(response.status) instead of \(its.rule.status)", its)
            }
        } catch {
            complain("\(manner.rawValue): \(error)", its)
        }
    }

    /// The example has to be forwarded and answered by the upstream.
    func expectForwarding(_ its: SocketCase, _ manner: SocketCase.Manner) {
        do {
            let response = try play(its, manner)
            if response.fields["x-upstream"] == nil {
                complain("\(manner.rawValue): not forwarded but \(response.status) \(response.text.prefix(300))", its)
            }
        } catch {
            complain("\(manner.rawValue): \(error)", its)
        }
    }
}
