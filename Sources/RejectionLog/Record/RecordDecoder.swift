internal import Foundation
internal import RequestValidation

/// Reads a record from its line; the other half of `RecordEncoder`.
enum RecordDecoder {
    /// Nil for a line that is no record of a version that is known: torn, or of another program.
    static func record(_ line: [UInt8]) -> Record? {
        guard let json = try? JSONSerialization.jsonObject(with: Data(line)), let members = json as? [String: Any],
            members.int("v") == Record.version, let diagnosis = diagnosis(members),
            let time = members.string("time").flatMap(milliseconds)
        else { return nil }
        return Record(
            diagnosis: diagnosis, time: time, mode: members.string("mode").flatMap(Mode.init(rawValue:)) ?? .enforce,
            listener: members.string("listener") ?? "", client: members.string("client") ?? "",
            port: members.int("port"), ordinal: members.int("ordinal") ?? 1, route: members.string("route") ?? "",
            userAgent: members.string("user_agent"), clientLabel: members.string("client_label") ?? "",
            clientRequestID: members.string("client_request_id"), sizes: sizes(members),
            receiveMicroseconds: members.int("receive_us") ?? 0, fingerprint: members.string("fingerprint") ?? "",
            capture: capture(members))
    }

    private static func diagnosis(_ members: [String: Any]) -> Diagnosis? {
        guard let id = members.string("id"), let action = members.string("action"),
            let outcome = Diagnosis.Outcome(rawValue: action), let status = members.int("status")
        else { return nil }
        let findings = (members["findings"] as? [[String: Any]] ?? []).compactMap(finding)
        let checks = (members["checks_not_run"] as? [[String: Any]] ?? []).map { check in
            CheckNotRun(checks: check.string("checks") ?? "", reason: check.string("reason") ?? "")
        }
        return Diagnosis(
            outcome: outcome, id: id, status: status, method: members.string("method") ?? "",
            target: members.string("target") ?? "", findings: findings,
            omittedFindings: members.int("omitted_findings") ?? 0, checksNotRun: checks,
            support: members.string("support"))
    }

    private static func finding(_ members: [String: Any]) -> DiagnosedFinding? {
        guard let rule = members.string("rule"), let level = members.string("level").flatMap({ Level(name: $0) })
        else { return nil }
        return DiagnosedFinding(
            rule: rule, level: level, isUnforwardable: members["unforwardable"] as? Bool ?? false,
            message: members.string("message") ?? "", part: members.string("part") ?? "",
            offset: members.int("offset"), length: members.int("length"), line: members.int("line"),
            column: members.int("column"), bodyOffset: members.int("body_offset"),
            pointer: members.string("pointer"), expected: members.string("expected") ?? "",
            found: members.string("found") ?? "", excerpt: excerpt(members), fix: members.string("fix") ?? "",
            contract: members.string("contract"), spec: members.string("spec") ?? "")
    }

    private static func excerpt(_ finding: [String: Any]) -> Excerpt? {
        guard let members = finding["excerpt"] as? [String: Any], let text = members.string("text") else { return nil }
        return Excerpt(
            line: members.int("line"), text: text, caret: members.int("caret") ?? 0,
            length: members.int("length") ?? 1)
    }

    private static func sizes(_ members: [String: Any]) -> Record.Sizes {
        Record.Sizes(
            head: members.int("head_bytes") ?? 0, body: members.int("body_bytes") ?? 0,
            framing: members.string("framing") ?? "unknown", contentLength: members.int("content_length"))
    }

    private static func capture(_ members: [String: Any]) -> Record.Capture? {
        guard let isTruncated = members["truncated"] as? Bool else { return nil }
        return Record.Capture(
            head: members.bytes("head", base64: "head_base64"), body: members.bytes("body", base64: "body_base64"),
            isBodyDecoded: members["body_decoded"] as? Bool ?? false, isTruncated: isTruncated)
    }

    /// `2026-01-31T12:00:00.123Z`, as the encoder writes it.
    static func milliseconds(_ text: String) -> Int64? {
        let digits = text.utf8.split { !(48...57).contains($0) }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard digits.count == 7 else { return nil }
        let isEarly = digits[1] <= 2
        let year = digits[0] - (isEarly ? 1 : 0)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (digits[1] + (isEarly ? 9 : -3)) + 2) / 5 + digits[2] - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        let seconds = days * 86_400 + digits[3] * 3600 + digits[4] * 60 + digits[5]
        return Int64(seconds * 1000 + digits[6])
    }
}

extension [String: Any] {
    fileprivate func string(_ key: String) -> String? { self[key] as? String }

    fileprivate func int(_ key: String) -> Int? { self[key] as? Int }

    fileprivate func bytes(_ key: String, base64 other: String) -> [UInt8] {
        if let text = string(key) { return Array(text.utf8) }
        return string(other).flatMap(Base64.decode) ?? []
    }
}
