extension JSONTape {
    package func kind(of value: Value) -> Kind {
        guard let entry = entry(value.index) else { return .null }
        return Kind(rawValue: entry.kind) ?? .null
    }

    /// The offset of the value's first byte in the decoded body.
    func offset(of value: Value) -> Int { entry(value.index)?.offset ?? 0 }

    /// The line and column of the value's first byte.
    package func place(of value: Value) -> JSONPlace { place(ofEntry: value.index) }

    /// The elements of an array or the members of an object; 0 for anything else.
    package func count(of value: Value) -> Int {
        guard let entry = entry(value.index), isContainer(entry) else { return 0 }
        return entry.high
    }

    /// The bytes of a string, unescaped; nil for anything else.
    func bytes(of value: Value) -> ArraySlice<UInt8>? {
        kind(of: value) == .string ? text(ofEntry: value.index) : nil
    }

    /// A string's text; halves of surrogate pairs become U+FFFD. Nil for anything else.
    package func string(of value: Value) -> String? { bytes(of: value).map { String(decoding: $0, as: UTF8.self) } }

    /// A number as it was written; nil for anything else.
    package func numberText(of value: Value) -> String? {
        guard kind(of: value) == .number else { return nil }
        return String(decoding: text(ofEntry: value.index), as: UTF8.self)
    }

    /// The number written as an integer that fits; nil for anything else (also `1.0` and `1e3`).
    func integer(of value: Value) -> Int? { numberText(of: value).flatMap { Int($0) } }

    /// The nearest double; nil for anything but a number.
    func double(of value: Value) -> Double? { numberText(of: value).flatMap { Double($0) } }

    /// Nil for anything but `true` and `false`.
    package func boolean(of value: Value) -> Bool? {
        switch kind(of: value) {
        case .true: true
        case .false: false
        case .null, .number, .string, .array, .object: nil
        }
    }

    /// The value of the member called `name`, the last one if there are several, as most parsers take it; nil if there
    /// is none or this is no object.
    func member(named name: String, of value: Value) -> Value? {
        let wanted = Array(name.utf8)
        var found: Value?
        for member in members(of: value) where member.name.elementsEqual(wanted) { found = member.value }
        return found
    }

    /// The element of an array, from 0; nil beyond its end or if this is no array.
    func element(at index: Int, of value: Value) -> Value? {
        guard kind(of: value) == .array, index >= 0, index < count(of: value) else { return nil }
        var position = value.index &+ 1
        for _ in 0..<index { position = next(position) }
        return Value(index: position)
    }

    /// The elements of an array in order; none for anything else.
    package func elements(of value: Value) -> Elements {
        guard kind(of: value) == .array else { return Elements(tape: self, position: 0, remaining: 0) }
        return Elements(tape: self, position: value.index &+ 1, remaining: count(of: value))
    }

    /// The members of an object in order; none for anything else.
    package func members(of value: Value) -> Members {
        guard kind(of: value) == .object else { return Members(tape: self, position: 0, remaining: 0) }
        return Members(tape: self, position: value.index &+ 1, remaining: count(of: value))
    }

    /// The documents on the tape: one, or one a line or record.
    var documents: Elements {
        var count = 0
        var position = 0
        while position < entryCount {
            count &+= 1
            position = next(position)
        }
        return Elements(tape: self, position: 0, remaining: count)
    }

    package struct Member {
        /// Unescaped.
        package let name: ArraySlice<UInt8>
        /// Of the name's opening quote.
        let offset: Int
        package let place: JSONPlace
        package let value: Value
    }

    package struct Elements: Sequence, IteratorProtocol {
        fileprivate let tape: JSONTape
        fileprivate var position: Int
        fileprivate var remaining: Int

        package mutating func next() -> Value? {
            guard remaining > 0, position < tape.entryCount else { return nil }
            remaining &-= 1
            defer { position = tape.next(position) }
            return Value(index: position)
        }
    }

    package struct Members: Sequence, IteratorProtocol {
        fileprivate let tape: JSONTape
        fileprivate var position: Int
        fileprivate var remaining: Int

        package mutating func next() -> Member? {
            guard remaining > 0, position &+ 1 < tape.entryCount, let name = tape.entry(position) else { return nil }
            remaining &-= 1
            let value = Value(index: position &+ 1)
            let member = Member(
                name: tape.text(ofEntry: position), offset: name.offset, place: tape.place(ofEntry: position),
                value: value)
            position = tape.next(value.index)
            return member
        }
    }
}

extension JSONTape {
    fileprivate func entry(_ index: Int) -> JSONTapeEntry? {
        index >= 0 && index < entryCount && index < entries.count ? entries[index] : nil
    }

    private func isContainer(_ entry: JSONTapeEntry) -> Bool {
        entry.kind == Kind.array.rawValue || entry.kind == Kind.object.rawValue
    }

    /// The entry behind a value and all that it holds. Always moves on.
    fileprivate func next(_ index: Int) -> Int {
        entry(index)?.next(behind: index) ?? index &+ 1
    }

    fileprivate func text(ofEntry index: Int) -> ArraySlice<UInt8> {
        guard let entry = entry(index) else { return [] }
        let end = min(entry.low &+ entry.high, arenaCount, arena.count)
        return arena[min(entry.low, end)..<end]
    }

    fileprivate func place(ofEntry index: Int) -> JSONPlace {
        place(at: entry(index)?.offset ?? 0)
    }
}

extension JSONTape {
    /// The line and column of an entry's first byte, by its offset in the decoded body.
    func place(at offset: Int) -> JSONPlace {
        guard markCount > 0 else { return JSONPlace(line: 1, column: 1) }
        var low = 0
        var high = min(markCount, marks.count)
        while high &- low > 1 {
            let middle = (low &+ high) / 2
            if Int(marks[middle].offset) <= offset { low = middle } else { high = middle }
        }
        return JSONPlace(line: Int(marks[low].line), column: offset &- Int(marks[low].base))
    }
}
