/// From the texts of a parameter to its value.
extension ParameterReader {
    /// A path segment, or the values of header fields of one name.
    mutating func readTexts(
        _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ wanted: ValueInterpretation?
    ) -> ParameterReading {
        let place = pieces.place
        switch parameter.serialization {
        case .json: return readJSON(bytes, place)
        case .text:
            builder.begin()
            builder.add(joined(bytes), at: place, [])
            return finish(place, others: [])
        case .style(let style, let isExploded):
            let taken = wanted ?? ValueInterpretation(structure: parameter.shape.firstStructure)
            if taken.hasOtherCoding { toggleCoding() }
            let hasEscape =
                wanted == nil && parameter.location == .header && pieces.contains { $0.value.hasEscape(bytes) }
            let hasEncodedComma =
                wanted == nil && parameter.location == .path && taken.structure != .primitive
                && pieces.contains { $0.value.hasEscape(bytes, of: 0x2C) }
            let splitter = StyleSplitter(parameter, style, isExploded: isExploded, taken)
            if let fault = splitter.splitTexts(bytes, &pieces) { return .misstyled(fault) }
            builder.begin(keepsText: taken.keepsText)
            write(taken, parameter.shape, bytes, at: place)
            guard wanted == nil else { return finish(place, others: []) }
            return finish(
                place, others: others(taken, parameter, hasEscape: hasEscape, hasEncodedComma: hasEncodedComma))
        }
    }

    /// Fields of a query, of cookies or of a form.
    mutating func readFields(
        _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ place: Range<Int>, _ wanted: ValueInterpretation?
    ) -> ParameterReading {
        switch parameter.serialization {
        case .json, .text:
            guard pieces.count == 1 else { return repeated(parameter, bytes, place) }
            if case .json = parameter.serialization { return readJSON(bytes, place) }
            builder.begin()
            builder.addString(pieces[0].value, bytes)
            return finish(place, others: [])
        case .style(let style, let isExploded):
            let taken = wanted ?? ValueInterpretation(structure: parameter.firstStructure)
            if taken.hasOtherCoding { toggleCoding() }
            let isCookie = parameter.location == .cookie
            if isCookie { stripQuotes(bytes) }
            let hasEscape = wanted == nil && isCookie && pieces.contains { $0.value.hasEscape(bytes) }
            let hasEncodedComma =
                wanted == nil && style == .form && !isExploded && taken.structure != .primitive
                && pieces.contains { $0.value.hasEscape(bytes, of: 0x2C) }
            builder.begin(keepsText: taken.keepsText)
            if let fault = writeFields(parameter, bytes, place, taken) { return .misstyled(fault) }
            guard wanted == nil else { return finish(place, others: []) }
            return finish(
                place, others: others(taken, parameter, hasEscape: hasEscape, hasEncodedComma: hasEncodedComma))
        }
    }

    /// Adds the value that the pieces make together to what was written. Nothing is written if there is a fault.
    mutating func writeFields(
        _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ place: Range<Int>, _ taken: ValueInterpretation
    ) -> ParameterStyleFault? {
        guard case .style(let style, let isExploded) = parameter.serialization else { return nil }
        let splitter = StyleSplitter(parameter, style, isExploded: isExploded, taken)
        if let tree = splitter.tree(bytes, pieces) {
            tree.write(&builder, bytes, parameter.shape, at: place)
            return nil
        }
        if let fault = splitter.splitFields(bytes, &pieces) { return fault }
        write(taken, parameter.shape, bytes, at: place)
        return nil
    }

    private func repeated(
        _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ place: Range<Int>
    ) -> ParameterReading {
        .misstyled(parameter.fault(.repeated(pieces.count), place, bytes, found: place))
    }

    // MARK: writing

