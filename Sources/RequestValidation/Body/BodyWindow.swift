/// A piece of the decoded body around a fault, for the excerpt in the diagnosis.
struct BodyContext: Sendable, Equatable {
    /// Offset of the first byte in the decoded body.
    let start: Int
    /// Where the piece is to end, if the body goes on so far.
    let end: Int
    var bytes: [UInt8] = []
}

/// Slides over the decoded body with the scan and cuts out what surrounds the faults. What it keeps depends on the
/// faults' places alone, not on how the body is split.
struct BodyWindow {
    /// How far behind the byte that is being read a fault may begin.
    static let lookBack = 128
    /// Bytes kept before a fault: more than an excerpt shows, so that secrets are recognised by their names.
    static let before = 512
    /// Bytes kept from a fault's first byte on.
    static let behind = 96
    /// Contexts kept a body.
    static let limit = 24

    private(set) var contexts: [BodyContext] = []
    /// The bytes before `offset`, as many as may still be asked for.
    private var tail: [UInt8] = []
    /// The end of what was followed.
    private(set) var offset = 0

    mutating func begin() {
        if !contexts.isEmpty { contexts.removeAll() }
        tail.removeAll(keepingCapacity: true)
        offset = 0
    }

    /// Keeps the surroundings of a fault. `piece` is the one that is about to be followed.
    mutating func keep(around place: Range<Int>, in piece: Span<UInt8>) {
        let start = max(0, place.lowerBound &- BodyWindow.before)
        let isKept = contexts.contains { context in
            context.start <= start && context.end >= place.lowerBound &+ BodyWindow.behind / 2
        }
        guard !isKept, contexts.count < BodyWindow.limit else { return }
        var context = BodyContext(start: start, end: place.lowerBound &+ BodyWindow.behind)
        let tailStart = offset &- tail.count
        guard start >= tailStart else { return }
        if start < offset { context.bytes += tail[(start &- tailStart)..<min(tail.count, context.end &- tailStart)] }
        contexts.append(context)
        extend(contexts.count &- 1, with: piece)
    }

    /// Keeps the surroundings of a fault anywhere in the beginning of the body, which was kept whole.
    mutating func keep(around place: Range<Int>, of body: Span<UInt8>) {
        let start = max(0, place.lowerBound &- BodyWindow.before)
        let end = place.lowerBound &+ BodyWindow.behind
        let isKept = contexts.contains { context in
            context.start <= start && context.end >= place.lowerBound &+ BodyWindow.behind / 2
        }
        guard !isKept, contexts.count < BodyWindow.limit, place.lowerBound <= body.count else { return }
        // A body that goes on behind what was kept is cut there.
        guard end <= body.count || body.count == offset else { return }
        contexts.append(
            BodyContext(start: start, end: end, bytes: ByteText.array(body, start..<max(start, min(end, body.count)))))
    }

    /// Forgets the surroundings of all faults so far.
    mutating func removeContexts() {
        if !contexts.isEmpty { contexts.removeAll() }
    }

    /// Moves on behind `piece`.
    mutating func follow(_ piece: Span<UInt8>) {
        for index in contexts.indices { extend(index, with: piece) }
        let kept = BodyWindow.lookBack + BodyWindow.before
        if piece.count >= kept {
            tail.removeAll(keepingCapacity: true)
            append(piece, (piece.count &- kept)..<piece.count)
        } else {
            if tail.count &+ piece.count > kept { tail.removeFirst(tail.count &+ piece.count &- kept) }
            append(piece, 0..<piece.count)
        }
        offset &+= piece.count
    }

    private mutating func append(_ piece: Span<UInt8>, _ range: Range<Int>) {
        ByteText.append(piece, range, to: &tail)
    }

    /// Adds to a context what `piece`, which begins at `offset`, has of it.
    private mutating func extend(_ index: Int, with piece: Span<UInt8>) {
        let next = contexts[index].start &+ contexts[index].bytes.count
        guard next < contexts[index].end, next >= offset else { return }
        for position in (next &- offset)..<max(next &- offset, min(piece.count, contexts[index].end &- offset)) {
            contexts[index].bytes.append(piece[position])
        }
    }
}
