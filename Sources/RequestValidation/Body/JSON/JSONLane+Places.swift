/// Lines, columns and marks: what changes seldom while the lane reads, and lies in memory so that it needs no register.
struct JSONLanePlaces: Sendable, BitwiseCopyable {
    var line = 1
    var columnBase = -1
    /// The column base of the tape's last mark.
    var markedBase = Int.min
    var markCount = 0
    /// The next line feed that was not counted, in the piece; `Int.max` if there is none in the chunk.
    var lineFeed = Int.max

    /// The last comma before a token that is for the machine; negative if there was none.
    var commaOffset = -1
    var commaLine = 1
    var commaBase = 0
}

extension JSONLane {
    /// Another chunk, or another place in it. Returns the next event.
    @inline(__always)
    func beginPlaces(lineFeed: Int) -> Int {
        places.change(0) { $0.lineFeed = lineFeed }
        return hasTape && places[0].columnBase != places[0].markedBase ? -1 : lineFeed
    }

    /// Counts the line feeds before a token, and marks it where lines or columns have changed. Returns the next event.
    @inline(never)
    func settle(_ at: Int) -> Int {
        countLines(before: at)
        places.change(0) { places in
            guard hasTape, places.columnBase != places.markedBase else { return }
            places.markedBase = places.columnBase
            marks[places.markCount] = JSONTapeMark(
                offset: UInt32(truncatingIfNeeded: origin &+ at), line: UInt32(truncatingIfNeeded: places.line),
                base: Int32(truncatingIfNeeded: places.columnBase))
            places.markCount &+= 1
        }
        return places[0].lineFeed
    }

    /// Counts the line feeds before a byte.
    @inline(__always)
    func countLines(before at: Int) {
        while places[0].lineFeed < at {
            let lineFeed = places[0].lineFeed
            places.change(0) {
                $0.line &+= 1
                $0.columnBase = origin &+ lineFeed
                $0.lineFeed = index.lineFeed(from: lineFeed &+ 1, in: chunk)
            }
        }
    }

    /// Characters of several bytes move the columns behind them.
    @inline(__always)
    mutating func skip(continuations: Int) {
        guard continuations > 0 else { return }
        places.change(0) { $0.columnBase &+= continuations }
        if hasTape { event = -1 }
    }

    /// Notes where the last comma is, if the next token may be a bracket that it should not stand before. The line feeds
    /// behind it are not counted yet.
    @inline(__always)
    func noteComma() {
        guard step == .name || step == .element, next > 0, position(next &- 1) >= start else { return }
        let comma = position(next &- 1)
        guard places[0].commaOffset != origin &+ comma else { return }
        countLines(before: comma)
        places.change(0) {
            $0.commaOffset = origin &+ comma
            $0.commaLine = $0.line
            $0.commaBase = $0.columnBase
        }
    }
}
