import Foundation
import RequestValidation
import Testing

@testable import RejectionLog

@Suite("Reading the log")
struct LogReaderTests {
    private func line(_ id: String) -> String {
        String(decoding: RecordSamples.line(RecordSamples.record(id: id)), as: UTF8.self)
    }

    @Test("The last records come oldest first")
    func last() throws {
        let temporary = try TemporaryFile()
        try temporary.write(["A", "B", "C", "D"].map(line).joined())
        let found = try LogReader(path: temporary.path).last(3)
        #expect(found.records.map { $0.diagnosis.id } == ["B", "C", "D"])
        #expect(found.tornLines == 0)
        #expect(try LogReader(path: temporary.path).last(100).records.count == 4)
    }

    @Test("Torn lines are skipped and counted")
    func torn() throws {
        let temporary = try TemporaryFile()
        try temporary.write(line("A") + "{\"v\":1,\"id\":\"B\n" + line("C") + "\n" + String(line("D").dropLast(30)))
        let found = try LogReader(path: temporary.path).last(10)
        #expect(found.records.map { $0.diagnosis.id } == ["A", "C"])
        #expect(found.tornLines == 2)
    }

    @Test("A record is found by its id, whatever the case")
    func byID() throws {
        let temporary = try TemporaryFile()
        try temporary.write((0..<200).map { line("01JD8QZZZZZZZZZZZZZZZZZ\(1000 + $0)") }.joined())
        let reader = LogReader(path: temporary.path)
        let found = try reader.record(id: "01jd8qzzzzzzzzzzzzzzzzz1007")
        #expect(found.records.map { $0.diagnosis.id } == ["01JD8QZZZZZZZZZZZZZZZZZ1007"])
        #expect(try reader.record(id: "NOSUCH").records.isEmpty)
    }

    @Test("Files larger than a block, lines across blocks, and empty files are read")
    func blocks() throws {
        let temporary = try TemporaryFile()
        let ids = (0..<700).map { "R\($0)" }
        try temporary.write(ids.map(line).joined())
        #expect(temporary.text.utf8.count > 3 * (256 << 10))
        #expect(try LogReader(path: temporary.path).last(700).records.map { $0.diagnosis.id } == ids)
        try temporary.write("")
        #expect(try LogReader(path: temporary.path).last(5).records.isEmpty)
        try temporary.write("\n\n")
        #expect(try LogReader(path: temporary.path).last(5).records.isEmpty)
    }
}
