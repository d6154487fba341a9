/// The names and values of a query, of cookies or of a form, in their order, and which parameter each belongs to.
struct FieldList: Sendable {
    struct Field: Sendable {
        let name: TextPiece
        let value: TextPiece
        let hasEquals: Bool
        /// What the part of a multipart body said of itself.
        var part: PartDescription?
        /// Position of the parameter that takes it, or -1.
        var owner = -1

        /// Where it stands, name and value.
        var place: Range<Int> {
            let start = name.place.lowerBound
            return start..<max(start, value.place.upperBound)
        }
    }

    private(set) var fields: [Field] = []

    var isEmpty: Bool { fields.isEmpty }

    mutating func removeAll() { fields.removeAll(keepingCapacity: fields.capacity <= 1024) }

    mutating func append(_ field: Field) { fields.append(field) }

    /// Adds the parameters of a query; an empty one is none.
    mutating func append(query: Range<Int>, _ bytes: Span<UInt8>) {
        var walk = RequestTarget.ParameterWalk(query)
        while let parameter = walk.nextParameter(bytes) {
            guard !parameter.whole.isEmpty else { continue }
            fields.append(
                Field(
                    name: TextPiece(range: parameter.name, coding: .form),
                    value: TextPiece(range: parameter.value, coding: .form), hasEquals: parameter.hasEquals))
        }
    }

    /// Adds the cookies of one Cookie field. Quotes around a value are not part of it.
    mutating func append(cookies: Range<Int>, _ bytes: Span<UInt8>) {
        var walk = CookieWalk(cookies)
        while let pair = walk.nextPair(bytes) {
            guard pair.hasEquals, !pair.name.isEmpty else { continue }
            fields.append(
                Field(
                    name: TextPiece(range: pair.name, coding: .percent),
                    value: TextPiece(range: pair.value, coding: .percent), hasEquals: true))
        }
    }

    /// The field belongs to this parameter, or to none.
    mutating func setOwner(_ owner: Int, of field: Int) {
        guard field < fields.count else { return }
        fields[field].owner = owner
    }

    /// Positions of the fields of a parameter.
    func owned(by owner: Int) -> [Int] { fields.indices.filter { fields[$0].owner == owner } }

    /// True if no parameter takes the field.
    func isUnknown(_ field: Int) -> Bool { field < fields.count && fields[field].owner < 0 }
}

/// Which parameter takes which field.
extension FieldList {
    /// Gives each field to the parameter that it belongs to: names as they are go before members of objects, and those
    /// before members that any name may be.
    mutating func assign(
        to parameters: [ContractParameter], in location: ContractParameter.Location, _ bytes: Span<UInt8>
    ) {
        guard !fields.isEmpty else { return }
        var hasDeep = false
        var hasMembers = false
        for (index, parameter) in parameters.enumerated() where parameter.location == location {
            if !parameter.isNameless { assign(index) { field in field.name.equals(bytes, parameter.name) } }
            if parameter.isDeep { hasDeep = true }
            if parameter.hasLooseMembers { hasMembers = true }
        }
        guard hasDeep || hasMembers else { return }
        for (index, parameter) in parameters.enumerated() where parameter.location == location && parameter.isDeep {
            assign(index) { field in
                guard let end = field.name.end(bytes, ofPrefix: parameter.name) else { return false }
                return BracketPath.begins(bytes, field.name, at: end)
            }
        }
        guard hasMembers else { return }
        assignMembers(parameters, location, bytes)
    }

    private mutating func assignMembers(
        _ parameters: [ContractParameter], _ location: ContractParameter.Location, _ bytes: Span<UInt8>
    ) {
        for (index, parameter) in parameters.enumerated()
        where parameter.location == location && parameter.hasLooseMembers {
            guard !parameter.shape.members.isEmpty else { continue }
            assign(index) { field in parameter.shape.members[field.name.string(bytes)] != nil }
        }
        for (index, parameter) in parameters.enumerated()
        where parameter.location == location && parameter.hasLooseMembers && parameter.shape.takesAnyMember {
            assign(index) { _ in true }
        }
    }

    private mutating func assign(_ owner: Int, where isIts: (Field) -> Bool) {
        for index in fields.indices where fields[index].owner < 0 && isIts(fields[index]) {
            fields[index].owner = owner
        }
    }
}

extension ValueShape {
    /// True if an object of that shape may have members called anything: the schema says so, or names none.
    var takesAnyMember: Bool { otherMembers != nil || members.isEmpty }
}

extension ContractParameter {
    /// `name[member]=value`
    var isDeep: Bool {
        guard case .style(.deepObject, _) = serialization else { return false }
        return true
    }

    /// True if each element or member may be a field of its own.
    var takesSeveralFields: Bool {
        guard case .style(_, isExploded: true) = serialization else { return isDeep }
        return shape.allows(.array) || shape.allows(.object)
    }

    /// True if its own name never stands in a request.
    var isNameless: Bool { hasLooseMembers && !shape.allows(.array) && !shape.allows(.primitive) }

    /// An object whose members stand as fields of their own: `R=100&G=200`.
    var hasLooseMembers: Bool {
        guard case .style(.form, isExploded: true) = serialization else { return false }
        return shape.allows(.object)
    }
}
