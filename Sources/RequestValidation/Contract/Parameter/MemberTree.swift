/// Members that came one by one, grouped: `a[b]=1&a[c][]=2&a[b]=3`, or the fields of a form.
struct MemberTree {
    private struct Node {
        let name: [UInt8]
        let place: Int
        var children: [Int] = []
        var values: [TextPiece] = []
    }

    private struct Key: Hashable {
        let parent: Int
        let name: [UInt8]
    }

    /// The first one is the object itself.
    private var nodes = [Node(name: [], place: 0)]
    private var positions: [Key: Int] = [:]

    /// True if nothing was added.
    var isEmpty: Bool { nodes.count == 1 }

    /// - Parameters:
    ///   - path: names within one another; empty ones and numbers are elements where an array is wanted.
    ///   - place: of the name.
    mutating func add(_ path: [[UInt8]], _ value: TextPiece, at place: Int) {
        var parent = 0
        for name in path {
            let key = Key(parent: parent, name: name)
            if let known = positions[key] {
                parent = known
            } else {
                positions[key] = nodes.count
                nodes[parent].children.append(nodes.count)
                parent = nodes.count
                nodes.append(Node(name: name, place: place))
            }
        }
        nodes[parent].values.append(value)
    }

    /// Writes the object with all its members; an array, where one is wanted and the members are its elements.
    func write(_ builder: inout ValueTapeBuilder, _ bytes: Span<UInt8>, _ shape: ValueShape?, at place: Range<Int>) {
        if let shape, shape.firstStructure == .array, isList(nodes[0]) {
            return writeElements(0, at: place, &builder, bytes, shape.items)
        }
        let object = builder.open(.object, at: place)
        for child in nodes[0].children {
            builder.addName(nodes[child].name, at: nodes[child].place)
            write(child, &builder, bytes, shape?.member(nodes[child].name))
        }
        builder.close(object, count: nodes[0].children.count)
    }

    /// One level of the tree: `BracketPath` bounds how many there are.
    private func write(_ index: Int, _ builder: inout ValueTapeBuilder, _ bytes: Span<UInt8>, _ shape: ValueShape?) {
        let node = nodes[index]
        let isArray = shape?.allows(.array) ?? false
        guard !node.children.isEmpty else {
            return writeValues(node.values, &builder, bytes, shape, isArray: isArray)
        }
        if isList(node), isArray || !(shape?.allows(.object) ?? false) {
            return writeElements(index, at: span(index), &builder, bytes, shape?.items)
        }
        let object = builder.open(.object, at: span(index))
        for child in node.children {
            builder.addName(nodes[child].name, at: nodes[child].place)
            write(child, &builder, bytes, shape?.member(nodes[child].name))
        }
        builder.close(object, count: node.children.count)
    }

    private func writeValues(
        _ values: [TextPiece], _ builder: inout ValueTapeBuilder, _ bytes: Span<UInt8>, _ shape: ValueShape?,
        isArray: Bool
    ) {
        guard values.count != 1 || (isArray && !(shape?.allows(.primitive) ?? false)) else {
            return builder.add(values[0], bytes, shape)
        }
        // One text may be a whole array; commas in it may be data where elements are texts.
        let areTexts = shape?.items.map { $0.types.isEmpty || $0.types.contains(.string) } ?? true
        if values.count == 1,
            values[0].looksLikeArray(bytes) || (!areTexts && ValueDelimiter.comma.isIn(bytes, values[0]))
        {
            return builder.add(values[0], bytes, shape)
        }
        let array = builder.open(.array, at: MemberTree.span(values))
        for value in values { builder.add(value, bytes, isArray ? shape?.items : shape) }
        builder.close(array, count: values.count)
    }

    /// `a[]=1&a[]=2`, `a[0]=1&a[1]=2`: in the order of their numbers.
    private func writeElements(
        _ index: Int, at place: Range<Int>, _ builder: inout ValueTapeBuilder, _ bytes: Span<UInt8>,
        _ items: ValueShape?
    ) {
        let array = builder.open(.array, at: place)
        var count = 0
        for child in nodes[index].children.sorted(by: { number($0) < number($1) }) {
            let node = nodes[child]
            if node.children.isEmpty {
                for value in node.values { builder.add(value, bytes, items) }
                count &+= node.values.count
            } else {
                write(child, &builder, bytes, items)
                count &+= 1
            }
        }
        builder.close(array, count: count)
    }

    /// True if all its members are numbers or nothing.
    private func isList(_ node: Node) -> Bool {
        node.children.allSatisfy { nodes[$0].name.allSatisfy(ByteClass.isDigit) && nodes[$0].name.count < 10 }
    }

    private func number(_ index: Int) -> Int {
        nodes[index].name.reduce(0) { $0 &* 10 &+ Int($1 & 15) }
    }

    /// From its first to its last value.
    private func span(_ index: Int) -> Range<Int> {
        var lower = nodes[index].place
        var upper = lower
        var pending = [index]
        while let next = pending.popLast() {
            for value in nodes[next].values {
                lower = min(lower, value.place.lowerBound)
                upper = max(upper, value.place.upperBound)
            }
            pending += nodes[next].children
        }
        return lower..<max(lower, upper)
    }

    private static func span(_ values: [TextPiece]) -> Range<Int> {
        guard var span = values.first?.place else { return 0..<0 }
        for value in values { span = span.joined(value.place) }
        return span
    }
}

extension [ValuePiece] {
    /// From the first to the last value.
    var place: Range<Int> {
        guard var span = first?.value.place else { return 0..<0 }
        for piece in self { span = span.joined(piece.value.place) }
        return span
    }
}

extension Range<Int> {
    /// From the first to the last of both.
    fileprivate func joined(_ other: Range<Int>) -> Range<Int> {
        let lower = Swift.min(lowerBound, other.lowerBound)
        return lower..<Swift.max(lower, upperBound, other.upperBound)
    }
}

extension TextPiece {
    /// True if it begins as a JSON array does.
    fileprivate func looksLikeArray(_ bytes: Span<UInt8>) -> Bool {
        var cursor = TextCursor(self)
        return cursor.next(bytes) == 0x5B
    }
}
