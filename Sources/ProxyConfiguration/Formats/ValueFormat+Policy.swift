internal import RequestValidation
internal import Yams

extension ValueFormat where Value == Mode {
    static var mode: ValueFormat<Mode> { .word(["enforce": .enforce, "observe": .observe]) }
}

extension ValueFormat where Value == HoldBodies {
    static var holdBodies: ValueFormat<HoldBodies> { .word(["auto": .auto, "always": .always]) }
}

extension ValueFormat where Value == NotInspected {
    static var notInspected: ValueFormat<NotInspected> { .word(["forward": .forward, "reject": .reject]) }
}

extension ValueFormat where Value == String {
    /// A media type, or a pattern for some, in lower case.
    static var mediaRange: ValueFormat<String> {
        let what = "a media type such as `application/json` or `image/*`"
        return .scalar(what) { text throws(ValueFault) in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            let marks = "!#$&^_.+-*"
            let isRange =
                parts.count == 2
                && parts.allSatisfy { part in
                    !part.isEmpty
                        && part.unicodeScalars.allSatisfy {
                            $0.isNameCharacter || marks.unicodeScalars.contains($0)
                        }
                }
            guard isRange else { throw .expected(what, found: text) }
            return text.lowercased()
        } print: {
            $0
        }
    }

    /// A charset that is known by that name.
    static var charset: ValueFormat<String> {
        let what = "a charset such as `utf-8`"
        return .scalar(what) { text throws(ValueFault) in
            guard Charset.isKnown(text) else { throw .expected(what, found: text) }
            return text.lowercased()
        } print: {
            $0
        }
    }
}

extension ValueFormat where Value == AddressRange {
    static var addressRange: ValueFormat<AddressRange> {
        let what = "an address or a range such as `10.0.0.0/8` or `2001:db8::/32`"
        return .scalar(what) { text throws(ValueFault) in
            guard let range = AddressRange(text) else { throw .expected(what, found: text) }
            return range
        } print: { range in
            let bits = range.first.isV4 ? 32 : 128
            let prefix = range.prefixLength - (128 - bits)
            return prefix == bits ? range.first.description : "\(range.first)/\(prefix)"
        }
    }
}

extension ValueFormat where Value == PathGlob {
    /// A path pattern: `*` within a segment, `**` across segments.
    static var glob: ValueFormat<PathGlob> {
        let what = "a path pattern such as `/api/*/items` or `/files/**`"
        return .scalar(what) { text throws(ValueFault) in
            if text.contains("***") { throw ValueFault("expected `*` or `**`, found `***` in `\(text)`") }
            if let mark = text.first(where: { "?#".contains($0) }) {
                throw ValueFault("a route sees the path without query: expected no `\(mark)`, found `\(text)`")
            }
            guard let glob = PathGlob(text) else { throw .expected(what, found: text) }
            return glob
        } print: {
            $0.pattern
        }
    }
}

extension ValueFormat where Value == Level {
    static var level: ValueFormat<Level> { .word(["error": .error, "warning": .warning, "off": .off]) }
}

extension ValueFormat where Value == [String: Level] {
    /// Levels by rule. A rule that makes a request unforwardable cannot be lowered: what cannot be relayed has no
    /// other end.
    static var levels: ValueFormat<[String: Level]> {
        let plain = ValueFormat<[String: Level]>.dictionary(of: "a mapping of rules and levels", .rule, .level)
        return ValueFormat { node, context in
            guard let levels = plain.read(node, &context) else { return nil }
            for (key, value) in node.mergedPairs(what: "", &context) ?? [] {
                guard let id = key.scalar?.string, let rule = RuleCatalogue.rule(id), rule.isUnforwardable,
                    let level = levels[id], level != .error
                else { continue }
                context.fault(
                    "`\(id)` cannot be lowered to `\(level.name)`: such a request cannot be forwarded in any mode",
                    at: value)
            }
            return levels
        } write: {
            plain.write($0)
        }
    }
}

extension ValueFormat where Value == Int {
    /// How many of the `warned` requests are logged: all of them, none (0), or one of so many.
    static var sampling: ValueFormat<Int> {
        .scalar("`all`, `off` or a share such as `1/10`") { text throws(ValueFault) in
            if text == "all" { return 1 }
            if text == "off" { return 0 }
            guard text.hasPrefix("1/"), let count = Int(text.dropFirst(2)), (1...1_000_000).contains(count) else {
                throw .expected("`all`, `off` or a share such as `1/10`", found: text)
            }
            return count
        } print: {
            $0 == 0 ? "off" : $0 == 1 ? "all" : "1/\($0)"
        }
    }

    /// A day, as the end of it in seconds since 1970: what expires on a day still holds on it.
    static var lastDay: ValueFormat<Int> {
        let day = ValueFormat<CalendarDay>.day
        return ValueFormat { node, context in
            day.read(node, &context)?.endInSeconds
        } write: { seconds in
            Node(CalendarDay(endInSeconds: seconds).description)
        }
    }
}

extension ValueFormat where Value == String {
    static func lowercased(_ format: ValueFormat<String>) -> ValueFormat<String> {
        ValueFormat { node, context in
            format.read(node, &context)?.lowercased()
        } write: {
            format.write($0)
        }
    }
}
