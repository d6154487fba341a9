/// One of the ways in which a text can be taken, where a schema allows several: `1` for an integer or a string, `a,b`
/// for an array or a string. A value is right if it is in any of them.
struct ValueInterpretation: Sendable, Hashable {
    enum Structure: UInt8, Sendable, CaseIterable {
        case object, array, primitive
    }

    var structure: Structure
    /// Texts stay texts wherever strings are allowed.
    var keepsText = false
    /// An empty text is an array or object without anything in it, not with an empty text in it.
    var isEmpty = false
    /// Encoded commas delimit too: most programs decode first and split then.
    var splitsEncoded = false
    /// `%HH` in a header field is read, and in a cookie is not: both is in use.
    var hasOtherCoding = false
}

extension ValueShape {
    /// What a text may be, the most particular first.
    var structures: [ValueInterpretation.Structure] {
        ValueInterpretation.Structure.allCases.filter { allows($0) }
    }

    /// The most particular of what a text may be.
    var firstStructure: ValueInterpretation.Structure {
        allows(.object) ? .object : allows(.array) ? .array : .primitive
    }

    /// The ways to take a text for something less particular.
    func otherwise(than first: ValueInterpretation.Structure) -> [ValueInterpretation] {
        structures.filter { $0.rawValue > first.rawValue }.flatMap {
            [ValueInterpretation(structure: $0), ValueInterpretation(structure: $0, keepsText: true)]
        }
    }

    func allows(_ structure: ValueInterpretation.Structure) -> Bool {
        switch structure {
        case .object: types.contains(.object) || (types.isEmpty && (!members.isEmpty || otherMembers != nil))
        case .array: types.contains(.array) || (types.isEmpty && items != nil)
        case .primitive: !types.isDisjoint(with: .primitives) || !(allows(.object) || allows(.array))
        }
    }

    /// Of the member called so; nil: the schema does not say.
    func member(_ name: [UInt8]) -> ValueShape? {
        members.isEmpty ? otherMembers : members[String(decoding: name, as: UTF8.self)] ?? otherMembers
    }
}
