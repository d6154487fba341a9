/// content-encoding/bomb
enum DecompressionBomb: BodyRule {
    static let metadata = RuleMetadata(
        id: "content-encoding/bomb", isUnforwardable: true, status: 413, reference: "RFC 9110 section 15.5.14",
        summary: "a compressed body that grows beyond the limits",
        explanation: """
            Deflate packs a thousand equal bytes into one, and two codings upon each other a million: a body of a few \
            kilobytes then fills the memory of whoever decodes it without a limit, and many servers do. Decoding \
            stops here as soon as the decoded size, or its relation to the size of the body, passes its limit, and \
            nothing is forwarded.
            """,
        fix: "send less at once; the limits are decoded-body and decoded-ratio in the proxy's configuration",
        examples: [
            .bad(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: gzip\n"
                    + "Content-Length: 23",
                body: "⟦⟧⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩KL⟨C4⟩⟨04⟩⟨00⟩⟨CE⟩⟨8B⟩o&⟨14⟩⟨00⟩⟨00⟩⟨00⟩",
                note: "20 bytes, where 19 are allowed", with: { $0.limits.decodedBody = 19 }),
            .good(
                "POST / HTTP/1.1\nHost: a.example\nContent-Type: text/plain\nContent-Encoding: gzip\n"
                    + "Content-Length: 23",
                body: "⟨1F⟩⟨8B⟩⟨08⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨00⟩⟨03⟩KL⟨C4⟩⟨04⟩⟨00⟩⟨CE⟩⟨8B⟩o&⟨14⟩⟨00⟩⟨00⟩⟨00⟩",
                note: "20 bytes, as many as the limit", with: { $0.limits.decodedBody = 20 }),
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .coding(let coding) = fault.kind else { return }
        switch coding.problem {
        case .tooLarge(let limit):
            report.add(
                fault, expected: "at most \(Count.bytes(limit)) behind the content coding",
                found: "more" + coding.whereabouts)
        case .tooDense(let limit, let decoded, let coded):
            report.add(
                fault, expected: "at most \(Count.bytes(limit)) for each byte of the body",
                found: "\(Count.bytes(decoded)) for the first \(coded)" + coding.whereabouts)
        case .notEncoded, .header, .block, .checksum, .length, .truncated, .trailingBytes, .rawDeflate: return
        }
        report.addCheckNotRun("the rest of the body", because: "it was not decoded beyond the limit")
    }
}
