/// Makes one object of the fields of a form.
///
/// One is used for many forms. Asked at the end of the body, with what a scanner's collector kept.
struct FormReader {
    private var reader = ParameterReader()
    private var faults: [FormFieldFault] = []
    private var hasUnread = false
    /// Of the object, so far.
    private var memberCount = 0

    init() {}

    /// - Parameters:
    ///   - keepsText: texts stay texts wherever strings are allowed; for a second reading.
    ///   - omitted: fields that are left out, by name.
    mutating func read(
        _ plan: FormPlan, _ collector: FormCollector, keepsText: Bool = false, without omitted: Set<String> = []
    ) -> FormReading? {
        var list = collector.list
        let bytes = collector.bytes
        list.assign(to: plan.fields, in: .query, bytes.span)
        faults = []
        hasUnread = false
        reader.builder.begin(keepsText: keepsText)
        let object = reader.builder.open(.object, at: FormReader.span(list))
        let groups = FormReader.groups(list, bytes.span)
        memberCount = 0
        for group in groups {
            guard omitted.isEmpty || !omitted.contains(name(of: group, plan, list, bytes.span)) else { continue }
            write(group, plan, list, bytes.span, isMultipart: collector.isMultipart)
        }
        reader.builder.close(object, count: memberCount)
        return reader.builder.value.map { value in
            FormReading(
                value: value, hasChoice: !keepsText && reader.builder.traits.contains(.hadChoice),
                isComplete: collector.isComplete, hasUnread: hasUnread, faults: faults)
        }
    }

    /// The same values in another style, if that is what was sent of a field that is missing or that its schema
    /// rejects. Fields that it explains are not unknown: their names come with it.
    func guessStyle(_ name: String, _ plan: FormPlan, _ collector: FormCollector) -> (
        fault: FormFieldFault, value: ValueTape, fields: [String]
    )? {
        guard let index = plan.fields.firstIndex(where: { $0.name == name }),
            var recognizer = StyleRecognizer(plan.fields[index])
        else { return nil }
        var list = collector.list
        let bytes = collector.bytes
        list.assign(to: plan.fields, in: .query, bytes.span)
        guard !list.fields.contains(where: { $0.owner == index && $0.value.isOpaque }) else { return nil }
        guard let guess = recognizer.guess(bytes.span, list, index) else { return nil }
        let fault = FormFieldFault(
            kind: .style(guess.fault), name: FormReader.label(name), place: guess.fault.place,
            isPart: collector.isMultipart, source: plan.source)
        return (fault, guess.value, guess.fields.map { list.fields[$0].name.string(bytes.span) })
    }

    // MARK: groups

    /// Fields that are one member of the object.
    private struct Group {
        /// Position in the plan; -1 for fields that it does not name.
        let owner: Int
        /// Positions in the list.
        var fields: [Int]
    }

    /// In the order of their first fields.
    private static func groups(_ list: FieldList, _ bytes: Span<UInt8>) -> [Group] {
        var groups: [Group] = []
        var owned: [Int: Int] = [:]
        var named: [[UInt8]: Int] = [:]
        for (index, field) in list.fields.enumerated() {
            let name = field.owner < 0 ? field.name.decoded(bytes) : []
            if let known = field.owner < 0 ? named[name] : owned[field.owner] {
                groups[known].fields.append(index)
                continue
            }
            if field.owner < 0 { named[name] = groups.count } else { owned[field.owner] = groups.count }
            groups.append(Group(owner: field.owner, fields: [index]))
        }
        return groups
    }

    private func name(of group: Group, _ plan: FormPlan, _ list: FieldList, _ bytes: Span<UInt8>) -> String {
        if group.owner >= 0 { return plan.fields[group.owner].name }
        return group.fields.first.map { list.fields[$0].name.string(bytes) } ?? ""
    }

    private static func span(_ list: FieldList) -> Range<Int> {
        guard let first = list.fields.first, let last = list.fields.last else { return 0..<0 }
        return first.place.lowerBound..<max(first.place.lowerBound, last.place.upperBound)
    }

