/// Cuts the texts of a parameter into elements or members, by its style.
struct StyleSplitter {
    let parameter: ContractParameter
    let style: ParameterStyle
    let isExploded: Bool
    let taken: ValueInterpretation

    init(
        _ parameter: ContractParameter, _ style: ParameterStyle, isExploded: Bool, _ taken: ValueInterpretation
    ) {
        self.parameter = parameter
        self.style = style
        self.isExploded = isExploded
        self.taken = taken
    }

    // MARK: path segments and header fields

    /// - Parameter pieces: the texts, and then what is in them.
    func splitTexts(_ bytes: Span<UInt8>, _ pieces: inout [ValuePiece]) -> ParameterStyleFault? {
        switch style {
        case .matrix: return splitMatrix(bytes, &pieces)
        case .label: return splitLabel(bytes, &pieces)
        case .simple, .form, .deepObject: return splitAll(bytes, &pieces, at: .comma)
        case .spaceDelimited: return splitAll(bytes, &pieces, at: .space)
        case .pipeDelimited: return splitAll(bytes, &pieces, at: .pipe)
        case .tabDelimited: return splitAll(bytes, &pieces, at: .tab)
        }
    }

    private func splitAll(
        _ bytes: Span<UInt8>, _ pieces: inout [ValuePiece], at delimiter: ValueDelimiter
    ) -> ParameterStyleFault? {
        guard taken.structure != .primitive else { return nil }
        // The parts are added behind the texts, and then the texts are dropped.
        let count = pieces.count
        for index in 0..<count {
            let text = pieces[index].value
            if parameter.location == .header {
                splitHeader(bytes, text, at: delimiter, into: &pieces)
            } else {
                delimiter.split(bytes, text, isEncodedToo: taken.splitsEncoded, into: &pieces)
            }
        }
        pieces.removeFirst(count)
        return taken.structure == .object ? makeMembers(bytes, &pieces) : nil
    }

    /// Whitespace around commas is no part of the elements, and empty ones do not count (RFC 9110 section 5.6.1).
    private func splitHeader(
        _ bytes: Span<UInt8>, _ text: TextPiece, at delimiter: ValueDelimiter, into pieces: inout [ValuePiece]
    ) {
        guard delimiter == .comma, !text.isEmpty else {
            return delimiter.split(bytes, text, into: &pieces)
        }
        var walk = ListWalk(text.range)
        while let element = walk.next(bytes) { pieces.append(ValuePiece(value: text.piece(element))) }
    }

    /// `;color=blue;color=black`
    private func splitMatrix(_ bytes: Span<UInt8>, _ pieces: inout [ValuePiece]) -> ParameterStyleFault? {
        guard let text = pieces.first?.value else { return nil }
        pieces.removeAll(keepingCapacity: true)
        guard let first = text.range.first, bytes[first] == 0x3B else {
            return fault(.missingPrefix(";"), text, bytes)
        }
        ValueDelimiter.semicolon.split(bytes, text.piece((first &+ 1)..<text.range.upperBound), into: &pieces)
        let isLoose = isExploded && taken.structure == .object
        for index in pieces.indices {
            pieces[index] = StyleSplitter.member(bytes, pieces[index].value)
            guard !isLoose, let name = pieces[index].name, !name.equals(bytes, parameter.name) else { continue }
            return fault(.missingPrefix(";\(parameter.name)="), pieces[index].whole, bytes)
        }
        if isLoose { return nil }
        if taken.structure == .array && isExploded { return nil }
        guard pieces.count == 1 else { return fault(.repeated(pieces.count), text, bytes) }
        return splitAll(bytes, &pieces, at: .comma)
    }

    /// `.blue.black`; unexploded also `.blue,black`, as OpenAPI 3.1.1 and RFC 6570 section 3.2.5 have it.
    private func splitLabel(_ bytes: Span<UInt8>, _ pieces: inout [ValuePiece]) -> ParameterStyleFault? {
        guard let text = pieces.first?.value else { return nil }
        guard let first = text.range.first, bytes[first] == 0x2E else {
            return fault(.missingPrefix("."), text, bytes)
        }
        let rest = text.piece((first &+ 1)..<text.range.upperBound)
        pieces[0].value = rest
        let isComma = !isExploded && ValueDelimiter.comma.isIn(bytes, rest)
        return splitAll(bytes, &pieces, at: isComma ? .comma : .dot)
    }

    // MARK: fields

