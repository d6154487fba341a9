/// What a request line is as a whole. Every rule of the family asks for it, so that one fault has one owner: the rules
/// about single parts speak only of lines that have parts.
enum RequestLineKind: Equatable {
    /// It has a method, a target and something like a version; each part may still be faulty.
    case readable
    /// It is, or begins with, the rest of the body before it.
    case previousBody(PreviousBodyTail)
    /// So many empty lines came that the request line was not awaited.
    case emptyLines
    case tooLong
    case http2Preface
    case tls
    case foreign(ForeignProtocol)
    /// HTTP/0.9: a method and a path.
    case simpleRequest
    case malformed
    /// It did not come to its end, and what came is no fault by itself.
    case cut

    static func of(_ context: HeadContext, _ bytes: Span<UInt8>) -> RequestLineKind {
        let facts = context.facts
        let suspects: HeadFacts = [
            .irregularRequestLine, .unusualMethod, .requestLineTooLong, .cutRequestLine, .restOfPreviousBody,
        ]
        guard !facts.isDisjoint(with: suspects) else { return .readable }
        if let tail = PreviousBodyTail.find(context, bytes) { return .previousBody(tail) }
        if facts.contains(.requestLineTooLong) { return .tooLong }
        let head = context.head
        if !head.method.isEmpty, !head.versionText.isEmpty { return .readable }
        let line = head.requestLine
        guard !line.isEmpty else { return facts.contains(.cutRequestLine) ? .cut : .emptyLines }
        if let foreign = ForeignProtocol.recognise(bytes, line, emptyLinesBefore: head.leadingEmptyLines) {
            return foreign == .tls ? .tls : .foreign(foreign)
        }
        if facts.contains(.cutRequestLine) { return .cut }
        if isPreface(bytes, line) { return .http2Preface }
        return head.method.isEmpty ? .malformed : .simpleRequest
    }

    private static func isPreface(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        let words = RequestLineAnalysis.words(bytes, line)
        guard words.count == 3 else { return false }
        return RequestLineAnalysis.isHTTP2Preface(bytes, words[0], words[1], words[2])
    }
}