    private static func label(_ name: String) -> String {
        let bytes = Array(name.utf8)
        return ByteText.escaped(bytes.span, 0..<bytes.count, limit: 40)
    }

    // MARK: members

    private mutating func write(
        _ group: Group, _ plan: FormPlan, _ list: FieldList, _ bytes: Span<UInt8>, isMultipart: Bool
    ) {
        guard let first = group.fields.first.map({ list.fields[$0] }) else { return }
        let shape =
            group.owner < 0 ? plan.shape.member(first.name.decoded(bytes)) : plan.fields[group.owner].shape
        let isBinary = group.owner < 0 ? shape?.isOfFiles ?? false : plan.isBinary[group.owner]
        reader.pieces = group.fields.map { piece(list.fields[$0], isBinary: isBinary, isJudged: shape != nil) }
        guard group.owner >= 0 else {
            addName(first.name.decoded(bytes), at: first.name)
            return writeUnnamed(shape, bytes)
        }
        let parameter = plan.fields[group.owner]
        addName(Array(parameter.name.utf8), at: first.name)
        let member = FormMember(
            parameter: parameter, label: FormReader.label(parameter.name), isPart: isMultipart,
            place: reader.pieces.place, takesJSON: plan.takesJSON[group.owner], source: plan.source)
        let types = plan.contentTypes[group.owner]
        let wrong = group.fields.map { list.fields[$0] }.first { field in
            field.part.map { !types.isEmpty && ($0.isFile || $0.contentType != nil) && !$0.isOne(of: types) } ?? false
        }
        if let wrong {
            return add(.mediaType(wrong.part?.contentType, allowed: types), member, at: wrong.value.place)
        }
        write(member, isJSON: first.part?.isJSON ?? false, bytes)
    }

    private mutating func piece(_ field: FieldList.Field, isBinary: Bool, isJudged: Bool) -> ValuePiece {
        var piece = ValuePiece(name: field.name, value: field.value)
        let isFile = field.part?.isFile ?? false
        if isBinary, isFile { piece.value.forget() }
        if piece.value.isOpaque, isJudged, !(isBinary && isFile) { hasUnread = true }
        return piece
    }

    private mutating func addName(_ name: [UInt8], at piece: TextPiece) {
        reader.builder.addName(name, at: piece.place.lowerBound)
        memberCount &+= 1
    }

    private mutating func writeUnnamed(_ shape: ValueShape?, _ bytes: Span<UInt8>) {
        guard reader.pieces.count != 1 || (shape?.firstStructure == .array) else {
            return reader.builder.add(reader.pieces[0].value, bytes, shape)
        }
        let array = reader.builder.open(.array, at: reader.pieces.place)
        for piece in reader.pieces { reader.builder.add(piece.value, bytes, shape?.items) }
        reader.builder.close(array, count: reader.pieces.count)
    }

    private mutating func write(_ member: FormMember, isJSON: Bool, _ bytes: Span<UInt8>) {
        let parameter = member.parameter
        let shape = parameter.shape
        var taken = ValueInterpretation(structure: parameter.firstStructure)
        taken.keepsText = reader.builder.keepsText
        if let lone = reader.pieces.first, reader.pieces.count == 1, isNamed(lone, parameter, bytes) {
            if lone.value.isOpaque, taken.structure == .object {
                return reader.builder.add(lone.value, bytes, shape)
            }
            if isText(lone.value, shape, taken.structure, bytes) {
                return reader.builder.addText(lone.value, bytes, shape.types.intersection(.primitives))
            }
            // A part that says so is JSON, unless the contract wants its text.
            let mayBeJSON = member.takesJSON || (isJSON && taken.structure != .primitive)
            if mayBeJSON, writeJSON(lone.value, member, bytes, isArray: taken.structure == .array) { return }
        }
        if taken.structure == .array, shape.items?.firstStructure == .object { checkElements(member, bytes) }
        writeStyled(member, taken, bytes)
    }

