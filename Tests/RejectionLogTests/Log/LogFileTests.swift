import Foundation
import Linux
import RequestValidation
import Synchronization
import Testing

@testable import RejectionLog

@Suite("Writing the log")
struct LogFileTests {
    private final class Troubles: Sendable {
        let list = Mutex<[LogFile.Trouble]>([])
        var all: [LogFile.Trouble] { list.withLock { $0 } }
    }

    private func open(_ path: String, _ troubles: Troubles = Troubles()) throws -> LogFile {
        try LogFile(path: path) { trouble in troubles.list.withLock { $0.append(trouble) } }
    }

    private func append(_ text: String, to file: LogFile) -> Int {
        let bytes = Array(text.utf8)
        return file.append(bytes.span, records: bytes.count { $0 == 0x0A })
    }

    @Test("Lines are appended to what is there")
    func appending() throws {
        let temporary = try TemporaryFile()
        try temporary.write("zero\n")
        let file = try open(temporary.path)
        #expect(append("one\ntwo\n", to: file) == 2)
        #expect(append("three\n", to: file) == 1)
        #expect(temporary.text == "zero\none\ntwo\nthree\n")
        #expect(file.totals == (3, 0))
    }

    @Test("A torn line of a process before is ended first")
    func torn() throws {
        let temporary = try TemporaryFile()
        try temporary.write("zero\nto")
        let file = try open(temporary.path)
        #expect(append("one\n", to: file) == 1)
        #expect(append("two\n", to: file) == 1)
        #expect(temporary.text == "zero\nto\none\ntwo\n")
    }

    @Test("A full disk loses records, is told once, and is over by itself")
    func fullDisk() throws {
        let temporary = try TemporaryFile()
        try FileManager.default.createSymbolicLink(atPath: temporary.path, withDestinationPath: "/dev/full")
        let troubles = Troubles()
        let file = try open(temporary.path, troubles)
        #expect(append("one\ntwo\n", to: file) == 0)
        #expect(append("three\n", to: file) == 0)
        #expect(troubles.all == [.failing(.call("write", .noSpace))])
        #expect(file.totals == (0, 3))
        try FileManager.default.removeItem(atPath: temporary.path)
        try file.reopen()
        #expect(append("four\n", to: file) == 1)
        #expect(troubles.all == [.failing(.call("write", .noSpace)), .resumed(lost: 3)])
        #expect(temporary.text == "four\n")
    }

    @Test("After a rotation the records go to the new file")
    func rotation() throws {
        let temporary = try TemporaryFile()
        let file = try open(temporary.path)
        #expect(append("one\n", to: file) == 1)
        let moved = temporary.path + ".1"
        try FileManager.default.moveItem(atPath: temporary.path, toPath: moved)
        #expect(append("two\n", to: file) == 1)
        try file.reopen()
        #expect(append("three\n", to: file) == 1)
        #expect(try String(contentsOfFile: moved, encoding: .utf8) == "one\ntwo\n")
        #expect(temporary.text == "three\n")
    }

    @Test("If the new file cannot be opened the old one stays in use")
    func failedRotation() throws {
        let temporary = try TemporaryFile()
        let file = try open(temporary.path)
        let moved = temporary.folder.path + "-moved"
        try FileManager.default.moveItem(atPath: temporary.folder.path, toPath: moved)
        defer { try? FileManager.default.removeItem(atPath: moved) }
        #expect(throws: LinuxError.self) { try file.reopen() }
        #expect(append("one\n", to: file) == 1)
        #expect(try String(contentsOfFile: moved + "/log.jsonl", encoding: .utf8) == "one\n")
    }

    @Test("Lines of several threads never mix")
    func threads() async throws {
        let temporary = try TemporaryFile()
        let file = try open(temporary.path)
        await withTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    for _ in 0..<50 {
                        let line = String(repeating: "\(worker)", count: 200) + "\n"
                        _ = append(line + line, to: file)
                    }
                }
            }
        }
        let lines = temporary.text.split(separator: "\n")
        #expect(lines.count == 400)
        #expect(lines.allSatisfy { $0.count == 200 && Set($0).count == 1 })
    }
}

@Suite("A worker's records")
struct LogWriterTests {
    @Test("A batch is written when it is flushed, and not before")
    func batch() throws {
        let temporary = try TemporaryFile()
        var writer = LogWriter(file: try LogFile(path: temporary.path) { _ in })
        writer.append(RecordSamples.record(id: "A"))
        writer.append(RecordSamples.record(id: "B"))
        #expect(temporary.text.isEmpty)
        writer.flush()
        #expect(temporary.text.split(separator: "\n").count == 2)
        #expect(writer.written == 2)
        #expect(writer.lost == 0)
    }

    @Test("Sampling thins out warned records alone")
    func sampling() throws {
        let temporary = try TemporaryFile()
        var writer = LogWriter(file: try LogFile(path: temporary.path) { _ in }, warnedOneOf: 3)
        let warned = (0..<9).filter { _ in writer.admits(.warned) }
        #expect(warned == [0, 3, 6])
        let others = (0..<9).filter { _ in writer.admits(.rejected) && writer.admits(.observed) }
        #expect(others.count == 9)
        #expect(writer.sampledOut == 6)
        writer.warnedOneOf = 0
        let isAdmitted = writer.admits(.warned)
        #expect(!isAdmitted)
    }

    @Test("Records that cannot be written are counted")
    func lost() throws {
        var writer = LogWriter(file: try LogFile(path: "/dev/full") { _ in })
        writer.append(RecordSamples.record())
        writer.flush()
        #expect(writer.lost == 1)
        #expect(writer.written == 0)
    }
}