    private mutating func write(
        _ taken: ValueInterpretation, _ shape: ValueShape, _ bytes: Span<UInt8>, at place: Range<Int>
    ) {
        switch taken.structure {
        case .primitive:
            let types = shape.types.intersection(.primitives)
            if pieces.count == 1 {
                builder.addText(pieces[0].value, bytes, types)
            } else {
                builder.add(joined(bytes), at: place, types)
            }
        case .array:
            if pieces.count == 1, shape.isOfObjects, builder.addJSONArray(pieces[0].value, bytes) { return }
            let isLoneEmpty = pieces.count == 1 && pieces[0].value.isEmpty
            if isLoneEmpty { builder.addTrait(.hadLoneEmpty) }
            if isLoneEmpty && taken.isEmpty { pieces.removeAll(keepingCapacity: true) }
            let array = builder.open(.array, at: place)
            for piece in pieces { builder.add(piece.value, bytes, shape.items) }
            builder.close(array, count: pieces.count)
        case .object:
            let object = builder.open(.object, at: place)
            for piece in pieces {
                guard let name = piece.name else { continue }
                builder.addName(name, bytes)
                builder.add(piece.value, bytes, shape.member(name.decoded(bytes)))
            }
            builder.close(object, count: pieces.count)
        }
    }

    /// Lines of one field are one value (RFC 9110 section 5.3).
    private func joined(_ bytes: Span<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        for (index, piece) in pieces.enumerated() {
            if index > 0 { text += [0x2C, 0x20] }
            piece.value.appendDecoded(bytes, to: &text)
        }
        return text
    }

    private mutating func toggleCoding() {
        for index in pieces.indices {
            pieces[index].value.coding = pieces[index].value.coding == .plain ? .percent : .plain
        }
    }

    /// Quotes around a cookie's value (RFC 6265 section 4.1.1) are what servers take off.
    private mutating func stripQuotes(_ bytes: Span<UInt8>) {
        for index in pieces.indices {
            let range = pieces[index].value.range
            guard range.count >= 2, bytes[range.lowerBound] == 0x22, bytes[range.upperBound &- 1] == 0x22 else {
                continue
            }
            pieces[index].value.range = (range.lowerBound &+ 1)..<(range.upperBound &- 1)
        }
    }

    // MARK: JSON

    /// `content: application/json`.
    private mutating func readJSON(_ bytes: Span<UInt8>, _ place: Range<Int>) -> ParameterReading {
        guard let piece = pieces.first?.value else { return .missing }
        let text = pieces.count == 1 ? piece.decoded(bytes) : joined(bytes)
        let reading = JSONTextReading(text, piece, bytes)
        guard let tape = reading.tape else { return .broken(reading.faults) }
        builder.begin()
        builder.add(tape, of: text, piece, bytes)
        return finish(place, others: [], syntax: reading.faults)
    }

    // MARK: other ways

    private func others(
        _ first: ValueInterpretation, _ parameter: ContractParameter, hasEscape: Bool = false,
        hasEncodedComma: Bool = false
    ) -> [ValueInterpretation] {
        let traits = builder.traits
        let shape = parameter.shape
        let isUnion = [.object, .array, .primitive].count(where: shape.allows) > 1
        guard isUnion || hasEscape || hasEncodedComma || !traits.isEmpty else { return [] }
        var others: [ValueInterpretation] = []
        func add(_ change: (inout ValueInterpretation) -> Void) {
            var other = first
            change(&other)
            others.append(other)
        }
        if traits.contains(.hadChoice) { add { $0.keepsText = true } }
        if traits.contains(.hadLoneEmpty) { add { $0.isEmpty = true } }
        if hasEncodedComma { add { $0.splitsEncoded = true } }
        if hasEscape { add { $0.hasOtherCoding = true } }
        return isUnion ? others + shape.otherwise(than: first.structure) : others
    }
}

extension ContractParameter {
    /// An object in `deepObject` is one even if the schema does not say so.
    var firstStructure: ValueInterpretation.Structure {
        isDeep && shape.types.isEmpty && !shape.allows(.array) ? .object : shape.firstStructure
    }
}
