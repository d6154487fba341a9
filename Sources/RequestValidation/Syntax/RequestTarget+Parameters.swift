extension RequestTarget {
    /// A query parameter: `name=value`, or `name` alone with an empty value behind it.
    struct Parameter {
        let whole: Range<Int>
        let name: Range<Int>
        let value: Range<Int>
        let hasEquals: Bool

        /// The name as findings spell it: decoded, bytes without a face escaped, cut.
        func label(_ bytes: Span<UInt8>) -> String {
            let decoded = PercentEncoding.decoded(bytes, name)
            return ByteText.escaped(decoded.span, 0..<decoded.count, limit: 40)
        }
    }

    /// Walks through the parameters of a query, split at `&`, without storing them. An empty query has one empty
    /// parameter.
    struct ParameterWalk {
        private var next: Int?
        private let end: Int

        init(_ query: Range<Int>) {
            next = query.lowerBound
            end = query.upperBound
        }

        mutating func nextParameter(_ bytes: Span<UInt8>) -> Parameter? {
            guard let start = next else { return nil }
            let stop = Word.first(0x26, in: bytes, from: start, to: end) ?? end
            next = stop < end ? stop &+ 1 : nil
            guard let equals = Word.first(0x3D, in: bytes, from: start, to: stop) else {
                return Parameter(whole: start..<stop, name: start..<stop, value: stop..<stop, hasEquals: false)
            }
            return Parameter(
                whole: start..<stop, name: start..<equals, value: (equals &+ 1)..<stop, hasEquals: true)
        }
    }
}
