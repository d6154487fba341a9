/// The transfer codings of a request: the members of all its Transfer-Encoding fields in order, as one list
/// (RFC 9110 section 5.3, RFC 9112 section 6.1).
struct TransferCodings {
    enum Kind {
        case chunked
        /// Comes to `chunked` only by folding, unquoting or cutting.
        case chunkedLookalike
        /// Registered, but not decoded here.
        case known
        /// `identity`, which RFC 7230 removed.
        case identity
        case unknown
        /// Nothing between two commas, or an empty value.
        case empty
    }

    struct Member {
        let kind: Kind
        let place: Range<Int>
        /// The field's position in `RequestHead.fields`.
        let field: Int
    }

    private(set) var members: [Member] = []

    init(_ bytes: Span<UInt8>, _ head: RequestHead) {
        for (index, field) in head.fields.enumerated() where field.known == .transferEncoding {
            // A bare CR is a fault of its own, and what the value means is then nobody's guess.
            guard !FieldBytes.hasBareCarriageReturn(bytes, field.value) else { continue }
            var start = field.value.lowerBound
            while let place = ConnectionOptions.nextMember(bytes, from: &start, to: field.value.upperBound) {
                members.append(Member(kind: TransferCodings.kind(bytes, place), place: place, field: index))
            }
        }
    }

    /// The position of the last `chunked`, or nil.
    var lastChunked: Int? {
        members.lastIndex { member in
            if case .chunked = member.kind { true } else { false }
        }
    }

    private static func kind(_ bytes: Span<UInt8>, _ place: Range<Int>) -> Kind {
        if place.isEmpty { return .empty }
        if ByteText.equals(bytes, place, ignoringCase: "chunked") { return .chunked }
        if ByteText.equals(bytes, place, ignoringCase: "identity") { return .identity }
        for name: StaticString in ["gzip", "x-gzip", "deflate", "compress", "x-compress"]
        where ByteText.equals(bytes, place, ignoringCase: name) {
            return .known
        }
        return Lookalike.comes(bytes, place, to: "chunked") ? .chunkedLookalike : .unknown
    }
}
