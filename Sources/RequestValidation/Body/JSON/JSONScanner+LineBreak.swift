/// A line break in a string: a string of two lines, or one whose closing quote is missing? The next line tells.
extension JSONScanner {
    /// Bytes of the next line that are looked at.
    private static let lineLimit = 96

    mutating func beginLineBreak(_ at: Int) {
        token = .lineBreak
        string.lineFeed = origin &+ at
        peek.removeAll(keepingCapacity: true)
    }

    mutating func gatherLine(_ bytes: Span<UInt8>, _ start: Int, _ faults: inout BodyFaults) -> Int {
        var at = start
        while at < bytes.count {
            guard bytes[at] != 0x0A, peek.count < JSONScanner.lineLimit else {
                settleLine(&faults)
                return at
            }
            peek.append(bytes[at])
            at &+= 1
        }
        return at
    }

    /// Decides, and reads the gathered bytes again if they belong to the string.
    mutating func settleLine(_ faults: inout BodyFaults) {
        let lineFeed = string.lineFeed
        guard !JSONScanner.beginsLikeJSON(peek) else {
            add(
                .unterminatedString(openedAt: tokenPlace, isName: string.isName, end: .line), at: lineFeed, count: 1,
                place(lineFeed), &faults)
            return stop()
        }
        token = .string
        if string.copies { builder.arena.append(0x0A) }
        if !string.saidControl {
            string.saidControl = true
            add(.controlCharacter(0x0A, isName: string.isName), at: lineFeed, count: 1, place(lineFeed), &faults)
        }
        line &+= 1
        columnBase = lineFeed
        let gathered = peek
        let (current, wasLaneOpen) = (origin, isLaneOpen)
        origin = lineFeed &+ 1
        // What the lane knows is of the other piece.
        isLaneOpen = false
        read(gathered.span, &faults)
        isLaneOpen = wasLaneOpen
        origin = current
    }

    /// A closing bracket, or a name and a colon.
    private static func beginsLikeJSON(_ line: [UInt8]) -> Bool {
        let rest = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        guard let first = rest.first else { return false }
        if first == 0x7D || first == 0x5D { return true }
        guard first == 0x22, let quote = rest.dropFirst().firstIndex(of: 0x22) else { return false }
        return rest[(quote + 1)...].first { $0 != 0x20 && $0 != 0x09 } == 0x3A
    }
}
