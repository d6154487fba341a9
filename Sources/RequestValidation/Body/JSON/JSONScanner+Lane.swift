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
        indexMemory.reserve(JSONIndex.words)
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

    /// The buffers are the closures' while they run, and the scanner's again behind them.
    @inline(__always)
    private mutating func lendIndex(_ text: JSONText, _ start: Int) -> (Int, JSONLane.Exit) {
        let hasLines = settings.format == .lines
        var (words, cell) = (JSONShelf<UInt64>(), JSONShelf<JSONLanePlaces>())
        swap(&words, &indexMemory)
        swap(&cell, &lanePlaces)
        cell.begin(keeping: cell.room.count)
        cell.append(
            JSONLanePlaces(
                line: line, columnBase: columnBase, markedBase: builder.markedBase, markCount: builder.marks.count))
        let result = words.withMemory { words, _ in
            cell.withMemory { places, _ in
                let result = lendTape(text, JSONIndex(words, text, hasLines: hasLines), places, start)
                takeOver(places[0])
                return result
            }
        }
        swap(&words, &indexMemory)
        swap(&cell, &lanePlaces)
        return result
    }

    @inline(__always)
    private mutating func lendTape(
        _ text: JSONText, _ index: JSONIndex, _ places: JSONMemory<JSONLanePlaces>, _ start: Int
    ) -> (Int, JSONLane.Exit) {
        var (lent, lentNames, lentFrames) = (JSONTapeBuilder(), JSONNames(), JSONShelf<JSONFrame>())
        swap(&lent, &builder)
        swap(&lentNames, &names)
        swap(&lentFrames, &frames)
        let hasTape = lent.isActive
        let result = lent.entries.withMemory { entries, entryCount in
            lent.arena.withMemory { arena, arenaCount in
                lent.marks.withMemory { marks, markCount in
                    lentNames.withMemory { names, nameCount in
                        lentFrames.withMemory { frames, depth in
                            var lane = JSONLane(
                                text: text, index: index, hasTape: hasTape, depthLimit: settings.depthLimit,
                                origin: origin, hasher: .shared, frames: frames, entries: entries, arena: arena,
                                names: names, marks: marks, places: places, start: start, chunk: laneChunk, step: step,
                                depth: depth, entryCount: entryCount, arenaCount: arenaCount, nameCount: nameCount)
                            let at = lane.run()
                            (depth, entryCount, arenaCount) = (lane.depth, lane.entryCount, lane.arenaCount)
                            (markCount, nameCount) = (places[0].markCount, lane.nameCount)
                            (step, laneChunk) = (lane.step, lane.chunk)
                            return (at, lane.exit)
                        }
                    }
                }
            }
        }
        lent.markedBase = places[0].markedBase
        swap(&lent, &builder)
        swap(&lentNames, &names)
        swap(&lentFrames, &frames)
        return result
    }

    private mutating func takeOver(_ places: JSONLanePlaces) {
        line = places.line
        columnBase = places.columnBase
        guard places.commaOffset >= 0 else { return }
        commaOffset = places.commaOffset
        commaPlace = JSONPlace(line: places.commaLine, column: commaOffset &- places.commaBase)
    }
}
