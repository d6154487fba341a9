/// Writes texts on a tape as the values that their schema may want.
struct ValueTapeBuilder {
    /// What was met that can be taken in another way.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// A text became a number, boolean or null, and could have stayed a text.
        static let hadChoice = Traits(rawValue: 1)
        /// An array has one element, and that is empty.
        static let hadLoneEmpty = Traits(rawValue: 2)
    }

    private var builder = JSONTapeBuilder()
    private var places: [ValuePlace] = []
    private var isWhole = true
    /// Text that stands for those that are too long to be kept; in the arena.
    private var filler = 0..<0
    /// A text, decoded.
    private var scratch: [UInt8] = []
    private(set) var traits: Traits = []
    /// Texts stay texts wherever strings are allowed.
    var keepsText = false

    mutating func begin(keepsText: Bool = false) {
        builder.begin(isWanted: true)
        places.removeAll(keepingCapacity: true)
        isWhole = true
        filler = 0..<0
        traits = []
        self.keepsText = keepsText
    }

    /// What was written. Nil if it was too much for a tape.
    var value: ValueTape? {
        builder.tape.map { ValueTape(tape: $0, places: places, isWhole: isWhole) }
    }

    // MARK: containers

    /// Begins an array or object; `close` ends it.
    mutating func open(_ kind: JSONTape.Kind, at place: Range<Int>) -> Int {
        append(kind, place)
    }

    mutating func close(_ entry: Int, count: Int) { builder.close(entry, count: count) }

    mutating func addTrait(_ trait: Traits) { traits.insert(trait) }

    /// The name of a member; its value has to follow.
    mutating func addName(_ name: TextPiece, _ bytes: Span<UInt8>) {
        decode(name, bytes)
        addName(scratch, at: name.place.lowerBound)
    }

    mutating func addName(_ name: [UInt8], at offset: Int) {
        let start = builder.arena.count
        builder.arena.append(name.span, 0..<name.count)
        let end = builder.arena.count
        builder.appendName(at: offset, line: 1, columnBase: -1, start..<end)
    }

    // MARK: texts

    /// A text as what its schema wants, if it can be that.
    ///
    /// Arrays and objects within others have no form of their own in a text (OpenAPI 3.1 section 4.8.12.2 leaves them
    /// undefined): JSON is what most send, and commas for arrays.
    mutating func add(_ piece: TextPiece, _ bytes: Span<UInt8>, _ shape: ValueShape?) {
        if piece.isOpaque { return addOpaque(piece, shape?.types ?? []) }
        guard let shape, !shape.types.isEmpty || !(shape.items == nil && shape.members.isEmpty) else {
            return addString(piece, bytes)
        }
        decode(piece, bytes)
        let isNested = !shape.types.isDisjoint(with: [.array, .object])
        if isNested, addJSON(scratch, piece, bytes) { return }
        guard shape.types.contains(.array), shape.types.isDisjoint(with: .primitives) else {
            return addScratch(shape.types, at: piece.place)
        }
        var pieces: [ValuePiece] = []
        ValueDelimiter.comma.split(bytes, piece, into: &pieces)
        let array = open(.array, at: piece.place)
        for element in pieces { addText(element.value, bytes, shape.items?.types ?? []) }
        close(array, count: pieces.count)
    }

    /// A text as one of these types.
    mutating func addText(_ piece: TextPiece, _ bytes: Span<UInt8>, _ types: JSONTypeSet) {
        guard !piece.isOpaque else { return addOpaque(piece, types) }
        decode(piece, bytes)
        addScratch(types, at: piece.place)
    }

    mutating func addString(_ piece: TextPiece, _ bytes: Span<UInt8>) {
        decode(piece, bytes)
        addString(scratch, at: piece.place, piece.knowledge)
    }

    /// A text that was not kept: one of its length, where it can be nothing but a text.
    private mutating func addOpaque(_ piece: TextPiece, _ types: JSONTypeSet) {
        let mayBeOther = !types.isDisjoint(with: [.integer, .number, .array, .object])
        guard piece.knowledge == .length, !mayBeOther, types.isEmpty || types.contains(.string) else {
            return addUnknown(at: piece.place)
        }
        let length = min(Int(piece.characters), ValueTape.longestFiller)
        if filler.count < length {
            let start = builder.arena.count
            for _ in 0..<length { builder.arena.append(0x78) }
            filler = start..<builder.arena.count
        }
        append(.string, piece.place, filler.lowerBound..<(filler.lowerBound &+ length), .length)
    }

    /// In place of a value that cannot be read.
    mutating func addUnknown(at place: Range<Int>) { addString([], at: place, .nothing) }

    /// A text that is made of several, as one of these types.
    mutating func add(_ text: [UInt8], at place: Range<Int>, _ types: JSONTypeSet) {
        scratch.removeAll(keepingCapacity: true)
        scratch += text
        addScratch(types, at: place)
    }

    private mutating func addString(_ text: [UInt8], at place: Range<Int>, _ knowledge: ValueTape.Knowledge) {
        let start = builder.arena.count
        builder.arena.append(text.span, 0..<text.count)
        append(.string, place, start..<builder.arena.count, knowledge)
    }

    private mutating func addScratch(_ types: JSONTypeSet, at place: Range<Int>) {
        var kind = TextConversion.kind(scratch.span, 0..<scratch.count, types)
        if kind != .string, types.contains(.string) {
            traits.insert(.hadChoice)
            if keepsText { kind = .string }
        }
        switch kind {
        case .null, .false, .true: append(kind, place)
        case .number, .string, .array, .object:
            let start = builder.arena.count
            let text = scratch
            builder.arena.append(text.span, 0..<text.count)
            append(kind, place, start..<builder.arena.count)
        }
    }

    private mutating func decode(_ piece: TextPiece, _ bytes: Span<UInt8>) {
        scratch.removeAll(keepingCapacity: true)
        piece.appendDecoded(bytes, to: &scratch)
    }

    @discardableResult
    private mutating func append(
        _ kind: JSONTape.Kind, _ place: Range<Int>, _ text: Range<Int> = 0..<0,
        _ knowledge: ValueTape.Knowledge = .everything
    ) -> Int {
        if knowledge != .everything { isWhole = false }
        let entry = builder.append(kind, at: place.lowerBound, line: 1, columnBase: -1, text)
        places.append(ValuePlace(entry: entry, place: place, knowledge: knowledge))
        return entry
    }
}

