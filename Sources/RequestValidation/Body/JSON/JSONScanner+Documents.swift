/// Where documents begin and end: the body's end, lines and records.
extension JSONScanner {
    /// A line of NDJSON ends. Returns whether that was a fault.
    mutating func endLine(_ at: Int, _ faults: inout BodyFaults) -> Bool {
        switch step {
        case .end:
            step = .document
            return false
        case .document: return false
        case .firstElement, .element, .memberValue, .firstName, .name, .colon, .arrayNext, .objectNext, .record:
            failUnfinished(at, .line, &faults)
            nextLine(at)
            return true
        }
    }

    /// A record of a sequence begins. Returns whether the one before was cut.
    mutating func beginRecord(_ at: Int, _ faults: inout BodyFaults) -> Bool {
        switch step {
        case .end, .document, .record:
            step = .document
            return false
        case .firstElement, .element, .memberValue, .firstName, .name, .colon, .arrayNext, .objectNext:
            failUnfinished(at, .record, &faults)
            nextRecord()
            return true
        }
    }

    /// The document is not whole where it had to be.
    private mutating func failUnfinished(_ at: Int, _ end: JSONInputEnd, _ faults: inout BodyFaults) {
        switch step {
        case .element, .name: fail(.truncated(.afterComma(frames.last?.opening)), at: at, count: 0, &faults)
        case .memberValue: fail(.truncated(.afterColon), at: at, count: 0, &faults)
        case .colon: fail(.truncated(.afterName), at: at, count: 0, &faults)
        case .firstElement, .firstName, .arrayNext, .objectNext:
            let open = (0..<min(16, frames.count)).map { frames[frames.count &- 1 &- $0].opening }
            fail(.unclosedBracket(open, end: end), at: at, count: 0, &faults)
        case .document, .end, .record: break
        }
    }

    /// Behind a mistake: the rest of the line or record is passed over.
    mutating func skip(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        let part: UInt8 = settings.format == .lines ? 0x0A : 0x1E
        for at in start..<bytes.count {
            if bytes[at] == part {
                if settings.format == .lines { nextLine(at) } else { nextRecord() }
                return at &+ 1
            }
            if bytes[at] == 0x0A {
                line &+= 1
                columnBase = origin &+ at
            }
        }
        return bytes.count
    }

    private mutating func nextLine(_ at: Int) {
        line &+= 1
        columnBase = origin &+ at
        nextRecord()
    }

    private mutating func nextRecord() {
        frames.begin(keeping: 1024)
        names.begin()
        token = .none
        step = .document
    }

    /// The body ended well: what is open is not.
    mutating func finish(_ faults: inout BodyFaults) {
        finishToken(&faults)
        guard token == .none else { return }
        switch step {
        case .document, .record:
            guard documentCount == 0, settings.format == .document else { break }
            fail(.emptyBody(hasWhitespace: hasWhitespace), at: 0, count: 0, &faults)
        case .end: break
        case .firstElement, .element, .memberValue, .firstName, .name, .colon, .arrayNext, .objectNext:
            failUnfinished(0, .body, &faults)
        }
        if let envelope = settings.envelope, let tape { envelope.check(tape, &faults) }
    }

    private mutating func finishToken(_ faults: inout BodyFaults) {
        switch token {
        case .none, .skipping, .stopped: break
        case .lineBreak:
            settleLine(&faults)
            finishToken(&faults)
        case .string:
            finishSequence(at: 0, &faults)
            failUnterminated(at: 0, .body, &faults)
        case .number: endNumber(at: 0, isAtEnd: true, &faults)
        case .word: endWord(at: 0, next: nil, &faults)
        case .mistake, .byteOrderMark: nameMistake(&faults)
        }
    }
}
