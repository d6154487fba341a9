/// The byte ranges of a Range field (RFC 9110 section 14.1.2).
enum ByteRanges {
    enum FaultKind {
        case endsBeforeItBegins
        /// `-0`
        case empty
        /// With the range in this place, before it in the list.
        case overlaps(Range<Int>)
        case tooMany(Int)
    }

    struct Fault {
        let place: Range<Int>
        let kind: FaultKind
    }

    /// More than this is no reading of a document any more: Apache httpd takes 200 and ignores the field then.
    static let sensibleCount = 64

    private struct Extent {
        let place: Range<Int>
        let first: Int
        let last: Int
    }

    /// The first thing about the ranges that makes no sense; nil for another unit, and for what is no range at all, which
    /// is a fault of the value's grammar.
    static func firstFault(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Fault? {
        guard let list = value.suffix(bytes, behind: 0x3D),
            ByteText.equals(bytes, value.prefix(bytes, before: 0x3D), ignoringCase: "bytes")
        else { return nil }
        var extents: [Extent] = []
        var count = 0
        var excess: Range<Int>?
        var members = ListWalk(list)
        while let member = members.next(bytes) {
            count &+= 1
            guard count <= sensibleCount else {
                excess = excess ?? member
                continue
            }
            switch read(bytes, member) {
            case .suffix(let length): if length == 0 { return Fault(place: member, kind: .empty) }
            case .extent(let extent):
                guard extent.first <= extent.last else { return Fault(place: member, kind: .endsBeforeItBegins) }
                let other = extents.first { $0.first <= extent.last && extent.first <= $0.last }
                if let other { return Fault(place: member, kind: .overlaps(other.place)) }
                extents.append(extent)
            case nil: return nil
            }
        }
        return excess.map { Fault(place: $0, kind: .tooMany(count)) }
    }

    private enum Reading {
        case suffix(Int)
        case extent(Extent)
    }

    private static func read(_ bytes: Span<UInt8>, _ member: Range<Int>) -> Reading? {
        guard let hyphen = Word.first(0x2D, in: bytes, from: member.lowerBound, to: member.upperBound) else {
            return nil
        }
        let first = ContentLength.parse(bytes, member.lowerBound..<hyphen)
        let last = ContentLength.parse(bytes, (hyphen &+ 1)..<member.upperBound)
        if hyphen == member.lowerBound { return last.map { .suffix($0) } }
        guard let first else { return nil }
        if hyphen &+ 1 == member.upperBound { return .extent(Extent(place: member, first: first, last: .max)) }
        return last.map { .extent(Extent(place: member, first: first, last: $0)) }
    }
}
