/// The media ranges of an Accept field (RFC 9110 section 12.5.1).
enum AcceptHeader {
    /// The ranges without parameters, in lower case, best first; those with weight 0 left out. A weight that
    /// cannot be read counts as 1: this is for choosing an answer, not for judging.
    static func ranges(_ value: String) -> [String] {
        var weighted: [(range: String, weight: Int, order: Int)] = []
        for (order, member) in value.split(separator: ",").prefix(40).enumerated() {
            let parts = member.split(separator: ";").map { part in trimmed(part) }
            guard let range = parts.first, !range.isEmpty else { continue }
            let weight = parts.dropFirst().compactMap { AcceptHeader.weight($0) }.first ?? 1000
            if weight > 0 { weighted.append((range, weight, order)) }
        }
        return weighted.sorted { ($1.weight, $0.order) < ($0.weight, $1.order) }.map { $0.range }
    }

    /// `q=0.8` in thousandths; nil for other parameters.
    private static func weight(_ parameter: String) -> Int? {
        guard parameter.hasPrefix("q=") else { return nil }
        let digits = Array(parameter.utf8.dropFirst(2))
        guard let first = digits.first, first == 0x30 || first == 0x31 else { return nil }
        if first == 0x31 { return 1000 }
        var weight = 0
        var unit = 100
        for digit in digits.dropFirst(2).prefix(3) {
            guard ByteClass.isDigit(digit) else { break }
            weight += Int(digit - 0x30) * unit
            unit /= 10
        }
        return weight
    }

    private static func trimmed(_ part: Substring) -> String {
        var part = part
        while let first = part.first, first == " " || first == "\t" { part.removeFirst() }
        while let last = part.last, last == " " || last == "\t" { part.removeLast() }
        return part.lowercased()
    }
}
