/// Makes CR LF out of the bare LF of requests that were written in an editor: in heads, and in chunk framing. Bodies
/// stay as they are, since their lengths count.
struct LineEnds {
    private let source: [UInt8]
    private var position = 0
    private var result: [UInt8] = []

    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        var ends = LineEnds(source: bytes)
        return ends.run()
    }

    private init(source: [UInt8]) {
        self.source = source
        result.reserveCapacity(source.count + source.count / 16)
    }

    private mutating func run() -> [UInt8] {
        while position < source.count {
            switch copyHead() {
            case .none: break
            case .length(let length): copy(length)
            case .chunked: copyChunks()
            }
        }
        return result
    }

    private enum Body {
        case none
        case length(Int)
        case chunked
    }

    /// Copies one line with its end repaired and answers it without its end; nil behind the last byte.
    private mutating func copyLine() -> [UInt8]? {
        guard position < source.count else { return nil }
        let end = source[position...].firstIndex(of: 10) ?? source.count
        var line = Array(source[position..<end])
        if line.last == 13 { line.removeLast() }
        result += line
        if end < source.count { result += [13, 10] }
        position = min(end + 1, source.count)
        return line
    }

    private mutating func copyHead() -> Body {
        var body = Body.none
        var isFirst = true
        while let line = copyLine() {
            if line.isEmpty, !isFirst { return body }
            if !line.isEmpty { isFirst = false }
            let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { part in
                String(decoding: part, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
            }
            guard parts.count == 2 else { continue }
            if parts[0] == "transfer-encoding", parts[1].hasSuffix("chunked") { body = .chunked }
            if parts[0] == "content-length", let length = Int(parts[1]), case .none = body { body = .length(length) }
        }
        return body
    }

    private mutating func copy(_ count: Int) {
        let end = position + min(max(0, count), source.count - position)
        result += source[position..<end]
        position = end
    }

    private mutating func copyChunks() {
        while let line = copyLine() {
            let digits = String(decoding: line.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
            guard let size = Int(digits.filter { !$0.isWhitespace }, radix: 16) else { return }
            guard size > 0 else { break }
            copy(size)
            _ = copyLine()
        }
        while let line = copyLine(), !line.isEmpty {}
    }
}
