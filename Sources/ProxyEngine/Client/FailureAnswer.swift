internal import Linux

/// What we say where the upstream could not: 502, 503, 504 as problem documents (RFC 9457).
enum FailureAnswer {
    static func write(
        status: Int, detail: String, id: RequestIdentifier, isHead: Bool, closes: Bool, into buffer: inout ByteBuffer
    ) {
        let title = reason(status)
        var body = ByteBuffer()
        body.append("{\"type\":\"about:blank\",\"title\":\"")
        body.append(text: title)
        body.append("\",\"status\":")
        body.append(decimal: status)
        body.append(",\"detail\":\"")
        appendEscaped(detail, to: &body)
        body.append("\",\"request\":\"")
        body.append(text: id.text)
        body.append("\"}\n")
        buffer.append("HTTP/1.1 ")
        buffer.append(decimal: status)
        buffer.append(" ")
        buffer.append(text: title)
        buffer.append("\r\nContent-Type: application/problem+json\r\nCache-Control: no-store\r\nContent-Length: ")
        buffer.append(decimal: body.count)
        buffer.append("\r\nX-Request-Id: ")
        buffer.append(text: id.text)
        buffer.append(closes ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n")
        if !isHead { body.withBytes { buffer.append($0) } }
    }

    static func reason(_ status: Int) -> String {
        switch status {
        case 500: "Internal Server Error"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        default: "Error"
        }
    }

    /// Our texts hold printable characters, but they quote the upstream.
    private static func appendEscaped(_ text: String, to buffer: inout ByteBuffer) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                buffer.append(UInt8(ascii: "\\"))
                buffer.append(byte)
            case 0..<0x20: buffer.append(UInt8(ascii: " "))
            default: buffer.append(byte)
            }
        }
    }
}
