/// The secrets in one message: ranges of its bytes that must not be shown to people or written to the log.
public struct Redaction: Sendable {
    /// Sorted, disjoint, not empty; offsets in the buffer that was searched.
    public let masked: [Range<Int>]

    init(masked: [Range<Int>]) { self.masked = masked }

    /// Nothing is masked.
    public static let none = Redaction(masked: [])

    /// The bytes of a range with every secret byte replaced by `*`: offsets, lengths and lines stay
    /// what they were.
    public func copy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        let clamped = range.clamped(to: 0..<bytes.count)
        var copy = ByteText.array(bytes, clamped)
        for mask in masked where mask.overlaps(clamped) {
            for offset in mask.clamped(to: clamped) where bytes[offset] != 0x0D && bytes[offset] != 0x0A {
                copy[offset &- clamped.lowerBound] = 0x2A
            }
        }
        return copy
    }

    /// The bytes of a range as escaped text with `***` for each secret, cut behind about `limit` characters.
    public func text(_ bytes: Span<UInt8>, _ range: Range<Int>, limit: Int) -> String {
        let clamped = range.clamped(to: 0..<bytes.count)
        var text: [UInt8] = []
        var offset = clamped.lowerBound
        while offset < clamped.upperBound {
            guard text.count < limit else {
                text += Array("...".utf8)
                break
            }
            if let mask = mask(at: offset) {
                text += Array("***".utf8)
                offset = mask.upperBound
            } else {
                ByteText.appendEscaped(bytes[offset], to: &text)
                offset &+= 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The mask that covers the byte at `offset`, or nil.
    func mask(at offset: Int) -> Range<Int>? { masked.first { $0.contains(offset) } }

    /// The same without the faulty bytes of the findings: a fault is shown even where its neighbours are secret. Longer
    /// faults in a secret stay masked, and so do those behind the third one, lest the faults add up to the secret.
    func showing(_ places: [Range<Int>]) -> Redaction {
        guard !masked.isEmpty, !places.isEmpty else { return self }
        var result: [Range<Int>] = []
        for mask in masked {
            var start = mask.lowerBound
            var shown = 0
            let inside = places.filter { $0.overlaps(mask) && $0.count <= 3 }
            for place in inside.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                guard place.lowerBound >= start, shown < 3, place.upperBound <= mask.upperBound else { continue }
                guard mask.count >= 4 &* (shown &+ 1) else { break }
                if place.lowerBound > start { result.append(start..<place.lowerBound) }
                start = place.upperBound
                shown &+= 1
            }
            if start < mask.upperBound { result.append(start..<mask.upperBound) }
        }
        return Redaction(masked: result)
    }
}
