import Fuzzing

/// A legal request with odd spellings, made from a seed.
struct SampleRequest: Sendable {
    let number: Int
    let bytes: [UInt8]

    var firstLine: String { SocketCase.firstLine(of: bytes) }
}

extension SampleRequest {
    /// - Parameter largest: the largest body, in bytes.
    init(number: Int, largest: Int, using generator: inout SeededGenerator) {
        self.number = number
        let method = SampleRequest.methods.randomElement(using: &generator) ?? "GET"
        var bytes: [UInt8] = []
        if Int.random(in: 0..<20, using: &generator) == 0 { bytes += [13, 10] }
        bytes += Array("\(method) /\(number)\(SampleRequest.target(&generator)) HTTP/1.1\r\n".utf8)
        var lines = [
            Array("\(SampleRequest.cased("host", &generator)):\(SampleRequest.blank(&generator))a.example".utf8)
        ]
        for _ in 0..<Int.random(in: 0..<25, using: &generator) { lines.append(SampleRequest.line(&generator)) }
        var body: [UInt8] = []
        switch Int.random(in: 0..<3, using: &generator) {
        case 0 where method != "POST": break
        case 1: body = SampleRequest.chunks(&lines, largest: largest, &generator)
        default:
            body = SampleRequest.data(Int.random(in: 0...largest, using: &generator), &generator)
            lines.append(Array("\(SampleRequest.cased("content-length", &generator)): \(body.count)".utf8))
        }
        lines.shuffle(using: &generator)
        for line in lines { bytes += line + [13, 10] }
        self.bytes = bytes + [13, 10] + body
    }

    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "REPORT", "QUERY", "PROPFIND"]
    private static let tokenMarks = Array("!#$%&'*+-.^`|~0123456789".utf8)
    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    private static let targetParts = [
        "/a;b=1", "/c!$&'()*+,=:@~_-.", "/%41%c3%a4", "/", "/.well-known", "?x=[1]&y=%7b%7d", "?", "?a/b?c", "/d=e",
        "/~f", "/a:b@c", "?q=%e2%82%ac+1;z",
    ]

    private static func target(_ generator: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...6, using: &generator)
        return (0..<count).map { _ in targetParts.randomElement(using: &generator) ?? "" }.joined()
    }

    private static func cased(_ name: String, _ generator: inout SeededGenerator) -> String {
        String(name.map { Bool.random(using: &generator) ? Character($0.uppercased()) : $0 })
    }

    private static func blank(_ generator: inout SeededGenerator) -> String {
        ["", " ", "  ", "\t", " \t "].randomElement(using: &generator) ?? ""
    }

    /// A field line with a name of token characters and a value of visible, blank and obs-text bytes.
    private static func line(_ generator: inout SeededGenerator) -> [UInt8] {
        let length = Int.random(in: 1...24, using: &generator)
        let alphabet = letters + tokenMarks
        let name = Array("x-".utf8) + (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
        let shape = Int.random(in: 0..<4, using: &generator)
        let size = shape == 0 ? 0 : Int.random(in: 1...(shape == 1 ? 2000 : 60), using: &generator)
        let value = (0..<size).map { _ -> UInt8 in
            let byte = UInt8.random(in: shape == 2 ? 0x80...0xFF : 0x20...0x7E, using: &generator)
            return byte == 0x7E ? 9 : byte
        }
        return name + [58] + Array(blank(&generator).utf8) + value + Array(blank(&generator).utf8)
    }

    private static func data(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
        var data: [UInt8] = []
        data.reserveCapacity(count + 8)
        while data.count < count {
            let word = generator.next()
            for shift in 0..<8 { data.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(shift)))) }
        }
        return Array(data.prefix(count))
    }

    /// Chunks with extensions, leading zeros and both cases in their sizes, and perhaps trailers.
    private static func chunks(
        _ lines: inout [[UInt8]], largest: Int, _ generator: inout SeededGenerator
    ) -> [UInt8] {
        lines.append(Array("\(cased("transfer-encoding", &generator)): \(cased("chunked", &generator))".utf8))
        let extensions = ["", "", ";a", ";a=b", ";name=\"quoted ; text\"", ";x=1;y=2"]
        var body: [UInt8] = []
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            let piece = data(Int.random(in: 1...max(1, largest / 8), using: &generator), &generator)
            let size =
                String(repeating: "0", count: Int.random(in: 0...3, using: &generator)) + String(piece.count, radix: 16)
            body += Array((cased(size, &generator) + (extensions.randomElement(using: &generator) ?? "")).utf8)
            body += [13, 10] + piece + [13, 10]
        }
        body += Array("0\r\n".utf8)
        guard Bool.random(using: &generator) else { return body + [13, 10] }
        lines.append(Array("Trailer: x-sum, x-note".utf8))
        body += Array("x-sum: \(generator.next())\r\nX-Note:\t\u{e4}\r\n".utf8)
        return body + [13, 10]
    }
}
