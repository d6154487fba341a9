/// Finds out what was sent where a parameter is missing, cannot be read, or is rejected by its schema: the same values
/// in another style.
///
/// Asked only then: where the schema accepts the reading as it is, nothing is wrong with the style.
struct StyleRecognizer {
    /// A parameter in another style.
    struct Guess {
        let fault: ParameterStyleFault
        /// The values as they would be read in the right style: only if the schema accepts them it is certain that the
        /// style is what is wrong.
        let value: ValueTape
        /// Fields of the query or of the form that it explains, which no parameter has taken: they are not unknown.
        let fields: [Int]
    }

    /// Elements and members that are looked at.
    static let limit = 1000

    let parameter: ContractParameter
    let style: ParameterStyle
    let isExploded: Bool
    var builder = ValueTapeBuilder()

    /// Nil for parameters without a style.
    init?(_ parameter: ContractParameter) {
        guard case .style(let style, let isExploded) = parameter.serialization else { return nil }
        self.parameter = parameter
        self.style = style
        self.isExploded = isExploded
    }

    /// Something sent, and the values in it.
    struct Candidate {
        let kind: ParameterStyleFault.Kind
        let value: PlainValue
        /// All of it, with the name.
        let whole: TextPiece
        var fields: [Int] = []
    }

    // MARK: path segments and header fields

    /// - Parameter text: the path segment, or the field's value.
    mutating func guess(_ bytes: Span<UInt8>, _ text: TextPiece) -> Guess? {
        for candidate in candidates(bytes, text) {
            if let guess = judge(candidate, bytes) { return guess }
        }
        return nil
    }

    private func candidates(_ bytes: Span<UInt8>, _ text: TextPiece) -> [Candidate] {
        let (prefix, bare) = withoutPrefix(bytes, text)
        var found: [Candidate] = []
        if let prefix { found += plain(bytes, bare, whole: text, .prefix(prefix)) }
        let needed = style == .matrix ? ";\(parameter.name)=" : style == .label ? "." : nil
        if let needed, prefix != needed { found += plain(bytes, bare, whole: text, .missingPrefix(needed)) }
        return found + texts(bytes, bare, whole: text)
    }

    /// What another style would put before the value.
    private func withoutPrefix(_ bytes: Span<UInt8>, _ text: TextPiece) -> (prefix: String?, bare: TextPiece) {
        guard let first = text.range.first, parameter.location == .path else { return (nil, text) }
        let end = text.range.upperBound
        if bytes[first] == 0x2E {
            return (".", text.piece((first &+ 1)..<end))
        }
        guard bytes[first] == 0x3B else { return (nil, text) }
        guard let equals = Word.first(0x3D, in: bytes, from: first, to: end) else { return (nil, text) }
        let name = ByteText.string(bytes, first..<(equals &+ 1))
        return (name, text.piece((equals &+ 1)..<end))
    }

    /// The value as it would be in `simple`, behind a prefix that should not be there, or without one that should.
    private func plain(
        _ bytes: Span<UInt8>, _ text: TextPiece, whole: TextPiece, _ kind: ParameterStyleFault.Kind
    ) -> [Candidate] {
        switch parameter.shape.firstStructure {
        case .primitive: return [Candidate(kind: kind, value: .text(text.decoded(bytes)), whole: whole)]
        case .array:
            var pieces: [ValuePiece] = []
            ValueDelimiter.comma.split(bytes, text, into: &pieces)
            return [Candidate(kind: kind, value: .array(pieces.map { $0.value.decoded(bytes) }), whole: whole)]
        case .object:
            guard let members = alternating(bytes, text, .comma) ?? pairs(bytes, text, .comma) else { return [] }
            return [Candidate(kind: kind, value: .object(members), whole: whole)]
        }
    }

    // MARK: one text

    /// What one text may be in other styles.
    func texts(_ bytes: Span<UInt8>, _ text: TextPiece, whole: TextPiece, _ fields: [Int] = []) -> [Candidate] {
        let structures = parameter.shape.structures
        var found: [Candidate] = []
        if let value = json(bytes, text) {
            found.append(Candidate(kind: .json, value: value, whole: whole, fields: fields))
        }
        if structures.contains(.array) { found += delimited(bytes, text, whole, fields) }
        if structures.contains(.object) || parameter.isDeep {
            if let members = pairs(bytes, text, .comma), !(isExploded && style == .simple) {
                found.append(Candidate(kind: .pairs, value: .object(members), whole: whole, fields: fields))
            }
            if let members = alternating(bytes, text, .comma), isExploded || parameter.isDeep {
                found.append(Candidate(kind: .alternating, value: .object(members), whole: whole, fields: fields))
            }
            for delimiter in StyleRecognizer.delimiters where delimiter != style.delimiter {
                guard let members = alternating(bytes, text, delimiter) else { continue }
                found.append(
                    Candidate(kind: .delimited(delimiter), value: .object(members), whole: whole, fields: fields))
            }
        }
        if structures == [.primitive], text.coding == .form, let plus = withPlus(bytes, text) {
            found.append(Candidate(kind: .plus, value: .text(plus), whole: whole, fields: fields))
        }
        if structures == [.primitive], let bare = unquoted(bytes, text) {
            found.append(Candidate(kind: .quotes, value: .text(bare), whole: whole, fields: fields))
        }
        return found
    }