/// Values that are JSON texts within the request.
extension ValueTapeBuilder {
    /// Adds what the text is, if it is an object or an array in JSON.
    private mutating func addJSON(_ text: [UInt8], _ piece: TextPiece, _ bytes: Span<UInt8>) -> Bool {
        guard let first = text.first, first == 0x7B || first == 0x5B, let tape = JSONTape.parse(text.span) else {
            return false
        }
        add(tape, of: text, piece, bytes)
        return true
    }

    /// Adds an array of objects that is one JSON text: also a form that is left undefined, and common.
    mutating func addJSONArray(_ piece: TextPiece, _ bytes: Span<UInt8>) -> Bool {
        decode(piece, bytes)
        return scratch.first == 0x5B && addJSON(scratch, piece, bytes)
    }

    /// Copies a tape. Containers are walked with a stack of their own.
    ///
    /// - Parameter text: the JSON text, which `piece` is in the request.
    mutating func add(_ tape: JSONTape, of text: [UInt8], _ piece: TextPiece, _ bytes: Span<UInt8>) {
        var map = JSONTextMap(text, piece)
        var open: [OpenContainer] = []
        var next: JSONTape.Value? = tape.root
        while true {
            if let value = next {
                let entry = add(value, of: tape, &map, bytes)
                if let container = OpenContainer(tape, value, entry) { open.append(container) }
            } else if let closed = open.popLast() {
                close(closed.entry, count: closed.count)
            }
            guard !open.isEmpty else { return }
            next = nextValue(&open[open.count &- 1], tape, &map, bytes)
        }
    }

    private mutating func nextValue(
        _ container: inout OpenContainer, _ tape: JSONTape, _ map: inout JSONTextMap, _ bytes: Span<UInt8>
    ) -> JSONTape.Value? {
        if let value = container.elements.next() { return value }
        guard let member = container.members.next() else { return nil }
        addName(Array(member.name), at: map.offset(member.offset, bytes))
        return member.value
    }

    private mutating func add(
        _ value: JSONTape.Value, of tape: JSONTape, _ map: inout JSONTextMap, _ bytes: Span<UInt8>
    ) -> Int {
        let place = map.place(tape.offset(of: value), bytes)
        let start = builder.arena.count
        let kind = tape.kind(of: value)
        switch kind {
        case .string: keep(tape.bytes(of: value) ?? [])
        case .number: keep(tape.numberText(of: value).map { Array($0.utf8)[...] } ?? [])
        case .null, .false, .true, .array, .object: break
        }
        return append(kind, place, start..<builder.arena.count)
    }

    private mutating func keep(_ text: ArraySlice<UInt8>) { builder.arena.append(Array(text).span, 0..<text.count) }

    /// A container that is being copied.
    private struct OpenContainer {
        let entry: Int
        let count: Int
        var elements: JSONTape.Elements
        var members: JSONTape.Members

        init?(_ tape: JSONTape, _ value: JSONTape.Value, _ entry: Int) {
            switch tape.kind(of: value) {
            case .array, .object: break
            case .null, .false, .true, .number, .string: return nil
            }
            self.entry = entry
            count = tape.count(of: value)
            elements = tape.elements(of: value)
            members = tape.members(of: value)
        }
    }
}
