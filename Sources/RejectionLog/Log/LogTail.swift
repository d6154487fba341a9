/// What is known of the end of the log file, and what an append did to it. Pure.
struct LogTail: Equatable {
    /// The last append stopped within a line: the next one must begin with a line feed.
    private(set) var isTorn: Bool

    init(isTorn: Bool = false) { self.isTorn = isTorn }

    /// What of a batch of whole lines got into the file.
    struct Progress: Equatable {
        /// Lines that are whole in the file.
        var records: Int
        /// Where the rest begins: the first byte of the first line that is not whole in the file.
        var rest: Int
    }

    /// One write took `count` bytes: of a line feed, where the tail was torn, and of `lines`.
    mutating func wrote(_ count: Int, of lines: Span<UInt8>) -> Progress {
        var taken = count
        if isTorn {
            guard taken > 0 else { return Progress(records: 0, rest: 0) }
            taken &-= 1
            isTorn = false
        }
        taken = min(taken, lines.count)
        var progress = Progress(records: 0, rest: 0)
        for index in 0..<taken where lines[index] == 0x0A {
            progress.records &+= 1
            progress.rest = index &+ 1
        }
        isTorn = progress.rest < taken
        return progress
    }
}
