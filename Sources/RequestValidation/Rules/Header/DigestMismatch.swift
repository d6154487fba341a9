internal import Crypto

/// header/digest-mismatch
enum DigestMismatch: HeadRule, BodyRule, EventRule {
    static let metadata = RuleMetadata(
        id: "header/digest-mismatch", level: .off, reference: "RFC 9530 section 2",
        summary: "a field states a digest that is not the body's",
        explanation: """
            Content-Digest, Repr-Digest, Digest and Content-MD5 let a recipient notice that a body was changed on its \
            way. Where the digest is wrong without a change, it was made of something else: of the text before it \
            was compressed, serialised again or given its line end, or of nothing. Few servers look, so the client \
            seems to work until one does. Computing digests costs time for each byte, and bodies are held for it: the \
            rule is off unless it is switched on. SHA-256, SHA-512, MD5 and SHA-1 are computed.
            """,
        fix: "compute the digest of the body's bytes as they are sent, behind the last change to them",
        examples: DigestMismatchExamples.all)
    static let fields = DigestField.all

    // MARK: what is not checked

    static func check(_ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport) {
        guard context.framing != .none, context.framing != .length(0) else {
            return checkEmptyBody(context, bytes, &report)
        }
        for field in context.head.fields {
            guard let kind = DigestField(field.known) else { continue }
            let name = ByteText.escaped(bytes, field.name)
            if !context.route.isInspected {
                report.addCheckNotRun("the digest in \(name)", because: "the route does not inspect bodies")
            } else if kind.isOfRepresentation, context.present.contains(.contentRange) {
                report.addCheckNotRun("the digest in \(name)", because: "it is that of the whole, and a part was sent")
            } else {
                addUnknown(kind.members(bytes, field.value), in: name, &report)
            }
        }
    }

    private static func addUnknown(_ members: [DigestField.Member]?, in name: String, _ report: inout FindingReport) {
        guard let members else {
            return report.addCheckNotRun("the digest in \(name)", because: "the field cannot be read")
        }
        for member in members.prefix(FindingReport.limitPerRule) where member.algorithm == nil {
            report.addCheckNotRun(
                "the digest \(member.name.prefix(24)) in \(name)", because: "this algorithm is not computed here")
        }
    }

    static func check(_ event: MessageEvent, _ report: inout FindingReport) {
        guard case .trailerSection(let fields, let declared, _) = event else { return }
        for field in fields {
            guard let kind = DigestField(named: field.name) else { continue }
            guard declared.contains(field.name.lowercased()) else {
                report.addCheckNotRun(
                    "the digest in the trailer \(field.name)", because: "the head's Trailer field does not name it")
                continue
            }
            let members = kind.members(field.value.span, 0..<field.value.count)
            addUnknown(members.map { unready($0, kind) }, in: "the trailer \(field.name)", &report)
        }
    }

    /// For trailers only the algorithms are computed that most likely come.
    private static func unready(_ members: [DigestField.Member], _ kind: DigestField) -> [DigestField.Member] {
        members.map { member in
            let isReady = member.algorithm.map { kind.algorithmsOfTrailers.contains($0) } ?? false
            return DigestField.Member(
                name: member.name, algorithm: isReady ? member.algorithm : nil, place: member.place)
        }
    }

    // MARK: mismatches

    /// A body of no bytes never comes to the scanners.
    private static func checkEmptyBody(
        _ context: HeadContext, _ bytes: Span<UInt8>, _ report: inout FindingReport
    ) {
        // Where nothing is said of a body, the digest may be of a representation that is elsewhere.
        guard context.framing == .length(0) else { return }
        for stated in DigestField.stated(
            in: context.head, bytes, isPart: context.present.contains(.contentRange))
        {
            guard let right = Digest.of(Span(), stated.algorithm), right != stated.bytes else { continue }
            let cause = BodyDigestFault.cause(stated, right, ofContent: nil)
            let place = stated.place.lowerBound &+ context.head.start
            add(
                BodyDigestFault(stated: stated, actual: right, cause: cause, bodyLength: 0),
                at: place..<(place &+ stated.place.count), &report)
        }
    }

    static func check(_ fault: BodyFault, _ report: inout FindingReport) {
        guard case .digest(let its) = fault.kind else { return }
        add(its, at: its.stated.place, &report)
    }

    private static func add(_ fault: BodyDigestFault, at place: Range<Int>, _ report: inout FindingReport) {
        var right: [UInt8] = []
        Base64.append(fault.actual, to: &right)
        let algorithm = fault.stated.algorithm.rawValue
        let body = fault.bodyLength == 0 ? "no body" : "the body, \(Count.bytes(fault.bodyLength))"
        let text = fault.stated.text
        report.add(
            at: place, in: fault.stated.part,
            expected: "`\(String(decoding: right, as: UTF8.self))`, the \(algorithm) of \(body)",
            found: ByteText.quoted(text.span, 0..<text.count, limit: 100) + describe(fault), fix: fix(fault))
    }

    private static func describe(_ fault: BodyDigestFault) -> String {
        switch fault.cause {
        case .unknown: return ""
        case .decoded: return ", which is that of the body behind its content coding"
        case .empty: return ", which is that of no bytes at all"
        case .hexadecimal: return ", which is the right digest in hexadecimal digits"
        case .notBase64: return ", which is no Base64"
        case .length(let length):
            let other = DigestAlgorithm.allCases.first { $0.length == length }
            return ", which is \(Count.bytes(length))" + (other.map { ", as many as \($0.rawValue) has" } ?? "")
        }
    }

    private static func fix(_ fault: BodyDigestFault) -> String? {
        switch fault.cause {
        case .unknown: nil
        case .decoded: "compute the digest behind the compression, of the bytes that are sent (RFC 9530 section 2)"
        case .empty: "compute the digest when the body is there"
        case .hexadecimal, .notBase64: "encode the digest's bytes in Base64, not their hexadecimal digits"
        case .length:
            "encode the \(fault.stated.algorithm.length) bytes of the \(fault.stated.algorithm.rawValue) digest, and "
                + "no others, in Base64"
        }
    }
}