    /// Objects in an array are JSON, each in its field.
    private mutating func checkElements(_ member: FormMember, _ bytes: Span<UInt8>) {
        for index in reader.pieces.indices {
            let piece = reader.pieces[index].value
            guard !piece.isOpaque, isNamed(reader.pieces[index], member.parameter, bytes) else { continue }
            let text = piece.decoded(bytes)
            guard text.first == 0x7B else { continue }
            let reading = JSONTextReading(text, piece, bytes)
            for fault in reading.faults { append(.syntax(fault.fault), member, at: fault.place) }
            if reading.tape == nil { reader.pieces[index].value.knowledge = .nothing }
        }
    }

    /// True for a text where the contract wants an object or array, or a text.
    private func isText(
        _ piece: TextPiece, _ shape: ValueShape, _ structure: ValueInterpretation.Structure, _ bytes: Span<UInt8>
    ) -> Bool {
        guard structure != .primitive else { return false }
        guard shape.allows(.primitive) else { return false }
        let text = piece.decoded(bytes)
        if let first = text.first, first == 0x7B || first == 0x5B, JSONTape.parse(text.span) != nil { return false }
        return TextConversion.fits(text, shape.types.intersection(.primitives))
    }

    private mutating func writeStyled(_ member: FormMember, _ taken: ValueInterpretation, _ bytes: Span<UInt8>) {
        let pieces = reader.pieces
        // What was not kept cannot be cut into parts.
        let isCut = taken.structure != .primitive && !member.parameter.takesSeveralFields
        if isCut, pieces.contains(where: \.value.isOpaque) { return reader.builder.addUnknown(at: member.place) }
        guard let fault = reader.writeFields(member.parameter, bytes, member.place, taken) else { return }
        append(.style(fault), member, at: pieces.map { ValuePiece(value: $0.whole) }.place)
        guard pieces.count > 1, taken.structure == .primitive else {
            return reader.builder.addUnknown(at: member.place)
        }
        // Most servers take the last one, and some the first: each is judged, as members of one name.
        for (index, piece) in pieces.enumerated() {
            if index > 0 { addName(Array(member.parameter.name.utf8), at: piece.name ?? piece.value) }
            reader.builder.addText(piece.value, bytes, member.parameter.shape.types.intersection(.primitives))
        }
    }

    /// True if the field is called as the property, without brackets.
    private func isNamed(_ piece: ValuePiece, _ parameter: ContractParameter, _ bytes: Span<UInt8>) -> Bool {
        piece.name?.equals(bytes, parameter.name) ?? false
    }

    /// Returns whether something was written.
    private mutating func writeJSON(
        _ piece: TextPiece, _ member: FormMember, _ bytes: Span<UInt8>, isArray: Bool
    ) -> Bool {
        let text = piece.decoded(bytes)
        let reading = JSONTextReading(text, piece, bytes)
        // One element of an array, or all of it.
        if isArray, text.first != 0x5B { return false }
        for fault in reading.faults { append(.syntax(fault.fault), member, at: fault.place) }
        if let tape = reading.tape {
            reader.builder.add(tape, of: text, piece, bytes)
        } else {
            reader.builder.addUnknown(at: piece.place)
        }
        return true
    }

    private mutating func add(_ kind: FormFieldFault.Kind, _ member: FormMember, at place: Range<Int>) {
        append(kind, member, at: place)
        reader.builder.addUnknown(at: member.place)
    }

    private mutating func append(_ kind: FormFieldFault.Kind, _ member: FormMember, at place: Range<Int>) {
        faults.append(
            FormFieldFault(kind: kind, name: member.label, place: place, isPart: member.isPart, source: member.source))
    }
}

/// A property of a form's object that is being read.
private struct FormMember {
    let parameter: ContractParameter
    /// As findings name it.
    let label: String
    let isPart: Bool
    let place: Range<Int>
    let takesJSON: Bool
    let source: ContractSource?
}
