/// Finds out which boundary a body uses, where it is not the one that the header names.
///
/// The first line that is not empty is one if the next line begins with `Content-`: nothing else looks so.
struct BoundaryGuess {
    private static let limit = 96
    private static let wanted = Array("content-".utf8)

    private(set) var line: [UInt8] = []
    private(set) var start = 0
    /// Bytes behind the line that are part of `Content-`.
    private(set) var next: [UInt8] = []
    private var isBehindLine = false
    private(set) var isOver = false

    mutating func begin() {
        line.removeAll(keepingCapacity: true)
        next.removeAll(keepingCapacity: true)
        isBehindLine = false
        isOver = false
    }

    /// True if the line is known for a boundary with this byte.
    mutating func take(_ byte: UInt8, at offset: Int) -> Bool {
        guard !isOver else { return false }
        if isBehindLine { return takeNext(byte) }
        switch byte {
        case 0x0A where !line.isEmpty: isBehindLine = true
        case 0x0A, 0x0D: break
        default:
            if line.isEmpty { start = offset }
            line.append(byte)
            isOver = line.count > BoundaryGuess.limit
        }
        return false
    }

    private mutating func takeNext(_ byte: UInt8) -> Bool {
        guard next.count < BoundaryGuess.wanted.count, ByteText.lowercased(byte) == BoundaryGuess.wanted[next.count]
        else {
            isOver = true
            return false
        }
        next.append(byte)
        isOver = next.count == BoundaryGuess.wanted.count
        while isOver, let last = line.last, ByteClass.isWhitespace(last) { line.removeLast() }
        return isOver
    }

    /// What the line says about a body that should use `boundary`; nil if it is no boundary.
    func use(of boundary: [UInt8]) -> MultipartFault.BoundaryInUse? {
        let trimmed = Array(line.drop(while: ByteClass.isWhitespace))
        let dashes = Array("--".utf8)
        if trimmed == boundary {
            // Boundaries of browsers begin with many dashes; two alone are those that belong to the line.
            let isLineOfOther = boundary.starts(with: dashes) && boundary.count > 2 && boundary[2] != 0x2D
            return isLineOfOther ? .dashesInHeader(Array(boundary.dropFirst(2))) : .withoutDashes
        }
        guard trimmed.starts(with: dashes), trimmed.count > 2 else { return nil }
        let used = Array(trimmed.dropFirst(2))
        if used == boundary { return trimmed.count < line.count ? .indented : nil }
        return !boundary.isEmpty && used.starts(with: boundary) ? .longer(used) : .other(used)
    }
}
