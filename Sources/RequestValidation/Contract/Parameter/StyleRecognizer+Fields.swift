/// Fields of a query, of cookies or of a form.
extension StyleRecognizer {
    /// - Parameter index: position of the parameter among those that the fields were assigned to.
    mutating func guess(_ bytes: Span<UInt8>, _ list: FieldList, _ index: Int) -> Guess? {
        for candidate in candidates(bytes, list, list.owned(by: index)) {
            if let guess = judge(candidate, bytes) { return guess }
        }
        return nil
    }

    private func candidates(_ bytes: Span<UInt8>, _ list: FieldList, _ owned: [Int]) -> [Candidate] {
        var found: [Candidate] = []
        if owned.count == 1, let field = owned.first.map({ list.fields[$0] }) {
            found += texts(bytes, field.value, whole: field.whole)
        }
        if parameter.isNameless {
            for (index, field) in list.fields.enumerated()
            where field.owner < 0 && field.name.equals(bytes, parameter.name) {
                found += texts(bytes, field.value, whole: field.whole, [index])
            }
        }
        if owned.count > 1, let candidate = repeated(bytes, list, owned) { found.append(candidate) }
        return found + named(bytes, list) + [looseMembers(bytes, list)].compactMap { $0 }
    }

    /// `ids=1&ids=2`, where one text is wanted.
    private func repeated(_ bytes: Span<UInt8>, _ list: FieldList, _ owned: [Int]) -> Candidate? {
        let fields = owned.map { list.fields[$0] }
        guard fields.allSatisfy({ $0.name.equals(bytes, parameter.name) }) else { return nil }
        let texts = fields.map { $0.value.decoded(bytes) }
        let kind = ParameterStyleFault.Kind.repeated(fields.count)
        if parameter.shape.allows(.array), !isExploded {
            return Candidate(kind: kind, value: .array(texts), whole: whole(fields))
        }
        guard Set(texts).count == 1, let text = texts.first else { return nil }
        return Candidate(kind: kind, value: .text(text), whole: whole(fields))
    }

    /// Fields that nobody took, named after the parameter: `ids[]=1`, `ids[0]=1`, `filter[a]=1`, `filter.a=1`.
    private func named(_ bytes: Span<UInt8>, _ list: FieldList) -> [Candidate] {
        var elements: [(index: Int, value: [UInt8])] = []
        var members: [PlainValue.Member] = []
        var fields: [Int] = []
        var kind: ParameterStyleFault.Kind?
        for (index, field) in list.fields.enumerated() where field.owner < 0 {
            guard let part = part(bytes, field), kind == nil || kind == part.kind else { continue }
            kind = part.kind
            fields.append(index)
            let value = field.value.decoded(bytes)
            if let name = part.name {
                members.append(PlainValue.Member(name: name, value: value))
            } else {
                elements.append((part.index, value))
            }
            guard fields.count <= StyleRecognizer.limit else { return [] }
        }
        guard let kind else { return [] }
        let whole = whole(fields.map { list.fields[$0] })
        guard members.isEmpty else {
            return [Candidate(kind: kind, value: .object(members), whole: whole, fields: fields)]
        }
        let texts = elements.sorted { $0.index < $1.index }.map(\.value)
        var found = [Candidate(kind: kind, value: .array(texts), whole: whole, fields: fields)]
        if texts.count == 1 {
            found.append(Candidate(kind: kind, value: .text(texts[0]), whole: whole, fields: fields))
        }
        return found
    }

    private struct Part {
        let kind: ParameterStyleFault.Kind
        var name: [UInt8]?
        var index = 0
    }

    /// What stands behind the parameter's name in a field's.
    private func part(_ bytes: Span<UInt8>, _ field: FieldList.Field) -> Part? {
        var bare = parameter.name
        // A contract may call it `ids[]`, and `ids` is sent.
        if bare.hasSuffix("[]") {
            bare.removeLast(2)
            if field.name.equals(bytes, bare) { return Part(kind: .missingBrackets) }
        }
        guard let end = field.name.end(bytes, ofPrefix: bare), end < field.name.range.upperBound else { return nil }
        if bytes[end] == 0x2E {
            let name = field.name.piece((end &+ 1)..<field.name.range.upperBound).decoded(bytes)
            guard !name.isEmpty else { return nil }
            return StyleRecognizer.number(name).map { Part(kind: .indexes, index: $0) } ?? Part(kind: .dots, name: name)
        }
        guard let names = BracketPath.names(bytes, field.name, from: end), names.count == 1, let name = names.first
        else {
            return nil
        }
        if name.isEmpty { return Part(kind: .emptyBrackets) }
        let isArray = parameter.shape.allows(.array)
        if isArray, let number = StyleRecognizer.number(name) { return Part(kind: .indexes, index: number) }
        return Part(kind: .memberBrackets, name: name)
    }

    private static func number(_ text: [UInt8]) -> Int? {
        guard text.count < 10, text.allSatisfy(ByteClass.isDigit) else { return nil }
        return Int(String(decoding: text, as: UTF8.self))
    }

    /// `R=100&G=200`, where the members should be under the parameter's name.
    private func looseMembers(_ bytes: Span<UInt8>, _ list: FieldList) -> Candidate? {
        guard !parameter.hasLooseMembers, !parameter.shape.members.isEmpty else { return nil }
        var members: [PlainValue.Member] = []
        var fields: [Int] = []
        for (index, field) in list.fields.enumerated() where field.owner < 0 {
            let name = field.name.decoded(bytes)
            guard parameter.shape.members[String(decoding: name, as: UTF8.self)] != nil else { continue }
            members.append(PlainValue.Member(name: name, value: field.value.decoded(bytes)))
            fields.append(index)
        }
        guard !fields.isEmpty else { return nil }
        let whole = whole(fields.map { list.fields[$0] })
        return Candidate(kind: .looseMembers, value: .object(members), whole: whole, fields: fields)
    }

    /// From the first to the last.
    private func whole(_ fields: [FieldList.Field]) -> TextPiece {
        guard let first = fields.first, let last = fields.last else { return TextPiece(range: 0..<0, coding: .plain) }
        let start = first.whole.range.lowerBound
        return first.value.piece(start..<max(start, last.value.range.upperBound))
    }
}

extension FieldList.Field {
    var whole: TextPiece { ValuePiece(name: name, value: value).whole }
}
