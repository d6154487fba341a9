import Foundation

/// What the proxy's process takes.
extension ProxyProcess {
    private var system: String { "/proc/\(child.identifier)" }

    /// What its descriptors refer to: paths, `socket:[123]` and the like.
    var descriptors: [String] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "\(system)/fd")) ?? []
        return numbers.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(system)/fd/\($0)") }
    }

    /// Descriptors of files that have no name any more: bodies on disk.
    var spooledFiles: [String] { descriptors.filter { $0.hasSuffix("(deleted)") } }

    /// How many bytes they hold.
    var spooledBytes: Int {
        let folder = "\(system)/fd"
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return numbers.reduce(0) { sum, number in
            let name = (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(number)")) ?? ""
            guard name.hasSuffix("(deleted)"), let file = FileHandle(forReadingAtPath: "\(folder)/\(number)") else {
                return sum
            }
            return sum + Int((try? file.seekToEnd()) ?? 0)
        }
    }

    /// Resident memory.
    var kilobytes: Int {
        let status = (try? String(contentsOfFile: "\(system)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }

    /// How many descriptors are open when nothing goes on: the least of some looks between requests.
    func leastDescriptors() throws -> Int {
        var least = Int.max
        for _ in 0..<20 {
            try settle()
            least = min(least, descriptors.count)
        }
        return least
    }

    /// Waits until no more descriptors are open than that, by asking something of the proxy again and again; the
    /// number that stayed open if they never get so few.
    func descriptorsSettle(to count: Int) throws -> Int {
        for _ in 0..<2000 where descriptors.count > count { try settle() }
        return descriptors.count
    }

    private func settle() throws {
        _ = try exchange("GET /settle HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    }
}
