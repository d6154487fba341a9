/// content-encoding/not-inspected
enum ContentNotInspected: HeadRule {
    static let metadata = RuleMetadata(
        id: "content-encoding/not-inspected", level: .warning, status: 415, reference: "RFC 9110 section 8.4",
        summary: "a content coding that is not undone here, so that nothing looks into the body",
        explanation: """
            The coding is known, but there is no decoder for it here: what the body says is not judged. By default \
            such a body is forwarded with this warning. `not-inspected: reject` refuses it with a 415 that names the \
            codings that can be read, for routes where nothing may pass unseen. Silence about the body's content is \
            no approval then.
            """,
        fix: "send the body with gzip or without a content coding if it is to be checked",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: ⟦br⟧\n"
                    + "Content-Length: 6", body: "⟨8B⟩⟨00⟩⟨80⟩{}⟨03⟩", note: "Brotli"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: ⟦zstd⟧\n"
                    + "Content-Length: 4", body: "⟨28⟩⟨B5⟩⟨2F⟩⟨FD⟩", note: "Zstandard"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: gzip, ⟦BR⟧\n"
                    + "Content-Length: 6", body: "⟨8B⟩⟨00⟩⟨80⟩{}⟨03⟩", note: "the outer one hides the inner one"),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: ⟦br⟧\n"
                    + "Content-Length: 6", body: "⟨8B⟩⟨00⟩⟨80⟩{}⟨03⟩", note: "rejected by setting",
                with: { $0.notInspected = .reject }),
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: ⟦acme-1⟧\n"
                    + "Content-Length: 2", body: "hi", note: "known by configuration only",
                with: { $0.additionalCodings = ["acme-1"] }),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: br\nContent-Length: 2",
                body: "hi", note: "the route looks into no body",
                with: { settings in
                    var route = RouteSettings(name: "all")
                    route.isInspected = false
                    settings.routes = [route]
                }),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: application/json\nContent-Encoding: gzip\n"
                    + "Content-Length: 29",
                body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩⟨AB⟩V*,⟨A9⟩T⟨B2⟩2⟨AA⟩⟨05⟩⟨00⟩xd⟨C1⟩⟨E1⟩"
                    + "⟨09⟩⟨00⟩⟨00⟩⟨00⟩"),
        ])
    static let fields = KnownFieldSet(.contentEncoding)

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.framing.hasBody, context.route.isInspected else { return }
        let codings = ContentCodings(bytes, context.head, additional: context.policy.additionalCodings)
        // The last one applied is the first to be undone; what it hides is not known.
        guard let member = codings.members.last(where: { member in isOpaque(member.kind) }) else { return }
        let name = ByteText.escaped(bytes, member.place)
        report.add(
            at: member.place, in: context.head.fields[member.field].part(bytes),
            expected: "gzip, deflate or no coding, which can be looked into", found: "`\(name)`",
            level: context.route.notInspected == .reject ? .error : .warning)
        report.addCheckNotRun("the body's content", because: "its content coding \(name) is not undone here")
    }

    private static func isOpaque(_ kind: ContentCodings.Kind) -> Bool {
        switch kind {
        case .known(let coding): !coding.isDecoded && coding != .identity
        case .configured: true
        case .unknown, .empty, .malformed: false
        }
    }
}
