package import Linux
internal import Synchronization

/// The file that all workers append whole lines to.
///
/// Each append is one write(2) on a descriptor opened with O_APPEND, under a lock, so that no line lands behind a torn
/// one of another worker. A process that runs with a file size limit must ignore SIGXFSZ.
package final class LogFile: Sendable {
    /// What the operator must hear of.
    package enum Trouble: Sendable, Equatable {
        /// Records cannot be written from now on.
        case failing(LinuxError)
        /// Records are written again; so many were lost.
        case resumed(lost: Int)
    }

    fileprivate struct State: ~Copyable {
        var descriptor: Descriptor
        var tail: LogTail
        var isFailing = false
        var lostSinceFailing = 0
        var written = 0
        var lost = 0
    }

    package let path: String
    private let state: Mutex<State>
    private let trouble: @Sendable (Trouble) -> Void

    /// Opens or creates the file.
    ///
    /// - Parameter trouble: called, on any queue, when writing begins to fail and when it works again.
    package init(path: String, trouble: @escaping @Sendable (Trouble) -> Void) throws(LinuxError) {
        self.path = path
        self.trouble = trouble
        let opened = try LogFile.open(path)
        state = Mutex(State(descriptor: opened.descriptor, tail: opened.tail))
    }

    /// Records written and lost since the start.
    package var totals: (written: Int, lost: Int) {
        state.withLock { state in (state.written, state.lost) }
    }

    /// Opens the path anew, as after the file was moved away. If that fails the old file stays in use.
    package func reopen() throws(LinuxError) {
        let opened = try LogFile.open(path)
        let fresh = opened.descriptor
        let tail = opened.tail
        swap(fresh, tail)
    }

    private func swap(_ descriptor: consuming Descriptor, _ tail: LogTail) {
        var fresh: Descriptor? = consume descriptor
        state.withLock { state in
            guard let taken = fresh.take() else { return }
            state.descriptor = taken
            state.tail = tail
        }
    }

    /// Appends whole lines and returns how many of them are whole in the file when it returns.
    package func append(_ lines: Span<UInt8>, records: Int) -> Int {
        guard records > 0 else { return 0 }
        let outcome = state.withLock { state in LogFile.append(lines, records: records, &state) }
        if let news = outcome.news { trouble(news) }
        return outcome.written
    }

    private static func append(
        _ lines: Span<UInt8>, records: Int, _ state: inout State
    ) -> (written: Int, news: Trouble?) {
        var written = 0
        var start = 0
        var failure: LinuxError?
        // A second try behind a short write: the file system may have told only then what is wrong.
        for _ in 0..<2 where start < lines.count {
            let rest = lines.extracting(start..<lines.count)
            switch state.tail.isTorn ? state.descriptor.write([0x0A].span, rest) : state.descriptor.write(rest) {
            case .moved(let count):
                let progress = state.tail.wrote(count, of: rest)
                written &+= progress.records
                start &+= progress.rest
            case .blocked, .ended: failure = .call("write", .wouldBlock)
            case .failed(let errno): failure = .call("write", errno)
            }
            if failure != nil { break }
        }
        return (written, state.count(written: written, of: records, failure))
    }

    private static func open(_ path: String) throws(LinuxError) -> Opened {
        let descriptor = try Descriptor.open(path, for: .appending)
        return Opened(descriptor: descriptor, tail: LogTail(isTorn: endsWithinLine(path)))
    }

    private struct Opened: ~Copyable {
        let descriptor: Descriptor
        let tail: LogTail
    }

    /// True if a writer before us was stopped within a line.
    private static func endsWithinLine(_ path: String) -> Bool {
        guard let reader = try? Descriptor.open(path, for: .reading), let size = try? reader.fileSize(), size > 0
        else { return false }
        var buffer = ByteBuffer(capacity: 1)
        guard case .moved = reader.read(into: &buffer, at: size - 1) else { return false }
        return buffer.array.first != 0x0A
    }
}

extension LogFile.State {
    /// Counts an append and says what is new about it.
    fileprivate mutating func count(written new: Int, of records: Int, _ failure: LinuxError?) -> LogFile.Trouble? {
        let missing = max(0, records - new)
        written += new
        lost += missing
        if missing > 0 {
            lostSinceFailing += missing
            guard !isFailing else { return nil }
            isFailing = true
            return .failing(failure ?? .call("write", .noSpace))
        }
        guard isFailing else { return nil }
        isFailing = false
        let count = lostSinceFailing
        lostSinceFailing = 0
        return .resumed(lost: count)
    }
}
