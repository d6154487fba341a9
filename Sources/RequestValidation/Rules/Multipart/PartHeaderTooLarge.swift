/// multipart/part-header-too-large
enum PartHeaderTooLarge: BodyRule {
    static let metadata = RuleMetadata(
        id: "multipart/part-header-too-large", reference: "RFC 9110 section 15.5.14",
        summary: "the header of a part is larger than the limit",
        explanation: """
            A part's header holds a name, a file name and a type: a few hundred bytes. Parsers reserve little (Tomcat \
            512 bytes, busboy 16 KiB, Rack 64 KiB) and fail beyond, or give up on the whole body. If content stands \
            here, the empty line before it is missing.
            """,
        fix: "send long values as content and not in the header; put an empty line between the two",
        examples: [
            .badMultipart("--b\n⟦Content-Disposition: fo⟧rm-data; name=\"a\"\n\n1\n--b--\n") {
                $0.limits.partHeader = 22
            },
            .goodMultipart("--b\n\(RuleExample.smallPart)\n--b--\n", note: "as large as the limit, with the empty line")
            {
                $0.limits.partHeader = 44
            },
        ])

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .multipart(.partHeaderTooLarge(let limit)) = fault.kind else { return }
        report.add(
            fault, in: fault.bodyPart, expected: "at most \(Count.bytes(limit)) of header", found: "more")
    }
}
