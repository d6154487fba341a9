/// The way into the fast lane and out of it.
extension JSONScanner {
    /// Bytes of a piece below which the machine is as fast.
    private static let laneMinimum = 32

    /// Between tokens: reads what the fast lane reads. Returns the first byte that is left to the machine.
    mutating func readFast(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        guard isLaneOpen, !hasFailed, bytes.count &- start >= JSONScanner.laneMinimum, step != .end, step != .record
        else { return start }
        var at = start
        while true {
            prepareLane()
            let exit: JSONLane.Exit
            (at, exit) = lendText(bytes, at)
            switch exit {
            case .needsRoom(let entries, let bytes):
                names.reserve(entries)
                builder.arena.reserve(bytes)
                guard builder.isActive else { break }
                builder.entries.reserve(entries)
                builder.marks.reserve(entries)
            case .left:
                if at > start { noteLane(bytes, at) }
                return at
            }
        }
    }

    /// What only the machine asks for.
    private mutating func noteLane(_ bytes: Span<UInt8>, _ at: Int) {
        if step == .end {
            lastLine = line
            documentCount &+= 1
        }
        if step == .document { hasWhitespace = true }
        if bytes[at &- 1] == 0x22 { stringEnd = origin &+ at }
    }

    /// Some room of everything. Where it does not suffice the machine reads a token, and the next time there is more.
    private mutating func prepareLane() {
        indexMemory.reserve(JSONIndex.size)
        frames.reserve(4)
        names.reserve(8)
        builder.marks.reserve(8)
        builder.entries.reserve(builder.isActive ? 8 : 1)
        builder.arena.reserve(JSONLane.slack)
    }

    @inline(__always)
    private mutating func lendText(_ bytes: Span<UInt8>, _ start: Int) -> (Int, JSONLane.Exit) {
        // The piece's storage, for the length of the call.
        unsafe bytes.withUnsafeBytes { raw -> (Int, JSONLane.Exit) in
            guard let base = raw.baseAddress else { return (start, .left) }
            let text = unsafe JSONText(base, raw.count)
            return lendIndex(text, start)
        }
    }

    @inline(__always)
    private mutating func lendIndex(_ text: JSONText, _ start: Int) -> (Int, JSONLane.Exit) {
        let (state, hasLines) = (laneIndex, settings.format == .lines)
        var memory = JSONShelf<UInt64>()
        swap(&memory, &indexMemory)
        let result = memory.withMemory { words, _ in
            lendTape(text, JSONIndex(words, text, hasLines: hasLines, state), start)
        }
        swap(&memory, &indexMemory)
        return result
    }

    /// The buffers are the closures' while they run, and the scanner's again behind them.
    @inline(__always)
    private mutating func lendTape(_ text: JSONText, _ index: JSONIndex, _ start: Int) -> (Int, JSONLane.Exit) {
        var lent = JSONTapeBuilder()
        swap(&lent, &builder)
        let hasTape = lent.isActive
        let markedBase = lent.markedBase
        var newBase = markedBase
        var lentNames = JSONNames()
        swap(&lentNames, &names)
        var lentFrames = JSONShelf<JSONFrame>()
        swap(&lentFrames, &frames)
        let result = lent.entries.withMemory { entries, entryCount in
            lent.arena.withMemory { arena, arenaCount in
                lent.marks.withMemory { marks, markCount in
                    lentNames.withMemory { names, nameCount in
                        lentFrames.withMemory { frames, depth in
                            var lane = JSONLane(
                                text: text, index: index, hasTape: hasTape, depthLimit: settings.depthLimit,
                                origin: origin, hasher: .shared, frames: frames, entries: entries, arena: arena,
                                marks: marks, names: names, step: step, depth: depth, entryCount: entryCount,
                                arenaCount: arenaCount, markCount: markCount, nameCount: nameCount,
                                markedBase: markedBase, line: line, columnBase: columnBase)
                            let at = lane.run(from: start)
                            (depth, entryCount, arenaCount) = (lane.depth, lane.entryCount, lane.arenaCount)
                            (markCount, nameCount) = (lane.markCount, lane.nameCount)
                            newBase = lane.markedBase
                            takeOver(lane)
                            return (at, lane.exit)
                        }
                    }
                }
            }
        }
        lent.markedBase = newBase
        swap(&lent, &builder)
        swap(&lentNames, &names)
        swap(&lentFrames, &frames)
        return result
    }

    @inline(__always)
    private mutating func takeOver(_ lane: JSONLane) {
        step = lane.step
        line = lane.line
        columnBase = lane.columnBase
        laneIndex = lane.index.state
        if lane.commaOffset >= 0 {
            commaOffset = lane.commaOffset
            commaPlace = lane.commaPlace
        }
    }
}
