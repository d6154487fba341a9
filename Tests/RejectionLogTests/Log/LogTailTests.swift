import Testing

@testable import RejectionLog

@Suite("The end of the log")
struct LogTailTests {
    private let lines = Array("one\ntwo\nthree\n".utf8)

    @Test("A whole write leaves nothing to do")
    func whole() {
        var tail = LogTail()
        #expect(tail.wrote(14, of: lines.span) == LogTail.Progress(records: 3, rest: 14))
        #expect(!tail.isTorn)
    }

    @Test("A write that stops within a line counts the lines before it, and the next one begins with a line feed")
    func short() {
        var tail = LogTail()
        #expect(tail.wrote(10, of: lines.span) == LogTail.Progress(records: 2, rest: 8))
        #expect(tail.isTorn)
        let rest = Array(lines[8...])
        #expect(tail.wrote(7, of: rest.span) == LogTail.Progress(records: 1, rest: 6))
        #expect(!tail.isTorn)
    }

    @Test("A write that stops between two lines leaves no torn line")
    func between() {
        var tail = LogTail()
        #expect(tail.wrote(8, of: lines.span) == LogTail.Progress(records: 2, rest: 8))
        #expect(!tail.isTorn)
    }

    @Test("A write of the line feed alone mends the tail and nothing more")
    func lineFeedAlone() {
        var tail = LogTail(isTorn: true)
        #expect(tail.wrote(1, of: lines.span) == LogTail.Progress(records: 0, rest: 0))
        #expect(!tail.isTorn)
    }
}
