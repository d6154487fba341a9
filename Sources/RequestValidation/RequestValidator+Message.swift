extension RequestValidator {
    /// Judges the first request in `bytes`, as one that arrived in pieces.
    ///
    /// - Parameters:
    ///   - end: what happens behind the last byte; nil if the connection stays open.
    ///   - cuts: ascending offsets at which the bytes are parted; the verdict does not depend on them.
    /// - Returns: the verdict, and the offset of the next message, nil if there can be none.
    package mutating func judgeMessage(
        _ bytes: Span<UInt8>, circumstances: Circumstances = Circumstances(), end: EndOfInput? = nil, cuts: [Int] = []
    ) -> (verdict: Verdict, next: Int?) {
        begin(circumstances)
        var headLength: Int?
        var fed = 0
        for cut in cuts.filter({ $0 > 0 && $0 < bytes.count }) + [bytes.count] {
            if headLength == nil {
                switch feedHead(bytes.extracting(0..<cut)) {
                case .incomplete: continue
                case .stopped: return (verdict(bytes), nil)
                case .complete(let length):
                    headLength = length
                    fed = length
                }
            }
            if isDecided { return (verdict(bytes), framing == .unknown || hasBody ? nil : fed) }
            switch feedBody(bytes.extracting(fed..<cut)) {
            case .incomplete: fed = cut
            case .complete(let consumed): return (verdict(bytes), fed + consumed)
            case .stopped: return (verdict(bytes), nil)
            }
        }
        if let end { self.end(end, bytes) }
        return (verdict(bytes), nil)
    }
}
