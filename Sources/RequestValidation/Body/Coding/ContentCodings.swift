/// The content codings of a request: the members of all its Content-Encoding fields in order, as one list
/// (RFC 9110 sections 5.3 and 8.4). The last one was applied last and is undone first.
struct ContentCodings {
    enum Kind: Equatable {
        case known(ContentCoding)
        /// Known only by the configuration.
        case configured
        case unknown
        /// Nothing between two commas, which means nothing (RFC 9110 section 5.6.1.2).
        case empty
        /// No token: a fault of the field's grammar.
        case malformed
    }

    struct Member {
        let kind: Kind
        let place: Range<Int>
        /// The field's position in `RequestHead.fields`.
        let field: Int
    }

    private(set) var members: [Member] = []

    /// - Parameter additional: names that the configuration adds, in lower case.
    init(_ bytes: Span<UInt8>, _ head: RequestHead, additional: [String]) {
        for (index, field) in head.fields.enumerated() where field.known == .contentEncoding {
            var start = field.value.lowerBound
            while let place = ConnectionOptions.nextMember(bytes, from: &start, to: field.value.upperBound) {
                members.append(Member(kind: kind(bytes, place, additional), place: place, field: index))
            }
        }
    }

    private func kind(_ bytes: Span<UInt8>, _ place: Range<Int>, _ additional: [String]) -> Kind {
        if place.isEmpty { return .empty }
        guard FieldBytes.isToken(bytes, place) else { return .malformed }
        if let coding = ContentCoding.named(bytes, place) { return .known(coding) }
        let name = ByteText.string(bytes, place).lowercased()
        return additional.contains(name) ? .configured : .unknown
    }

    /// What must be undone, first to last, to get at the content; nil if that cannot be done here.
    func decoders(atMost limit: Int) -> [ContentCoding]? {
        var codings: [ContentCoding] = []
        for member in members.reversed() {
            if member.kind == .empty || member.kind == .known(.identity) { continue }
            guard case .known(let coding) = member.kind else { return nil }
            guard coding.isDecoded, codings.count < limit else { return nil }
            codings.append(coding)
        }
        return codings
    }
}