    /// The members of an object that are fields of their own; nil for all else.
    func tree(_ bytes: Span<UInt8>, _ pieces: [ValuePiece]) -> MemberTree? {
        let isDeep = parameter.isDeep
        guard isDeep ? taken.structure != .primitive : parameter.hasLooseMembers && taken.structure == .object else {
            return nil
        }
        var tree = MemberTree()
        for piece in pieces {
            guard let name = piece.name else { continue }
            guard isDeep else {
                for part in cookieParts(bytes, piece) {
                    guard let name = part.name else { continue }
                    tree.add([name.decoded(bytes)], part.value, at: name.place.lowerBound)
                }
                continue
            }
            guard let end = name.end(bytes, ofPrefix: parameter.name),
                let path = BracketPath.names(bytes, name, from: end)
            else { return nil }
            tree.add(path, piece.value, at: name.place.lowerBound)
        }
        return tree
    }

    /// The table of the specification has `R=100&G=200` for cookies too.
    private func cookieParts(_ bytes: Span<UInt8>, _ piece: ValuePiece) -> [ValuePiece] {
        guard parameter.location == .cookie, isExploded, ValueDelimiter.ampersand.isIn(bytes, piece.value) else {
            return [piece]
        }
        var parts: [ValuePiece] = []
        ValueDelimiter.ampersand.split(bytes, piece.value, into: &parts)
        guard let first = parts.first, parts.dropFirst().allSatisfy({ StyleSplitter.hasEquals(bytes, $0.value) }) else {
            return [piece]
        }
        return [ValuePiece(name: piece.name, value: first.value)]
            + parts.dropFirst().map { StyleSplitter.member(bytes, $0.value) }
    }

    func splitFields(_ bytes: Span<UInt8>, _ pieces: inout [ValuePiece]) -> ParameterStyleFault? {
        guard let first = pieces.first, let last = pieces.last else { return nil }
        let place = first.whole.range.lowerBound..<max(first.whole.range.lowerBound, last.value.range.upperBound)
        let whole = first.whole.piece(place)
        if parameter.isDeep { return fault(.notMembers, whole, bytes) }
        if isExploded, taken.structure == .array {
            if parameter.location == .cookie { pieces = pieces.flatMap { cookieParts(bytes, $0) } }
            return nil
        }
        guard pieces.count == 1 else { return fault(.repeated(pieces.count), whole, bytes) }
        return splitAll(bytes, &pieces, at: style.delimiter)
    }

    // MARK: members

    private func makeMembers(_ bytes: Span<UInt8>, _ pieces: inout [ValuePiece]) -> ParameterStyleFault? {
        guard let first = pieces.first?.value, let last = pieces.last?.value else { return nil }
        let whole = first.piece(first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound))
        if whole.isEmpty {
            pieces.removeAll(keepingCapacity: true)
            return nil
        }
        guard !isExploded else { return cutMembers(bytes, &pieces) }
        guard pieces.count.isMultiple(of: 2) else { return fault(.oddCount(pieces.count), whole, bytes) }
        for index in 0..<(pieces.count / 2) {
            pieces[index] = ValuePiece(name: pieces[index &* 2].value, value: pieces[index &* 2 &+ 1].value)
        }
        pieces.removeLast(pieces.count / 2)
        return nil
    }

    private func cutMembers(_ bytes: Span<UInt8>, _ pieces: inout [ValuePiece]) -> ParameterStyleFault? {
        for index in pieces.indices {
            guard StyleSplitter.hasEquals(bytes, pieces[index].value) else {
                return fault(.missingEquals, pieces[index].value, bytes)
            }
            pieces[index] = StyleSplitter.member(bytes, pieces[index].value)
        }
        return nil
    }

    private static func hasEquals(_ bytes: Span<UInt8>, _ text: TextPiece) -> Bool {
        Word.first(0x3D, in: bytes, from: text.range.lowerBound, to: text.range.upperBound) != nil
    }

    /// `name=value`, or `name` alone.
    static func member(_ bytes: Span<UInt8>, _ text: TextPiece) -> ValuePiece {
        let end = text.range.upperBound
        guard let equals = Word.first(0x3D, in: bytes, from: text.range.lowerBound, to: end) else {
            return ValuePiece(name: text, value: text.piece(end..<end))
        }
        return ValuePiece(
            name: text.piece(text.range.lowerBound..<equals), value: text.piece((equals &+ 1)..<end))
    }

    private func fault(
        _ kind: ParameterStyleFault.Kind, _ text: TextPiece, _ bytes: Span<UInt8>
    ) -> ParameterStyleFault {
        parameter.fault(kind, text.place, bytes, found: text.range)
    }
}

extension ValuePiece {
    /// Name and value; of a part of a multipart body the value, as its name stands in its head.
    var whole: TextPiece {
        guard let name, name.shift == value.shift else { return value }
        return value.piece(name.range.lowerBound..<max(name.range.lowerBound, value.range.upperBound))
    }
}

extension ParameterStyle {
    /// What parts the elements of an array that is one text.
    var delimiter: ValueDelimiter {
        switch self {
        case .simple, .form, .matrix, .deepObject: .comma
        case .label: .dot
        case .spaceDelimited: .space
        case .pipeDelimited: .pipe
        case .tabDelimited: .tab
        }
    }
}
