/// A request as an old server reads it: whatever splits is good enough. This is what Pedant stands in front of.
struct LegacyRequest {
    let method: String
    let path: String
    let keepsAlive: Bool
    let contentType: String
    let body: [UInt8]

    /// The first request of `bytes` and its length, or nil while it is not complete.
    static func parse(_ bytes: [UInt8]) -> (LegacyRequest, length: Int)? {
        guard let headEnd = endOfHead(bytes) else { return nil }
        let lines = String(decoding: bytes[..<headEnd], as: UTF8.self).split(whereSeparator: \.isNewline)
        let words = (lines.first ?? "").split(separator: " ")
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmed.lowercased() }
            if parts.count == 2 { fields[parts[0]] = parts[1] }
        }
        let framed =
            fields["transfer-encoding"] == "chunked"
            ? chunked(bytes[headEnd...]) : counted(bytes[headEnd...], fields["content-length"])
        guard let (body, end) = framed else { return nil }
        let isOld = words.last == "HTTP/1.0"
        let request = LegacyRequest(
            method: words.first.map(String.init) ?? "",
            path: words.dropFirst().first.map { String($0.prefix { $0 != "?" }) } ?? "/",
            keepsAlive: isOld ? fields["connection"] == "keep-alive" : fields["connection"] != "close",
            contentType: fields["content-type"] ?? "", body: body)
        return (request, end)
    }

    private static func endOfHead(_ bytes: [UInt8]) -> Int? {
        var lineLength = 0
        var hasContent = false
        for (index, byte) in bytes.enumerated() where byte != 13 {
            guard byte == 10 else {
                lineLength += 1
                hasContent = true
                continue
            }
            if lineLength == 0, hasContent { return index + 1 }
            lineLength = 0
        }
        return nil
    }

    private static func counted(_ rest: ArraySlice<UInt8>, _ length: String?) -> (body: [UInt8], end: Int)? {
        let count = max(0, length.flatMap { Int($0) } ?? 0)
        guard rest.count >= count else { return nil }
        return (Array(rest.prefix(count)), rest.startIndex + count)
    }

    private static func chunked(_ bytes: ArraySlice<UInt8>) -> (body: [UInt8], end: Int)? {
        var body: [UInt8] = []
        var rest = bytes
        while let lineEnd = rest.firstIndex(of: 10) {
            let line = String(decoding: rest[..<lineEnd], as: UTF8.self)
            let size = Int(line.prefix { $0 != ";" && !$0.isWhitespace }, radix: 16) ?? 0
            rest = rest[(lineEnd + 1)...]
            guard size > 0 else { return endOfTrailer(rest).map { (body, $0) } }
            guard rest.count >= size, let next = rest.dropFirst(size).firstIndex(of: 10) else { return nil }
            body += rest.prefix(size)
            rest = rest[(next + 1)...]
        }
        return nil
    }

    private static func endOfTrailer(_ bytes: ArraySlice<UInt8>) -> Int? {
        var lineStart = bytes.startIndex
        while let lineEnd = bytes[lineStart...].firstIndex(of: 10) {
            if bytes[lineStart..<lineEnd].allSatisfy({ $0 == 13 }) { return lineEnd + 1 }
            lineStart = lineEnd + 1
        }
        return nil
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start.dropLast(start.reversed().prefix(while: \.isWhitespace).count)
    }
}
