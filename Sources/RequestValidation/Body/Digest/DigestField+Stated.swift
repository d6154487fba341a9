extension DigestField {
    /// What the fields of a head state, but for what cannot be computed here.
    ///
    /// - Parameter isPart: true if the body is a part of a representation.
    static func stated(in head: RequestHead, _ bytes: Span<UInt8>, isPart: Bool) -> [StatedDigest] {
        var result: [StatedDigest] = []
        for field in head.fields {
            guard let kind = DigestField(field.known), !(isPart && kind.isOfRepresentation) else { continue }
            for member in kind.members(bytes, field.value) ?? [] {
                guard let algorithm = member.algorithm else { continue }
                let start = member.place.lowerBound &- head.start
                // Lines of one field are one list: what comes last holds.
                result.removeAll { $0.field == kind && $0.algorithm == algorithm }
                result.append(
                    StatedDigest(
                        field: kind, part: field.part(bytes), algorithm: algorithm,
                        text: ByteText.array(bytes, member.place),
                        place: start..<(start &+ member.place.count)))
            }
        }
        return result
    }

    /// What a trailer field states, if it was announced.
    static func stated(in trailer: TrailerField, _ announced: [DigestField], _ headLength: Int) -> [StatedDigest] {
        guard let kind = DigestField(named: trailer.name), announced.contains(kind),
            let members = kind.members(trailer.value.span, 0..<trailer.value.count)
        else { return [] }
        return members.compactMap { member in
            guard let algorithm = member.algorithm else { return nil }
            let start = headLength &+ trailer.valueOffset &+ member.place.lowerBound
            return StatedDigest(
                field: kind, part: .trailer(trailer.name), algorithm: algorithm,
                text: ByteText.array(trailer.value.span, member.place), place: start..<(start &+ member.place.count))
        }
    }
}
