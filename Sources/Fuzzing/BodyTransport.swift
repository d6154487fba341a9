internal import RequestValidation

/// Ways to send the same body: what is found in it must not depend on them.
package enum BodyTransport: String, CaseIterable, Sendable {
    case chunked
    case gzipped
    case gzippedAndChunked = "gzipped and chunked"

    /// The message with its body sent this way, or nil where that would be another message: one without a whole body of
    /// known length, or one whose coding is what it is about.
    package func carrying(_ message: [UInt8]) -> [UInt8]? {
        var validator = RequestValidator(policy: ValidationPolicy())
        validator.begin()
        guard case .complete(let headLength) = validator.feedHead(message.span),
            case .length(let length) = validator.framing, length > 0, headLength + length == message.count,
            validator.version == .http11
        else { return nil }
        var fields = Array(message[..<(headLength - 2)])
        guard let announced = validator.head.first(.contentLength)?.line else { return nil }
        let names = validator.head.fields.map { field in
            String(decoding: message[field.name], as: UTF8.self).lowercased()
        }
        let isCoded = names.contains { $0 == "content-encoding" || $0.hasSuffix("digest") || $0 == "content-md5" }
        var body = Array(message[headLength...])
        fields.removeSubrange(announced)
        if self != .chunked {
            guard !isCoded else { return nil }
            fields += Array("Content-Encoding: gzip\r\n".utf8)
            body = StoredGzip.encode(body)
        }
        if self == .gzipped {
            fields += Array("Content-Length: \(body.count)\r\n".utf8)
        } else {
            fields += Array("Transfer-Encoding: chunked\r\n".utf8)
            body = BodyTransport.chunks(of: body)
        }
        return fields + [13, 10] + body
    }

    /// The bytes in chunks of growing size, so that the cuts fall everywhere.
    private static func chunks(of bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var start = 0
        var size = 1
        while start < bytes.count {
            let end = min(start + size, bytes.count)
            result += Array("\(String(end - start, radix: 16))\r\n".utf8) + bytes[start..<end] + [13, 10]
            start = end
            size = size * 2 % 61
        }
        return result + Array("0\r\n\r\n".utf8)
    }
}
