/// Reads the parameters of a request as their contract describes them (OpenAPI 3.1 section 4.8.12): from texts to
/// values that a schema can judge.
///
/// One is used for many requests: `begin` with each, then `read` for each parameter. Holds no bytes; the lists that it
/// keeps are bounded by the length of a head.
struct ParameterReader {
    /// The parameters of the query. Those that nobody owns are unknown to the contract.
    private(set) var query = FieldList()
    private(set) var cookies = FieldList()
    var builder = ValueTapeBuilder()
    /// Elements or members of the value at hand.
    var pieces: [ValuePiece] = []
    /// Where a query ends, or would begin.
    private var queryEnd = 0

    init() {}

    /// - Parameters:
    ///   - parameters: those of the operation.
    ///   - query: behind the `?`; nil without one.
    mutating func begin(
        _ parameters: [ContractParameter], _ bytes: Span<UInt8>, _ head: RequestHead, query range: Range<Int>?
    ) {
        if !query.isEmpty { query.removeAll() }
        if !cookies.isEmpty { cookies.removeAll() }
        queryEnd = range?.upperBound ?? head.target.upperBound
        if let range, !range.isEmpty {
            query.append(query: range, bytes)
            query.assign(to: parameters, in: .query, bytes)
        }
        guard parameters.contains(where: { $0.location == .cookie }) else { return }
        for field in head.fields where field.known == .cookie { cookies.append(cookies: field.value, bytes) }
        cookies.assign(to: parameters, in: .cookie, bytes)
    }

    /// - Parameters:
    ///   - index: position of the parameter in its operation.
    ///   - capture: where the value of a path parameter stands, as sent.
    ///   - interpretation: one of those that an earlier reading named; nil for the first.
    mutating func read(
        _ index: Int, _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ head: RequestHead,
        capture: Range<Int>? = nil, as interpretation: ValueInterpretation? = nil
    ) -> ParameterReading {
        let reading = readOnce(index, parameter, bytes, head, capture, interpretation)
        guard interpretation == nil, case .misstyled = reading else { return reading }
        let decoding = ValueInterpretation(structure: .object, splitsEncoded: true)
        if parameter.firstStructure == .object,
            case .value(var value) = readOnce(index, parameter, bytes, head, capture, decoding)
        {
            value.others = parameter.shape.otherwise(than: .object)
            return .value(value)
        }
        // Not an object or array, but perhaps what else the schema allows.
        let first = parameter.firstStructure
        for structure in parameter.shape.structures where structure.rawValue > first.rawValue {
            let other = ValueInterpretation(structure: structure)
            guard case .value(let value) = readOnce(index, parameter, bytes, head, capture, other) else { continue }
            return .value(
                ParameterValue(
                    value: value.value, place: value.place,
                    others: [ValueInterpretation(structure: structure, keepsText: true)], syntax: value.syntax))
        }
        return reading
    }

    private mutating func readOnce(
        _ index: Int, _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ head: RequestHead,
        _ capture: Range<Int>?, _ interpretation: ValueInterpretation?
    ) -> ParameterReading {
        pieces.removeAll(keepingCapacity: true)
        switch parameter.location {
        case .path:
            guard let capture else { return .missing }
            pieces.append(ValuePiece(value: TextPiece(range: capture, coding: .percent)))
            return readTexts(parameter, bytes, interpretation)
        case .header:
            for field in head.fields where TextPiece.equals(bytes, field.name, ignoringCase: parameter.name) {
                pieces.append(ValuePiece(value: TextPiece(range: field.value, coding: .plain)))
            }
            return pieces.isEmpty ? .missing : readTexts(parameter, bytes, interpretation)
        case .query: return read(query, index, parameter, bytes, interpretation)
        case .cookie: return read(cookies, index, parameter, bytes, interpretation)
        }
    }

    /// True if the parameter is there, whatever it says: for those without a schema.
    func contains(
        _ index: Int, _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ head: RequestHead
    ) -> Bool {
        switch parameter.location {
        case .path: true
        case .header: head.fields.contains { TextPiece.equals(bytes, $0.name, ignoringCase: parameter.name) }
        case .query: query.fields.contains { $0.owner == index }
        case .cookie: cookies.fields.contains { $0.owner == index }
        }
    }

