internal import RequestValidation
internal import Yams

extension ValueFormat where Value == String {
    /// Any text on one line, without control characters: it may end up in a header field or a log line.
    static func text(_ what: String) -> ValueFormat<String> {
        .scalar(what) { text throws(ValueFault) in
            guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
                throw ValueFault("expected \(what) without control characters, found one")
            }
            guard !text.isEmpty else { throw ValueFault("expected \(what), found an empty text") }
            return text
        } print: {
            $0
        }
    }

    /// A token (RFC 9110 section 5.6.2): methods and field names.
    static func token(_ what: String) -> ValueFormat<String> {
        .scalar(what) { text throws(ValueFault) in
            let marks = "!#$%&'*+-.^_`|~"
            let isToken = text.unicodeScalars.allSatisfy { scalar in
                scalar.isNameCharacter || marks.unicodeScalars.contains(scalar)
            }
            guard isToken, !text.isEmpty else { throw .expected(what, found: text) }
            return text
        } print: {
            $0
        }
    }

    /// A method; a lower-case one is taken for a slip, since methods are case-sensitive.
    static var method: ValueFormat<String> {
        let token = ValueFormat.token("a method such as `GET`")
        return ValueFormat { node, context in
            guard let method = token.read(node, &context) else { return nil }
            guard method == method.uppercased() else {
                context.fault(
                    "expected a method such as `GET`, found `\(method)` (did you mean `\(method.uppercased())`?)",
                    at: node)
                return nil
            }
            return method
        } write: {
            token.write($0)
        }
    }

    /// The id of a rule.
    static var rule: ValueFormat<String> {
        .scalar("a rule such as `target/dot-segments`") { text throws(ValueFault) in
            guard RuleCatalogue.index(of: text) == nil else { return text }
            let hint = RuleCatalogue.nearMisses(text).map { "`\($0)`" }.joined(separator: ", ")
            let suffix = hint.isEmpty ? " (`pedant rules` lists them)" : " (did you mean \(hint)?)"
            throw ValueFault("there is no rule `\(text)`" + suffix)
        } print: {
            $0
        }
    }

    /// A name as in Host, without port: a domain name, an IPv4 address or an IPv6 address in brackets.
    static var hostName: ValueFormat<String> {
        let what = "a host name such as `api.example.com`"
        return .scalar(what) { text throws(ValueFault) in
            if text.hasPrefix("["), text.hasSuffix("]"), IPAddress(text.dropFirst().dropLast()) != nil {
                return text.lowercased()
            }
            if text.contains(":") { throw ValueFault("expected \(what) without scheme and port, found `\(text)`") }
            if text.contains("*") { throw ValueFault("expected \(what): there are no patterns here, found `\(text)`") }
            guard !text.isEmpty,
                text.unicodeScalars.allSatisfy({ $0.isNameCharacter || "-._".unicodeScalars.contains($0) })
            else { throw .expected(what, found: text) }
            return text.lowercased()
        } print: {
            $0
        }
    }
}

extension ValueFormat where Value == Bool {
    /// `on` or `off`; YAML's other spellings of the two are taken as well.
    static var flag: ValueFormat<Bool> {
        .scalar("`on` or `off`") { text throws(ValueFault) in
            switch text.lowercased() {
            case "on", "true", "yes": return true
            case "off", "false", "no": return false
            default: throw .expected("`on` or `off`", found: text)
            }
        } print: {
            $0 ? "on" : "off"
        }
    }
}

extension ValueFormat {
    /// One of a few words.
    static func word(_ words: KeyValuePairs<String, Value>) -> ValueFormat where Value: Equatable & Sendable {
        let names = words.map(\.key)
        let choice = names.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " or `\(names.last ?? "")`"
        return .scalar(choice) { text throws(ValueFault) in
            if let pair = words.first(where: { $0.key == text }) { return pair.value }
            let longer = text.count > 2 ? names.first { $0.hasPrefix(text) } : nil
            let hint =
                (longer ?? EditDistance.nearest(to: text, in: names).first).map { " (did you mean `\($0)`?)" } ?? ""
            throw ValueFault("expected \(choice), found `\(text)`\(hint)")
        } print: { value in
            words.first { $0.value == value }?.key ?? ""
        }
    }
}

extension Unicode.Scalar {
    /// An ASCII letter or digit.
    var isNameCharacter: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }
}
