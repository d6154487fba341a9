internal import Yams

extension ValueFormat where Value == Int {
    /// A plain number.
    static func count(_ range: ClosedRange<Int>) -> ValueFormat<Int> {
        let what = "a number from \(range.lowerBound) to \(range.upperBound)"
        return .scalar(what) { text throws(ValueFault) in
            guard text.isDigits, let value = Int(text), range.contains(value) else {
                throw .expected(what, found: text)
            }
            return value
        } print: {
            String($0)
        }
    }

    /// A number of bytes: `512`, `64KiB`, `10MiB`, `1GiB`.
    static func size(_ range: ClosedRange<Int>) -> ValueFormat<Int> {
        let bounds = "from \(ByteCount.text(range.lowerBound)) to \(ByteCount.text(range.upperBound))"
        return .scalar("a size such as `64KiB`") { text throws(ValueFault) in
            guard let value = ByteCount.parse(text) else {
                throw ValueFault(
                    "expected a size such as `64KiB` or `10MiB`, found `\(text)`\(ByteCount.hint(for: text))")
            }
            guard range.contains(value) else { throw .expected("a size \(bounds)", found: text) }
            return value
        } print: {
            ByteCount.text($0)
        }
    }
}

extension ValueFormat where Value == Duration {
    /// A time: `500ms`, `10s`, `5m`, `1h`.
    static func duration(_ range: ClosedRange<Duration>) -> ValueFormat<Duration> {
        let bounds = "from \(TimeSpan.text(range.lowerBound)) to \(TimeSpan.text(range.upperBound))"
        return .scalar("a time such as `10s`") { text throws(ValueFault) in
            guard let value = TimeSpan.parse(text) else {
                let hint = Double(text) == nil ? "" : " (did you mean `\(text)s`?)"
                throw ValueFault("expected a time such as `10s` or `500ms`, found `\(text)`\(hint)")
            }
            guard range.contains(value) else { throw .expected("a time \(bounds)", found: text) }
            return value
        } print: {
            TimeSpan.text($0)
        }
    }
}

/// Sizes as people write them.
enum ByteCount {
    private static let units = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1)]

    static func parse(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int(digits), number >= 0 else { return nil }
        guard let factor = unit.isEmpty ? 1 : units.first(where: { $0.0 == unit })?.1 else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        return overflow ? nil : product
    }

    static func text(_ bytes: Int) -> String {
        guard bytes > 0, let (unit, factor) = units.first(where: { bytes % $0.1 == 0 }) else { return String(bytes) }
        return factor == 1 ? String(bytes) : "\(bytes / factor)\(unit)"
    }

    /// `64KB`, `64k` and the like are refused because nobody agrees on what they are; say what to write.
    static func hint(for text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let letter = text.dropFirst(digits.count).drop(while: { $0 == " " }).first else {
            return ""
        }
        let unit = units.first { $0.0.first?.lowercased() == letter.lowercased() }?.0
        return unit.map { " (did you mean `\(digits)\($0)`?)" } ?? ""
    }
}

/// Times as people write them.
enum TimeSpan {
    private static let units = [("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)]

    static func parse(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = text.dropFirst(digits.count)
        guard let number = Double(digits), let factor = units.first(where: { $0.0 == unit })?.1 else { return nil }
        let milliseconds = number * Double(factor)
        guard milliseconds < 1e15 else { return nil }
        return .milliseconds(Int64(milliseconds.rounded()))
    }

    static func text(_ duration: Duration) -> String {
        let milliseconds = duration.milliseconds
        guard milliseconds > 0, let (unit, factor) = units.first(where: { milliseconds % $0.1 == 0 }) else {
            return "0s"
        }
        return "\(milliseconds / factor)\(unit)"
    }
}

extension Duration {
    /// Whole milliseconds, at most those of a thousand years.
    package var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(min(seconds, 31_536_000_000)) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}

extension StringProtocol {
    /// True for ASCII digits alone: Swift's number initialisers take a sign too.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }
}
