package import Linux

/// Finds records in a log file, newest first.
package struct LogReader: Sendable {
    /// What was found, and what was not legible on the way.
    package struct Findings: Sendable {
        /// Oldest first.
        package var records: [Record] = []
        /// Lines that are no record: torn by a full disk or a crash, or of another program.
        package var tornLines = 0
    }

    private let path: String

    package init(path: String) { self.path = path }

    /// The last `count` records.
    package func last(_ count: Int) throws(LinuxError) -> Findings {
        try read(atMost: count) { _ in true }
    }

    /// The record called `id`, whatever the case of its letters.
    package func record(id: String) throws(LinuxError) -> Findings {
        let wanted = id.uppercased()
        let needle = Array("\"id\":\"\(wanted)\"".utf8)
        return try read(atMost: 1) { line in line.containsNear(needle, limit: 200) }
    }

    /// Reads backwards until there are enough records. `isWanted` sees raw lines and saves their decoding.
    private func read(atMost count: Int, where isWanted: ([UInt8]) -> Bool) throws(LinuxError) -> Findings {
        var findings = Findings()
        var lines = try BackwardLines(path)
        while findings.records.count < count, let line = try lines.next() {
            guard !line.isEmpty else { continue }
            guard line.first == 0x7B, line.last == 0x7D else {
                findings.tornLines += 1
                continue
            }
            guard isWanted(line) else { continue }
            if let record = RecordDecoder.record(line) {
                findings.records.append(record)
            } else {
                findings.tornLines += 1
            }
        }
        findings.records.reverse()
        return findings
    }
}

extension [UInt8] {
    /// True if `needle` stands in the first `limit` bytes, where a record has its id.
    fileprivate func containsNear(_ needle: [UInt8], limit: Int) -> Bool {
        let end = Swift.min(count, limit) - needle.count
        guard end >= 0 else { return false }
        return (0...end).contains { start in self[start..<(start + needle.count)].elementsEqual(needle) }
    }
}
