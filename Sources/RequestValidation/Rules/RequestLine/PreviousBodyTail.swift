/// Bytes that the request before on the connection meant as its body, but did not announce.
struct PreviousBodyTail: Equatable {
    /// The bytes of the line that belong to that body.
    let place: Range<Int>
    /// How many bytes came between the announced end of that body and the end of `place`, empty lines included.
    let count: Int
    /// True if a request begins behind them; else there may be more.
    let isExact: Bool

    /// Nil if the line is a request line, faulty or not, or if no body came before that may have been longer.
    static func find(_ context: HeadContext, _ bytes: Span<UInt8>) -> PreviousBodyTail? {
        guard let previous = context.circumstances.previous, previous.mayHaveLongerBody else { return nil }
        let line = context.head.requestLine
        guard !line.isEmpty else { return nil }
        if let start = RequestLineSearch.start(in: bytes, line) {
            guard start > line.lowerBound else { return nil }
            return PreviousBodyTail(place: line.lowerBound..<start, count: start, isExact: true)
        }
        guard !mayBeRequestLine(context, bytes, line) else { return nil }
        return PreviousBodyTail(place: line, count: line.upperBound, isExact: false)
    }

    /// True for a line that was more likely meant as a request line than as something else.
    private static func mayBeRequestLine(_ context: HeadContext, _ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        let head = context.head
        if !head.method.isEmpty, !head.versionText.isEmpty { return true }
        if RequestLineAnalysis.holdsVersion(bytes, line) { return true }
        let isUnended = !context.facts.isDisjoint(with: [.cutRequestLine, .requestLineTooLong])
        guard isUnended, let first = RequestLineAnalysis.words(bytes, line).first else { return false }
        // The beginning of a method, or an unknown method: the rest of the line did not come.
        return RequestLineSearch.isUpperCase(bytes, first)
    }
}

extension PreviousRequest {
    /// `POST /orders (request 01JD...)`, the query left out for the secrets that it may hold.
    var name: String {
        let path = target.prefix { $0 != "?" }.prefix(80)
        return "\(method) \(path)" + (id.isEmpty ? "" : " (request \(id))")
    }

    /// Why its Content-Length was too small by `tail`, where the bytes tell, or nil.
    func miscount(_ tail: PreviousBodyTail, _ bytes: Span<UInt8>) -> String? {
        guard let continuationBytes, let fourByteCharacters else { return nil }
        var characters = continuationBytes
        var codeUnits = continuationBytes &- fourByteCharacters
        for offset in tail.place {
            if bytes[offset] & 0xC0 == 0x80 {
                characters &+= 1
                codeUnits &+= 1
            }
            if bytes[offset] >= 0xF0 { codeUnits &-= 1 }
        }
        guard tail.isExact else {
            return characters > 0 && tail.count <= characters ? "perhaps characters were counted, not bytes" : nil
        }
        if tail.count == characters { return "characters were counted, not bytes" }
        if tail.count == codeUnits {
            return "UTF-16 code units were counted, as a string's length in JavaScript, Java or C# does, not bytes"
        }
        return nil
    }
}