    private static let delimiters: [ValueDelimiter] = [.comma, .semicolon, .pipe, .tab, .space]

    private func delimited(
        _ bytes: Span<UInt8>, _ text: TextPiece, _ whole: TextPiece, _ fields: [Int]
    ) -> [Candidate] {
        let isOneText = !(isExploded && style != .simple && style != .label && style != .matrix)
        var found: [Candidate] = []
        for delimiter in StyleRecognizer.delimiters where !(isOneText && delimiter == style.delimiter) {
            var pieces: [ValuePiece] = []
            delimiter.split(bytes, text, isEncodedToo: true, into: &pieces)
            guard pieces.count > 1, pieces.count <= StyleRecognizer.limit else { continue }
            let elements = pieces.map { StyleRecognizer.trimmed($0.value.decoded(bytes)) }.filter { !$0.isEmpty }
            guard elements.count > 1 else { continue }
            found.append(
                Candidate(kind: .delimited(delimiter), value: .array(elements), whole: whole, fields: fields))
        }
        return found
    }

    /// `R=100,G=200`
    private func pairs(_ bytes: Span<UInt8>, _ text: TextPiece, _ delimiter: ValueDelimiter) -> [PlainValue.Member]? {
        var pieces: [ValuePiece] = []
        delimiter.split(bytes, text, isEncodedToo: true, into: &pieces)
        guard pieces.count <= StyleRecognizer.limit else { return nil }
        var members: [PlainValue.Member] = []
        for piece in pieces {
            let text = StyleRecognizer.trimmed(piece.value.decoded(bytes))
            guard let equals = text.firstIndex(of: 0x3D), equals > 0 else { return nil }
            members.append(PlainValue.Member(name: Array(text[..<equals]), value: Array(text[(equals &+ 1)...])))
        }
        return members
    }

    /// `R,100,G,200`, with names that the schema knows.
    private func alternating(
        _ bytes: Span<UInt8>, _ text: TextPiece, _ delimiter: ValueDelimiter
    ) -> [PlainValue.Member]? {
        var pieces: [ValuePiece] = []
        delimiter.split(bytes, text, isEncodedToo: true, into: &pieces)
        guard pieces.count.isMultiple(of: 2), pieces.count <= StyleRecognizer.limit else { return nil }
        let texts = pieces.map { StyleRecognizer.trimmed($0.value.decoded(bytes)) }
        let members = stride(from: 0, to: texts.count &- 1, by: 2).map {
            PlainValue.Member(name: texts[$0], value: texts[$0 &+ 1])
        }
        let isKnown = members.contains { parameter.shape.members[String(decoding: $0.name, as: UTF8.self)] != nil }
        return isKnown ? members : nil
    }

    /// The text with `+` as it is, as in `2026-01-01T00:00:00+02:00`.
    private func withPlus(_ bytes: Span<UInt8>, _ text: TextPiece) -> [UInt8]? {
        guard Word.first(0x2B, in: bytes, from: text.range.lowerBound, to: text.range.upperBound) != nil else {
            return nil
        }
        return TextPiece(range: text.range, coding: .percent).decoded(bytes)
    }

    private func unquoted(_ bytes: Span<UInt8>, _ text: TextPiece) -> [UInt8]? {
        let decoded = text.decoded(bytes)
        guard decoded.count > 2, let first = decoded.first, first == 0x22 || first == 0x27, decoded.last == first else {
            return nil
        }
        return Array(decoded[1..<(decoded.count &- 1)])
    }

    private static func trimmed(_ text: [UInt8]) -> [UInt8] {
        Array(text.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    }

    // MARK: JSON

    /// An array or object in JSON whose parts are texts, numbers, booleans or null.
    private func json(_ bytes: Span<UInt8>, _ text: TextPiece) -> PlainValue? {
        let decoded = text.decoded(bytes)
        guard let first = decoded.first, first == 0x5B || first == 0x7B, let tape = JSONTape.parse(decoded.span),
            tape.count(of: tape.root) <= StyleRecognizer.limit
        else { return nil }
        if first == 0x5B {
            let elements = tape.elements(of: tape.root).map { plain($0, tape) }
            return elements.contains(nil) ? nil : .array(elements.compactMap { $0 })
        }
        var members: [PlainValue.Member] = []
        for member in tape.members(of: tape.root) {
            guard let value = plain(member.value, tape) else { return nil }
            members.append(PlainValue.Member(name: Array(member.name), value: value))
        }
        return .object(members)
    }

    private func plain(_ value: JSONTape.Value, _ tape: JSONTape) -> [UInt8]? {
        switch tape.kind(of: value) {
        case .null: Array("null".utf8)
        case .false: Array("false".utf8)
        case .true: Array("true".utf8)
        case .number: tape.numberText(of: value).map { Array($0.utf8) }
        case .string: tape.bytes(of: value).map { Array($0) }
        case .array, .object: nil
        }
    }
}
