/// One character at a time: who looks at it.
extension XMLScanner {
    @inline(__always)
    mutating func step(_ scalar: UInt32, _ faults: inout BodyFaults) {
        switch state {
        case .text: stepText(scalar, &faults)
        case .tagName, .tagSpace, .tagSlash, .tagJunk: stepTag(scalar, &faults)
        case .attributeName, .attributeEquals, .attributeValueStart, .attributeValue, .unquotedValue, .afterValue:
            stepAttribute(scalar, &faults)
        case .endTagStart, .endTagName, .endTagSpace, .endTagJunk: stepEndTag(scalar, &faults)
        case .outside: stepOutside(scalar, &faults)
        case .opening: stepOpening(scalar, &faults)
        case .reference, .entityName, .characterReference, .decimalReference, .hexadecimalReference:
            stepReference(scalar, &faults)
        case .bang, .commentStart, .comment, .commentHyphen, .commentHyphens, .keyword, .cdata, .markupJunk:
            stepMarkup(scalar, &faults)
        case .instructionStart, .instructionTarget, .instruction, .instructionQuestion, .declaration:
            stepInstruction(scalar, &faults)
        case .doctype: stepDoctype(scalar, &faults)
        }
    }

    /// The state of what stands around the constructs: in the root, or outside.
    var surroundings: State { elements.depth > 0 ? .text : .outside }

    /// Passes over bytes that change nothing in the current state. Returns the offset of the first one that may, and
    /// never passes over a line feed.
    @inline(__always)
    mutating func skipPlain(_ bytes: Span<UInt8>, from index: Int) -> Int {
        let next: Int
        switch state {
        case .text:
            guard matched == 0, soap?.isReading != true else { return index }
            next = TextWord.first(bytes, from: index, 0x3C, 0x26, 0x5D)
        case .attributeValue:
            guard !readsNamespace else { return index }
            next = TextWord.first(bytes, from: index, UInt8(truncatingIfNeeded: quote), 0x3C, 0x26)
        case .comment: next = TextWord.first(bytes, from: index, 0x2D, 0x2D, 0x2D)
        case .cdata:
            guard matched == 0, soap?.isReading != true else { return index }
            next = TextWord.first(bytes, from: index, 0x5D, 0x5D, 0x5D)
        case .instruction: next = TextWord.first(bytes, from: index, 0x3F, 0x3F, 0x3F)
        case .tagName, .attributeName, .endTagName: next = takeName(bytes, from: index)
        default: return index
        }
        position.advance(by: next &- index)
        return next
    }

    /// Takes the ASCII characters of a name.
    private mutating func takeName(_ bytes: Span<UInt8>, from index: Int) -> Int {
        var next = index
        let end = min(bytes.count, index &+ max(0, XMLSettings.name &- token.count))
        while next < end, bytes[next] < 0x80, XMLCharacter.isName(UInt32(bytes[next])) {
            token.append(bytes[next])
            next &+= 1
        }
        return next
    }

    // MARK: names

    mutating func beginName(_ scalar: UInt32) {
        token.removeAll(keepingCapacity: true)
        tokenMark = position
        XMLScanner.append(scalar, to: &token)
    }

    /// False, and a fault, if the name is too long.
    mutating func extendName(_ scalar: UInt32, _ faults: inout BodyFaults) -> Bool {
        guard token.count < XMLSettings.name else {
            let tag = XMLFault.Tag(name: XMLCharacter.shown(token[...]), line: tokenMark.line)
            add(.tagTooLarge(.name, limit: XMLSettings.name, tag), &faults)
            isStopped = true
            return false
        }
        XMLScanner.append(scalar, to: &token)
        return true
    }

    /// Appends a character in UTF-8.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: scalar)) }
        guard let character = Unicode.Scalar(scalar), let encoded = UTF8.encode(character) else { return }
        bytes.append(contentsOf: encoded)
    }
}
