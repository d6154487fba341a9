/// The lines between the parts, and what stands before the first and behind the last.
extension MultipartScanner {
    mutating func takePreamble(_ byte: UInt8, _ faults: inout BodyFaults) {
        if opening.count < MultipartScanner.openingLimit { opening.append(byte) }
        if guess.take(byte, at: offset), adoptGuess(&faults) { return }
        guard !settings.boundary.isEmpty else {
            if guess.isOver { state = .ignored }
            return
        }
        guard search.take(byte, at: offset) else { return }
        beginBoundaryLine()
    }

    /// The body uses another boundary than the header names: says so, and goes on with the body's, so that all else
    /// can still be judged.
    private mutating func adoptGuess(_ faults: inout BodyFaults) -> Bool {
        guard let use = guess.use(of: settings.boundary) else { return false }
        // Without a boundary in the header that is the fault, and said there.
        if !settings.boundary.isEmpty {
            let place = guess.start..<(guess.start &+ guess.line.count)
            faults.add(.multipart(.boundaryNotFound(use)), at: place)
        }
        search.begin(line: guess.line)
        search.stop()
        beginPart(&faults, at: guess.start)
        state = .header
        line = guess.next
        lineStart = offset &+ 1 &- line.count
        part.headerLength = line.count
        return true
    }

    mutating func beginBoundaryLine() {
        state = .boundaryLine
        boundaryLine = .nothing
        paddingStart = nil
        isLastBoundary = false
    }

    mutating func takeBoundaryLine(_ byte: UInt8, _ faults: inout BodyFaults) {
        if part.number == 0 {
            if opening.count < MultipartScanner.openingLimit { opening.append(byte) }
            if guess.take(byte, at: offset), adoptGuess(&faults) { return }
        }
        switch (boundaryLine, byte) {
        case (.nothing, 0x2D) where paddingStart == nil: boundaryLine = .dash
        case (.dash, 0x2D):
            boundaryLine = .twoDashes
            endBoundary(&faults)
            isLastBoundary = true
        case (.nothing, 0x20), (.nothing, 0x09), (.twoDashes, 0x20), (.twoDashes, 0x09):
            if paddingStart == nil { paddingStart = offset }
        case (.nothing, 0x0D), (.twoDashes, 0x0D): boundaryLine = .carriageReturn
        case (.nothing, 0x0A), (.twoDashes, 0x0A), (.carriageReturn, 0x0A): endBoundaryLine(&faults)
        default: takeJunk(byte, &faults)
        }
    }

    /// More behind the boundary than may be there.
    private mutating func takeJunk(_ byte: UInt8, _ faults: inout BodyFaults) {
        if isLastBoundary {
            beginEpilogue(at: offset)
            return takeEpilogue(byte, &faults)
        }
        _ = search.take(byte, at: offset)
        // Before the first part it is a line that only begins like the boundary.
        state = part.number > 0 ? .content : .preamble
        guard part.number > 0 else { return }
        var junk = [byte]
        if boundaryLine == .dash { junk = [0x2D, byte] }
        if boundaryLine == .carriageReturn { junk = [0x0D, byte] }
        let place = (offset &+ 1 &- junk.count)..<(offset &+ 1)
        faults.add(.multipart(.junkBehindBoundary(junk)), at: place, name: part.label)
    }

    /// A boundary was seen for what it is: what stands before it, ends.
    private mutating func endBoundary(_ faults: inout BodyFaults) {
        let start = search.start
        if part.number == 0, start > 0 {
            faults.add(.multipart(.preamble(length: start)), at: MultipartScanner.near(0, start))
        }
        if search.isBare { addBareLF(.beforeBoundary, at: search.lineFeed, &faults) }
    }

    private mutating func endBoundaryLine(_ faults: inout BodyFaults) {
        if !isLastBoundary { endBoundary(&faults) }
        let isBare = boundaryLine != .carriageReturn
        let lineEnd = isBare ? offset : offset &- 1
        if let paddingStart {
            let place = MultipartScanner.near(paddingStart, lineEnd)
            faults.add(.multipart(.whitespaceBehindBoundary), at: place)
        }
        if isLastBoundary {
            beginEpilogue(at: isBare && !hasBareLF ? offset : offset &+ 1)
            if isBare, !hasBareLF { takeEpilogue(0x0A, &faults) }
            return
        }
        if isBare { addBareLF(.behindBoundary, at: offset, &faults) }
        beginPart(&faults, at: search.lineFeed &+ 1)
        state = .header
        search.beginLine(at: offset &+ 1)
    }

    func finishBoundaryLine(_ faults: inout BodyFaults) {
        guard !isLastBoundary else { return }
        let missing: [UInt8] = boundaryLine == .dash ? [0x2D] : [0x2D, 0x2D]
        let fault: MultipartFault.End =
            boundaryLine == .carriageReturn || paddingStart != nil ? .behindOpenBoundary : .inBoundary(missing: missing)
        faults.add(.multipart(.missingFinalBoundary(fault)), at: offset..<offset, name: part.label)
    }

    func finishPreamble(_ faults: inout BodyFaults) {
        guard !settings.boundary.isEmpty, offset > 0 else { return }
        let kind = MultipartFault.BoundaryInUse.nothing(opening, length: offset)
        faults.add(.multipart(.boundaryNotFound(kind)), at: MultipartScanner.near(0, offset))
    }

    private mutating func beginEpilogue(at start: Int) {
        state = .epilogue
        tailStart = start
        search.beginLine(at: start)
    }

    mutating func takeEpilogue(_ byte: UInt8, _ faults: inout BodyFaults) {
        if search.take(byte, at: offset) {
            let start = search.lineFeed &+ 1
            faults.add(.multipart(.partBehindFinalBoundary), at: MultipartScanner.near(start, offset &+ 1))
            hasTail = true
            state = .ignored
            return
        }
        guard !hasTail else { return }
        tail.append(byte)
        if tail.count == MultipartScanner.longestPlace { addTail(&faults) }
    }

    mutating func addTail(_ faults: inout BodyFaults) {
        guard !hasTail, !tail.isEmpty else { return }
        hasTail = true
        faults.add(.multipart(.epilogue(tail)), at: tailStart..<(tailStart &+ tail.count))
    }

    mutating func addBareLF(_ lineEnd: MultipartFault.LineEnd, at position: Int, _ faults: inout BodyFaults) {
        guard !hasBareLF else { return }
        hasBareLF = true
        faults.add(.multipart(.bareLF(lineEnd)), at: position..<(position &+ 1))
    }
}
