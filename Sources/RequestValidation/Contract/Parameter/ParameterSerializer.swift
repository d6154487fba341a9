/// A value as texts, to be written in another style.
enum PlainValue: Sendable, Equatable {
    case text([UInt8])
    case array([[UInt8]])
    case object([Member])

    struct Member: Sendable, Equatable {
        let name: [UInt8]
        let value: [UInt8]
    }
}

/// Writes values in the style of a parameter: what a client should have sent.
struct ParameterSerializer {
    /// Elements that are shown.
    static let shownElements = 8

    private let parameter: ContractParameter
    /// Texts as they are, for forms without values.
    private let isVerbatim: Bool

    /// The value as it should stand in the request: `ids=1&ids=2` in a query, `1,2` in a path or header field. Nil for
    /// parameters that have no style.
    static func text(_ value: PlainValue, _ parameter: ContractParameter) -> String? {
        ParameterSerializer(parameter: parameter, isVerbatim: false).write(value)
    }

    /// The style without values: `ids=...&ids=...`
    static func form(_ parameter: ContractParameter) -> String {
        let dots = Array("...".utf8)
        let value: PlainValue
        switch parameter.firstStructure {
        case .primitive: value = .text(dots)
        case .array: value = .array([dots, dots])
        case .object:
            let names = parameter.shape.members.keys.sorted().prefix(2)
            value = .object(
                (names.isEmpty ? ["name"] : Array(names)).map { PlainValue.Member(name: Array($0.utf8), value: dots) })
        }
        return ParameterSerializer(parameter: parameter, isVerbatim: true).write(value) ?? parameter.name
    }

    private func write(_ value: PlainValue) -> String? {
        guard case .style(let style, let isExploded) = parameter.serialization else { return nil }
        let name = encoded(Array(parameter.name.utf8))
        switch value {
        case .text(let text): return prefix(style, name) + encoded(text)
        case .array(let elements):
            let texts = cut(elements.map(encoded))
            if isExploded, let each = repeatedPrefix(style, name) {
                return texts.map { each.prefix + $0 }.joined(separator: each.separator)
            }
            return prefix(style, name) + texts.joined(separator: separator(style))
        case .object(let members): return write(members, style, isExploded, name)
        }
    }

    private func write(
        _ members: [PlainValue.Member], _ style: ParameterStyle, _ isExploded: Bool, _ name: String
    ) -> String {
        let pairs = members.map { (name: encoded($0.name), value: encoded($0.value)) }
        if style == .deepObject {
            return cut(pairs.map { "\(name)[\($0.name)]=\($0.value)" }).joined(separator: parting)
        }
        guard isExploded else {
            return prefix(style, name)
                + cut(pairs.map { $0.name + separator(style) + $0.value }).joined(separator: separator(style))
        }
        let texts = cut(pairs.map { "\($0.name)=\($0.value)" })
        switch style {
        case .matrix: return ";" + texts.joined(separator: ";")
        case .label: return "." + texts.joined(separator: ".")
        case .simple: return texts.joined(separator: ",")
        case .form, .spaceDelimited, .pipeDelimited, .tabDelimited, .deepObject:
            return texts.joined(separator: parting)
        }
    }

    /// What stands before a value, or before all elements.
    private func prefix(_ style: ParameterStyle, _ name: String) -> String {
        switch style {
        case .matrix: return ";\(name)="
        case .label: return "."
        case .simple: return ""
        case .form, .spaceDelimited, .pipeDelimited, .tabDelimited, .deepObject:
            switch parameter.location {
            case .query, .cookie: return "\(name)="
            case .path, .header: return ""
            }
        }
    }

    /// What stands before and between exploded elements; nil where they are written as others are.
    private func repeatedPrefix(_ style: ParameterStyle, _ name: String) -> (prefix: String, separator: String)? {
        switch style {
        case .matrix: (";\(name)=", "")
        case .label: (".", "")
        case .simple: nil
        case .form, .spaceDelimited, .pipeDelimited, .tabDelimited, .deepObject:
            parameter.location == .query || parameter.location == .cookie ? ("\(name)=", parting) : nil
        }
    }

    private var parting: String { parameter.location == .cookie ? "; " : "&" }

    private func separator(_ style: ParameterStyle) -> String {
        switch style.delimiter {
        case .comma, .ampersand, .semicolon: ","
        // RFC 6570 section 3.2.5 and OpenAPI 3.1.1; a dot could be part of a number.
        case .dot: ","
        case .space: "%20"
        case .pipe: isVerbatim ? "|" : "%7C"
        case .tab: "%09"
        }
    }

    private func cut(_ texts: [String]) -> [String] {
        guard texts.count > ParameterSerializer.shownElements else { return texts }
        return texts.prefix(ParameterSerializer.shownElements) + ["..."]
    }

    private func encoded(_ text: [UInt8]) -> String {
        guard !isVerbatim else { return String(decoding: text, as: UTF8.self) }
        var result = ""
        for byte in text.prefix(64) {
            if RequestTarget.isUnreserved(byte) || mayStand(byte) {
                result += String(UnicodeScalar(byte))
            } else {
                result += parameter.location == .header ? ByteText.escaped(byte) : PercentEncoding.encoded(byte)
            }
        }
        return text.count > 64 ? result + "..." : result
    }

    private func mayStand(_ byte: UInt8) -> Bool {
        switch parameter.location {
        case .header: return byte >= 0x20 && byte < 0x7F && byte != 0x2C && byte != 0x5C
        case .path, .cookie: return false
        case .query:
            // `gen-delims` and `sub-delims` (RFC 3986 section 2.2) but for those that part parameters, and the plus.
            let reserved: [UInt8] = [0x21, 0x24, 0x27, 0x28, 0x29, 0x2A, 0x2F, 0x3A, 0x3B, 0x3F, 0x40, 0x5B, 0x5D]
            return byte == 0x5B || byte == 0x5D ? isName(byte) : parameter.allowsReserved && reserved.contains(byte)
        }
    }

    /// Brackets stand as they are in names that have them, as everybody writes them.
    private func isName(_ byte: UInt8) -> Bool { parameter.name.utf8.contains(byte) || parameter.allowsReserved }
}

extension ContractParameter {
    /// A fault of style, as far as the style says what is right.
    ///
    /// - Parameters:
    ///   - found: what was sent, in the bytes.
    func fault(
        _ kind: ParameterStyleFault.Kind, _ place: Range<Int>, _ bytes: Span<UInt8>, found: Range<Int>,
        right: String? = nil
    ) -> ParameterStyleFault {
        ParameterStyleFault(
            kind: kind, place: place, found: ByteText.escaped(bytes, found, limit: 60), right: right,
            form: ParameterSerializer.form(self))
    }
}
