/// Whether a candidate is one, and how it should have been sent.
extension StyleRecognizer {
    /// Nil if the values are none that the parameter may have.
    mutating func judge(_ candidate: Candidate, _ bytes: Span<UInt8>) -> Guess? {
        guard fits(candidate.value) else { return nil }
        let place = candidate.whole.place
        write(candidate.value, at: place)
        guard let value = builder.value else { return nil }
        let right = ParameterSerializer.text(candidate.value, parameter)
        let fault = parameter.fault(
            candidate.kind, place, bytes, found: candidate.whole.range, right: right)
        return Guess(fault: fault, value: value, fields: candidate.fields)
    }

    private func fits(_ value: PlainValue) -> Bool {
        let shape = parameter.shape
        switch value {
        case .text(let text):
            return shape.allows(.primitive) && TextConversion.fits(text, shape.types.intersection(.primitives))
        case .array(let elements):
            let types = shape.items?.types ?? []
            return shape.allows(.array) && elements.allSatisfy { TextConversion.fits($0, types) }
        case .object(let members):
            guard shape.allows(.object) || parameter.isDeep else { return false }
            return members.allSatisfy { member in
                guard let its = shape.member(member.name) else { return shape.takesAnyMember }
                return TextConversion.fits(member.value, its.types)
            }
        }
    }

    private mutating func write(_ value: PlainValue, at place: Range<Int>) {
        builder.begin()
        switch value {
        case .text(let text): builder.add(text, at: place, parameter.shape.types.intersection(.primitives))
        case .array(let elements):
            let array = builder.open(.array, at: place)
            for element in elements { builder.add(element, at: place, parameter.shape.items?.types ?? []) }
            builder.close(array, count: elements.count)
        case .object(let members):
            let object = builder.open(.object, at: place)
            for member in members {
                builder.addName(member.name, at: place.lowerBound)
                builder.add(member.value, at: place, parameter.shape.member(member.name)?.types ?? [])
            }
            builder.close(object, count: members.count)
        }
    }
}
