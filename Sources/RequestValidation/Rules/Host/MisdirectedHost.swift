/// host/misdirected
enum MisdirectedHost: HeadRule {
    static let metadata = RuleMetadata(
        id: "host/misdirected", status: 421, reference: "RFC 9110 section 15.5.20",
        summary: "a host that this service does not answer to",
        explanation: """
            The configuration lists the names of this service, and the request is for another one: stale DNS, a wrong \
            environment in the client's settings, or a scanner that tries addresses. A server that answers anyway \
            serves the wrong site, and lets links and caches be built with a name of the sender's choice.
            """,
        fix: "connect to the service that the name belongs to, or correct the name in the client's settings",
        examples: [
            .bad("GET / HTTP/1.1\nHost: ⟦b.example⟧", with: names("a.example")),
            .bad("GET / HTTP/1.1\nHost: ⟦192.0.2.1:8080⟧", note: "the bare address", with: names("a.example")),
            .bad(
                "GET http://⟦b.example⟧/ HTTP/1.1\nHost: b.example", note: "the target decides",
                with: names("a.example")),
            .good("GET / HTTP/1.1\nHost: a.example", with: names("a.example", "b.example")),
            .good("GET / HTTP/1.1\nHost: A.Example:8080", note: "any case, any port", with: names("a.example")),
            .good("GET / HTTP/1.1\nHost: a.example.", note: "a final dot", with: names("a.example")),
            .good("GET / HTTP/1.1\nHost: b.example", note: "no list, no complaint"),
            .good("GET / HTTP/1.0", note: "no host at all", with: names("a.example")),
        ])
    static let trigger: HeadFacts = .hostNamesConfigured

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let head = context.head
        guard head.version != .other else { return }
        let authority = RequestTarget.authority(bytes, head.target)
        let names = context.policy.hostNames
        guard let place = authority ?? head.first(.host)?.value, !place.isEmpty,
            !names.contains(where: { isName($0, bytes, place) }), HostDefect.find(bytes, place) == nil
        else { return }
        let host = authority == nil ? head.first(.host)?.name : nil
        report.add(
            at: place, in: host.map { .header(ByteText.string(bytes, $0)) } ?? .target,
            expected: names.count > 4 ? "one of the \(names.count) names of this service" : Count.alternatives(names),
            found: ByteText.quoted(bytes, place))
    }

    /// True for the name in any case, with or without a final dot and a port. Asked of every request: allocates nothing.
    private static func isName(_ name: String, _ bytes: Span<UInt8>, _ place: Range<Int>) -> Bool {
        var offset = place.lowerBound
        for byte in name.utf8 {
            guard offset < place.upperBound, ByteText.lowercased(bytes[offset]) == byte else { return false }
            offset &+= 1
        }
        if offset < place.upperBound, bytes[offset] == 0x2E { offset &+= 1 }
        return offset == place.upperBound || bytes[offset] == 0x3A
    }

    private static func names(_ names: String...) -> @Sendable (inout PolicySettings) -> Void {
        { $0.hostNames = names }
    }
}
