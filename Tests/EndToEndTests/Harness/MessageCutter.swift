/// Finds the end of an HTTP message, the way a simple peer does it: Content-Length, chunked, or the connection's end.
struct MessageCutter {
    enum Body: Equatable {
        case none
        case length(Int)
        case chunked
        case untilClose
    }

    /// The bytes up to and with the empty line, or nil while it has not come.
    static func head(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var index = bytes.startIndex
        while let lineFeed = bytes[index...].firstIndex(of: 10) {
            let next = lineFeed + 1
            if next < bytes.endIndex, bytes[next] == 10 { return bytes[...next] }
            if next + 1 < bytes.endIndex, bytes[next] == 13, bytes[next + 1] == 10 { return bytes[...(next + 1)] }
            index = next
        }
        return nil
    }

    static func fields(of head: some Collection<UInt8>) -> [Field] {
        let lines = String(decoding: head, as: UTF8.self).split(omittingEmptySubsequences: true) { $0.isNewline }
        return lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? String(parts[1]).trimmed : ""
            return Field(name: String(parts.first ?? ""), value: value)
        }
    }

    /// How a request with these fields is framed.
    static func requestBody(_ fields: [Field]) -> Body {
        if fields["transfer-encoding"]?.lowercased() == "chunked" { return .chunked }
        return fields["content-length"].flatMap { Int($0) }.map { .length($0) } ?? .none
    }

    /// How a response with these fields is framed (RFC 9112 section 6.3).
    static func responseBody(_ fields: [Field], status: Int, method: String) -> Body {
        if method == "HEAD" || status == 204 || status == 304 || status < 200 { return .none }
        if fields["transfer-encoding"]?.lowercased() == "chunked" { return .chunked }
        return fields["content-length"].flatMap { Int($0) }.map { .length($0) } ?? .untilClose
    }

    /// How many bytes of `rest` are the body, and its data; nil while it is not whole.
    static func cut(_ body: Body, _ rest: ArraySlice<UInt8>, isEnded: Bool) -> (length: Int, data: [UInt8])? {
        switch body {
        case .none: (0, [])
        case .length(let count): rest.count >= count ? (count, Array(rest.prefix(count))) : nil
        case .chunked: cutChunks(rest)
        case .untilClose: isEnded ? (rest.count, Array(rest)) : nil
        }
    }

    private static func cutChunks(_ bytes: ArraySlice<UInt8>) -> (length: Int, data: [UInt8])? {
        var data: [UInt8] = []
        var rest = bytes
        while let lineEnd = rest.firstIndex(of: 10) {
            let digits = String(decoding: rest[..<lineEnd], as: UTF8.self).prefix(while: \.isHexDigit)
            guard let size = Int(digits, radix: 16) else { return nil }
            rest = rest[(lineEnd + 1)...]
            if size == 0 { break }
            guard rest.count >= size + 2 else { return nil }
            data += rest.prefix(size)
            rest = rest.dropFirst(size + 2)
        }
        // The trailer section ends with an empty line, like a head.
        while let lineEnd = rest.firstIndex(of: 10) {
            let isEmpty = rest[..<lineEnd].allSatisfy { $0 == 13 }
            rest = rest[(lineEnd + 1)...]
            if isEmpty { return (rest.startIndex - bytes.startIndex, data) }
        }
        return nil
    }
}

struct Field: Equatable {
    let name: String
    let value: String
}

extension [Field] {
    /// The first value of the field called `name`, which is written in lower case.
    subscript(_ name: String) -> String? { first { $0.name.lowercased() == name }?.value }

    func all(_ name: String) -> [String] { filter { $0.name.lowercased() == name }.map(\.value) }
}

extension String {
    var trimmed: String {
        let start = drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
