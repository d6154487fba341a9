/// header/section-too-large
enum HeaderSectionTooLarge: HeadRule {
    static let metadata = RuleMetadata(
        id: "header/section-too-large", isUnforwardable: true, status: 431, reference: "RFC 6585 section 5",
        summary: "a header section over the limit",
        explanation: """
            Every server has a limit for all fields together, from 8 KiB up, and behind a proxy with a higher limit \
            the backend then fails with an answer that explains nothing. Mostly many cookies add up, so it meets \
            single users after some time. Nothing behind the limit was read.
            """,
        fix: "send less in all fields together; look at the cookies first",
        examples: [
            .bad("GET / HTTP/1.1\nHost: a.example\nX-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa⟦b⟧cd", with: small),
            .bad(
                "GET / HTTP/1.1\nHost: a.example\nX-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n⟦X⟧-B: 2",
                note: "the line before fits", with: small),
            .good(
                "GET / HTTP/1.1\nHost: a.example\nX-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                note: "as large as the limit", with: small),
        ])
    static let trigger: HeadFacts = .headerSectionTooLarge

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        let section = context.head.headerSection
        guard !section.isEmpty else { return }
        report.add(
            at: (section.upperBound - 1)..<section.upperBound, in: .headerSection,
            expected: "at most \(context.policy.limits.headerSection) bytes of field lines", found: "more")
    }

    private static let small: @Sendable (inout PolicySettings) -> Void = {
        $0.limits.fieldLine = 64
        $0.limits.headerSection = 64
    }
}
