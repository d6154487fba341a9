internal import ContractLoader
internal import Foundation
internal import RequestValidation
internal import Yams

/// Loads descriptions and routes paths through them: `ContractBenchmark [FILE...]`. Without files it makes one of 6 MB
/// and 500 operations, as JSON and as YAML. Beside it stands what merely reading the file takes others: Foundation's
/// JSONSerialization, Yams.
@main
struct ContractBenchmark {
    static func main() throws {
        let files = CommandLine.arguments.dropFirst()
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "pedant-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files.isEmpty ? try ExampleDescription.write(to: folder) : Array(files) {
            try measure(file)
        }
    }

    private static func measure(_ file: String) throws {
        let before = residentBytes
        let clock = ContinuousClock()
        var loaded: ContractFile?
        let time = try clock.measure { loaded = try load(file) }
        guard let contract = loaded?.contract else { return }
        let paths = samples(contract)
        let routing = route(paths, through: contract.router)
        let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
        print(
            "\(file.split(separator: "/").last ?? ""): \(size / 1000) kB, \(contract.operations.count) operations,",
            "loaded in \(time.formatted(.units(allowed: [.milliseconds]))),",
            "\((residentBytes - before) >> 20) MiB more (peak \(peakKilobytes >> 10) MiB), routed in \(routing) ns")
        let reading = try clock.measure { try ContractBenchmark.read(file) }
        print(
            "  \(file.hasSuffix(".json") ? "JSONSerialization" : "Yams") merely reading it:",
            "\(reading.formatted(.units(allowed: [.milliseconds]))),",
            "ratio \((time / reading).formatted(.number.precision(.fractionLength(2))))")
    }

    private static func read(_ file: String) throws {
        let data = try Data(contentsOf: URL(filePath: file))
        if file.hasSuffix(".json") {
            _ = try JSONSerialization.jsonObject(with: data)
        } else {
            _ = try Yams.load(yaml: String(decoding: data, as: UTF8.self))
        }
    }

    private static func load(_ file: String) throws -> ContractFile {
        do throws(ContractFaults) {
            return try ContractFile.load(path: file)
        } catch {
            print(error.faults.prefix(20).map(\.description).joined(separator: "\n"))
            throw error
        }
    }

    /// One path for each route.
    private static func samples(_ contract: CompiledContract) -> [[UInt8]] {
        contract.router.routes.map { route in
            let parts = (route.basePath.text + route.template.text).split(
                separator: "{", omittingEmptySubsequences: false)
            let filled = parts.dropFirst().map { part in "a1b2c3\(part.drop { $0 != "}" }.dropFirst())" }
            return Array(((parts.first.map { String($0) } ?? "") + filled.joined()).utf8)
        }
    }

    /// Nanoseconds a path, the best of several rounds.
    private static func route(_ paths: [[UInt8]], through router: PathRouter) -> Int {
        var match = PathMatch()
        var best = Duration.seconds(1)
        var found = 0
        for _ in 0..<20 {
            let time = ContinuousClock().measure {
                for _ in 0..<20 {
                    for path in paths where router.match(path.span, 0..<path.count, &match) { found += 1 }
                }
            }
            best = min(best, time)
        }
        guard found == paths.count * 400 else { return -1 }
        return Int(best.components.attoseconds / 1_000_000_000) / max(1, paths.count * 20)
    }

    private static var peakKilobytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }

    private static var residentBytes: Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4096
    }
}
