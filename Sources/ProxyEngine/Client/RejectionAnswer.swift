internal import Linux
internal import RequestValidation

/// The answer to a rejected request.
enum RejectionAnswer {
    static func write(
        _ verdict: Verdict, _ exchange: Exchange, _ head: Span<UInt8>, closes: Bool,
        settings: EngineConfiguration.AnswerSettings, into buffer: inout ByteBuffer
    ) {
        var body = ByteBuffer()
        for finding in verdict.findings {
            body.append(
                text:
                    "\(finding.level.name)[\(finding.rule.id)]: expected \(finding.expected), found \(finding.found)\n")
        }
        buffer.append("HTTP/1.1 ")
        buffer.append(decimal: verdict.status)
        buffer.append(" Rejected\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n")
        buffer.append("Pedant-Rejection: ")
        buffer.append(text: exchange.id.text)
        buffer.append("; ")
        buffer.append(text: verdict.findings.map { finding in finding.rule.id }.joined(separator: ", "))
        buffer.append("\r\nContent-Length: ")
        buffer.append(decimal: body.count)
        buffer.append(closes ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n")
        if !exchange.isHead { body.withBytes { buffer.append($0) } }
    }
}
