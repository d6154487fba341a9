/// A diagnosis as `application/problem+json` (RFC 9457) with every fact as an extension member, for programs.
public enum ProblemJSONRendering {
    public static func bytes(_ diagnosis: Diagnosis) -> [UInt8] {
        var json = JSONWriter(isIndented: true, capacity: 2048)
        json.beginObject()
        // RFC 9457 section 4.2.1: no more is said by the type than by the status; the rules say the rest.
        json.member("type", "about:blank")
        json.member("title", ReasonPhrase.of(diagnosis.status))
        json.name("status")
        json.value(diagnosis.status)
        json.member("detail", detail(diagnosis))
        if !diagnosis.id.isEmpty { json.member("rejection", diagnosis.id) }
        json.member("outcome", diagnosis.outcome.rawValue)
        json.member("method", diagnosis.method)
        json.member("target", diagnosis.target)
        json.name("findings")
        json.beginArray()
        for finding in diagnosis.findings { json.finding(finding) }
        json.endArray()
        json.rest(of: diagnosis)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private static func detail(_ diagnosis: Diagnosis) -> String {
        guard let first = diagnosis.findings.first else { return diagnosis.summary }
        return "\(diagnosis.summary) First: \(first.message) (\(first.place)): \(first.label)."
    }
}

/// The members that the problem document and the log record share.
extension JSONWriter {
    package mutating func member(_ label: StaticString, _ text: String) {
        name(label)
        value(text)
    }

    /// Nothing for nil.
    package mutating func member(_ label: StaticString, _ number: Int?) {
        guard let number else { return }
        name(label)
        value(number)
    }

    package mutating func finding(_ finding: DiagnosedFinding) {
        beginObject()
        member("rule", finding.rule)
        member("level", finding.level.name)
        if finding.isUnforwardable {
            name("unforwardable")
            value(true)
        }
        member("message", finding.message)
        member("part", finding.part)
        member("offset", finding.offset)
        member("length", finding.length)
        member("line", finding.line)
        member("column", finding.column)
        member("body_offset", finding.bodyOffset)
        if let pointer = finding.pointer { member("pointer", pointer) }
        member("expected", finding.expected)
        member("found", finding.found)
        if let excerpt = finding.excerpt { member(excerpt) }
        member("fix", finding.fix)
        if let contract = finding.contract { member("contract", contract) }
        member("spec", finding.spec)
        endObject()
    }

    private mutating func member(_ excerpt: Excerpt) {
        name("excerpt")
        beginObject()
        member("line", excerpt.line)
        member("text", excerpt.text)
        member("caret", excerpt.caret)
        member("length", excerpt.length)
        endObject()
    }

    /// Findings not told, checks not run, support: left out where there are none.
    package mutating func rest(of diagnosis: Diagnosis) {
        if diagnosis.omittedFindings > 0 { member("omitted_findings", diagnosis.omittedFindings) }
        if !diagnosis.checksNotRun.isEmpty {
            name("checks_not_run")
            beginArray()
            for check in diagnosis.checksNotRun {
                beginObject()
                member("checks", check.checks)
                member("reason", check.reason)
                endObject()
            }
            endArray()
        }
        if let support = diagnosis.support { member("support", support) }
    }
}