    /// Query parameters that the contract does not describe: positions in `query`.
    var unknownQueryParameters: [Int] {
        query.isEmpty ? [] : query.fields.indices.filter { query.fields[$0].owner < 0 }
    }

    /// The field of the query is part of what was said of the parameter: it is not unknown any more.
    mutating func explain(_ fields: [Int], by parameter: Int) {
        for field in fields { query.setOwner(parameter, of: field) }
    }

    /// The same values in another style, if that is what was sent: for a parameter that is missing, cannot be read, or
    /// that its schema rejects.
    mutating func guessStyle(
        _ index: Int, _ parameter: ContractParameter, _ bytes: Span<UInt8>, _ head: RequestHead,
        capture: Range<Int>? = nil
    ) -> StyleRecognizer.Guess? {
        guard var recognizer = StyleRecognizer(parameter) else { return nil }
        switch parameter.location {
        case .path:
            return capture.flatMap { recognizer.guess(bytes, TextPiece(range: $0, coding: .percent)) }
        case .header:
            var values = head.fields.filter { TextPiece.equals(bytes, $0.name, ignoringCase: parameter.name) }
                .map(\.value)
            guard let value = values.popLast(), values.isEmpty else { return nil }
            return recognizer.guess(bytes, TextPiece(range: value, coding: .plain))
        case .query: return recognizer.guess(bytes, query, index)
        case .cookie: return recognizer.guess(bytes, cookies, index)
        }
    }

    /// What is there and may have been meant by the name of a missing parameter.
    func nearestName(to parameter: ContractParameter, _ bytes: Span<UInt8>, _ head: RequestHead) -> String? {
        let names: [String]
        switch parameter.location {
        case .path: return nil
        case .query: names = unknownNames(query, bytes)
        case .cookie: names = unknownNames(cookies, bytes)
        case .header:
            names = head.fields.prefix(ParameterReader.nameLimit).filter { $0.name.count <= 64 }
                .map { ByteText.string(bytes, $0.name) }
        }
        return EditDistance.nearest(to: parameter.name, in: names).first
    }

    private func unknownNames(_ list: FieldList, _ bytes: Span<UInt8>) -> [String] {
        list.fields.prefix(ParameterReader.nameLimit).filter { $0.owner < 0 && $0.name.range.count <= 64 }
            .map { $0.name.string(bytes) }
    }

    /// Names that are looked at for a hint.
    private static let nameLimit = 200

    /// Where a parameter that is missing in the query would stand.
    var endOfQuery: Int { queryEnd }

    // MARK: fields

    private mutating func read(
        _ list: FieldList, _ index: Int, _ parameter: ContractParameter, _ bytes: Span<UInt8>,
        _ interpretation: ValueInterpretation?
    ) -> ParameterReading {
        var first: FieldList.Field?
        var last: FieldList.Field?
        for field in list.fields where field.owner == index {
            if first == nil { first = field }
            last = field
            pieces.append(ValuePiece(name: field.name, value: field.value))
        }
        guard let first, let last else { return readNothing(parameter) }
        // Browsers send cookies of one name for several paths (RFC 6265 section 4.2.2); servers take the first.
        if parameter.location == .cookie, !parameter.takesSeveralFields { pieces.removeLast(pieces.count &- 1) }
        let end = pieces.count == 1 ? first.place.upperBound : last.place.upperBound
        let place = first.place.lowerBound..<max(first.place.lowerBound, end)
        if parameter.allowsEmptyValue, pieces.count == 1, first.value.isEmpty, parameter.location == .query {
            return .empty(place)
        }
        return readFields(parameter, bytes, place, interpretation)
    }

    /// An object whose members stand alone, and has none: nobody can tell it from one that is not there.
    private mutating func readNothing(_ parameter: ContractParameter) -> ParameterReading {
        guard parameter.isRequired, parameter.hasLooseMembers, parameter.shape.firstStructure == .object else {
            return .missing
        }
        let place = queryEnd..<queryEnd
        builder.begin()
        let object = builder.open(.object, at: place)
        builder.close(object, count: 0)
        return finish(place, others: [])
    }

    /// The tape is written.
    func finish(
        _ place: Range<Int>, others: [ValueInterpretation], syntax: [ParameterSyntaxFault] = []
    ) -> ParameterReading {
        guard let value = builder.value else { return .missing }
        return .value(ParameterValue(value: value, place: place, others: others, syntax: syntax))
    }
}
